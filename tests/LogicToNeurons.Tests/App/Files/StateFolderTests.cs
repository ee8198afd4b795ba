using LogicToNeurons.App.Files;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Files;

public sealed class StateFolderTests
{
    [Theory]
    [InlineData("/state", "/home/x", "/state/l2n")]
    [InlineData(null, "/home/x", "/home/x/.local/state/l2n")]
    [InlineData("", "/home/x", "/home/x/.local/state/l2n")]
    [InlineData("relative", "/home/x", "/home/x/.local/state/l2n")]
    [InlineData("./relative", "/home/x", "/home/x/.local/state/l2n")]
    [InlineData("/state", null, "/state/l2n")]
    [InlineData(null, null, null)]
    [InlineData(null, "", null)]
    [InlineData(null, "home", null)]
    public void Path_IsAsXdgSays(string? state, string? home, string? expected)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(expected, Of(state, home).Path);
        }
    }

    [Fact]
    public void TryCreate_MissingFolders_AreForTheUserAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var root = new TemporaryFolder();
        var folder = Of(null, root.Path);
        Assert.True(folder.TryCreate());
        Assert.True(folder.TryCreate());
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.Equal(own, File.GetUnixFileMode(root.PathOf(".local", "state", "l2n")));
        Assert.Equal(own, File.GetUnixFileMode(root.PathOf(".local", "state")));
        Assert.Equal(own, File.GetUnixFileMode(root.PathOf(".local")));
    }

    [Fact]
    public void TryCreate_Impossible_IsFalse()
    {
        using var root = new TemporaryFolder();
        Assert.False(Of(root.Write("file"), null).TryCreate());
        Assert.False(Of(null, null).TryCreate());
        Assert.False(Of(root.PathOf("a\0b"), null).TryCreate());
    }

    private static StateFolder Of(string? state, string? home) => new(name => name switch
    {
        "XDG_STATE_HOME" or "LOCALAPPDATA" => state,
        "HOME" => home,
        _ => null,
    });
}
