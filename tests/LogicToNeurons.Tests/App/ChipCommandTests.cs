using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App;

public sealed class ChipCommandTests
{
    [Theory]
    [InlineData("table", "0     1        1      1\n")]
    [InlineData("stats", "registers        1\n")]
    [InlineData("sim", "--set", "DFF.out=1", "--numbers", "light=1\n")]
    [InlineData("draw", "reg DFF.out")]
    [InlineData("minimise", "flip")]
    public void Commands_AChipOfTwoFiles_TakeIt(string command, params string[] rest)
    {
        var result = Cli.Run([command, Repository.PathOf("programs", "hdl", "Toggle.hdl"), .. rest[..^1]]);
        Assert.Equal((0, string.Empty), (result.Code, result.Error));
        Assert.Contains(rest[^1], result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_AChip_IsProvenEqualToWhatIsWritten()
    {
        using var folder = new TemporaryFolder();
        var chip = Repository.PathOf("programs", "hdl", "Toggle.hdl");
        foreach (var name in new[] { "t.gates", "t.blif", "t.v", "t.aig" })
        {
            Assert.Equal(0, Cli.Run(["convert", chip, folder.PathOf(name)]).Code);
            Assert.StartsWith("proven", Cli.Run(["prove", chip, folder.PathOf(name)]).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Screen_AChip_IsOpened()
    {
        using var screen = ScreenDriver.File(Repository.PathOf("programs", "hdl", "Toggle.hdl"));
        Assert.Contains("Toggle", screen.Screen, StringComparison.Ordinal);
        Assert.Contains("flip", screen.Screen, StringComparison.Ordinal);
        Assert.Contains("light", screen.Screen, StringComparison.Ordinal);
    }
}
