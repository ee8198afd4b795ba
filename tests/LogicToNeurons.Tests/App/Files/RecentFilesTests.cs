using LogicToNeurons.App.Files;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Files;

public sealed class RecentFilesTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    private string ListFile => _root.PathOf("state", "l2n", "recent-files");

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Load_Nothing_IsEmpty()
    {
        Assert.Empty(Recent().Load());
        Assert.False(Directory.Exists(_root.PathOf("state")));
    }

    [Fact]
    public void Add_Files_AreListedNewestFirstAndOnce()
    {
        var (a, b, c) = (_root.Write("a.asm"), _root.Write("b.asm"), _root.Write("数 c.asm"));
        foreach (var file in new[] { a, b, c, a })
        {
            Recent().Add(file);
        }

        Assert.Equal([a, c, b], Recent().Load());
        File.Delete(c);
        Assert.Equal([a, b], Recent().Load());
    }

    [Fact]
    public void Add_PathWithDots_IsKeptInFull()
    {
        var file = _root.Write("a.asm");
        Recent().Add(_root.PathOf("b", "..", ".", "a.asm"));
        Assert.Equal([file], Recent().Load());
    }

    [Fact]
    public void Add_Many_KeepsTheNewest20()
    {
        var files = Enumerable.Range(0, 25).Select(i => _root.Write($"{i}.asm")).ToList();
        files.ForEach(Recent().Add);
        Assert.Equal(Enumerable.Reverse(files).Take(RecentFiles.Most), Recent().Load());
        Assert.Single(Directory.EnumerateFiles(_root.PathOf("state", "l2n")));
    }

    [Fact]
    public void Add_OddNames_ComeBackAsTheyWere()
    {
        string[] names = OperatingSystem.IsWindows() ? ["a b", "é数🦊"] : ["a\nb", "a\r\u0085\u2028b", @"a\u000Ab", @"\", "é数🦊", " ", "\u001b[31m", "-x", new string('x', 255)];
        var files = names.Select(name => _root.Write(name)).ToList();
        files.ForEach(Recent().Add);
        Assert.Equal(Enumerable.Reverse(files), Recent().Load());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("/\ud800")]
    [InlineData("/\udc00\n\ud83d")]
    public void Add_ImpossibleName_LeavesTheOthers(string name)
    {
        var file = _root.Write("a.asm");
        Recent().Add(file);
        Recent().Add(name);
        Recent().Add(new string('x', 1_000_000));
        Assert.Equal([file], Recent().Load());
    }

    [Theory]
    [InlineData("\0\0\0")]
    [InlineData("relative.asm\n\\\n\\u12\n\\u12G4\n\\x\n")]
    [InlineData("/nowhere/at/all\n")]
    public void Load_DamagedFile_KeepsWhatIsRight(string damage)
    {
        var file = _root.Write("a.asm");
        Recent().Add(file);
        var good = File.ReadAllText(ListFile);
        File.WriteAllBytes(ListFile, [0xFF, 0xC0, (byte)'\n', .. System.Text.Encoding.UTF8.GetBytes($"{damage}\n{good}{good}")]);
        Assert.Equal([file], Recent().Load());
        Recent().Add(file);
        Assert.Equal(good, File.ReadAllText(ListFile));
    }

    [Fact]
    public void Load_HugeFile_IsEmpty()
    {
        var file = _root.Write("a.asm");
        Recent().Add(file);
        using (var stream = File.OpenWrite(ListFile))
        {
            stream.SetLength(1L << 33);
        }

        Assert.Empty(Recent().Load());
    }

    [Fact]
    public void Add_WhereNothingCanBeWritten_DoesNothing()
    {
        var file = _root.Write("a.asm");
        new RecentFiles(_ => null).Add(file);
        Assert.Empty(new RecentFiles(_ => null).Load());

        _root.Write("state", "a file where the folder should be");
        Recent().Add(file);
        Assert.Empty(Recent().Load());
        File.Delete(_root.PathOf("state"));

        Directory.CreateDirectory(ListFile);
        Recent().Add(file);
        Assert.Empty(Recent().Load());
        Assert.Empty(Directory.EnumerateFiles(_root.PathOf("state", "l2n")));
    }

    [Fact]
    public void Add_NewList_IsForTheUserAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Recent().Add(_root.Write("a.asm"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(ListFile));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(ListFile)!));
    }

    [Fact]
    public async Task Add_FromManyThreads_NeverTearsTheList()
    {
        var files = Enumerable.Range(0, 12).Select(i => _root.Write($"{i}-{new string('x', 20 * i)}.asm")).ToList();
        Recent().Add(files[0]);
        var rounds = Scale.Of(200, 3000);
        using var isDone = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            while (!isDone.IsCancellationRequested)
            {
                Assert.NotEmpty(Recent().Load());
                var lines = ReadShared(ListFile);
                Assert.EndsWith(".asm\n", lines, StringComparison.Ordinal);
                Assert.All(lines.TrimEnd().Split('\n'), line => Assert.Contains(line, files));
            }
        });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            var random = new Random(worker);
            for (var i = 0; i < rounds; i++)
            {
                Recent().Add(files[random.Next(files.Count)]);
            }
        })));
        await isDone.CancelAsync();
        await reader;
        Assert.Single(Directory.EnumerateFiles(_root.PathOf("state", "l2n")));
    }

    // File.ReadAllText would lock the file, and keep a faulty writer out.
    private static string ReadShared(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return reader.ReadToEnd();
    }

    private RecentFiles Recent() => new(name => name is "XDG_STATE_HOME" or "LOCALAPPDATA" ? _root.PathOf("state") : null);
}
