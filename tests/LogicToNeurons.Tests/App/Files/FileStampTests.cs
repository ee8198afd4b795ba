using LogicToNeurons.App.Files;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Files;

public sealed class FileStampTests
{
    private static readonly FileStamp None = new(false, 0, 0);

    [Fact]
    public void Of_UnchangedFile_StaysEqual()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("x.asm", "mov r0, #1");
        var stamp = FileStamp.Of(file);
        Assert.Equal((true, 10), (stamp.Exists, stamp.Length));
        Assert.Equal(File.GetLastWriteTimeUtc(file).Ticks, stamp.LastWriteTicks);
        Assert.Equal(stamp, FileStamp.Of(file));
    }

    [Fact]
    public void Of_ChangedFile_Differs()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("x.asm", "mov r0, #1");
        var stamp = FileStamp.Of(file);
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddSeconds(-5));
        var touched = FileStamp.Of(file);
        Assert.NotEqual(stamp, touched);
        File.AppendAllText(file, "\n");
        Assert.NotEqual(touched, FileStamp.Of(file));
        File.Delete(file);
        Assert.Equal(None, FileStamp.Of(file));
    }

    [Fact]
    public void Of_Link_IsThatOfItsTarget()
    {
        if (OperatingSystem.IsWindows())
        {
            // Links need a right there that few have.
            return;
        }

        using var folder = new TemporaryFolder();
        var file = folder.Write("x.asm", "mov r0, #1");
        File.CreateSymbolicLink(folder.PathOf("one"), file);
        File.CreateSymbolicLink(folder.PathOf("two"), "one");
        Assert.Equal(FileStamp.Of(file), FileStamp.Of(folder.PathOf("two")));
        File.AppendAllText(file, "\n");
        Assert.Equal(11, FileStamp.Of(folder.PathOf("two")).Length);
        File.Delete(file);
        Assert.Equal(None, FileStamp.Of(folder.PathOf("two")));
        File.CreateSymbolicLink(folder.PathOf("circle"), "circle");
        Assert.False(FileStamp.Of(folder.PathOf("circle")).Exists);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("no/such/file")]
    [InlineData("\ud800")]
    [InlineData(".")]
    public void Of_NoFile_IsNone(string path) => Assert.Equal(None, FileStamp.Of(path));

    [Fact]
    public void Of_VeryLongName_IsNone() => Assert.Equal(None, FileStamp.Of(new string('x', 100_000)));
}
