using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App;

/// <summary>A circuit without a terminal.</summary>
public class CircuitNarrationTests
{
    private static readonly string FullAdder = Repository.PathOf("programs", "circuits", "full-adder.gates");

    [Fact]
    public void Circuit_Alone_IsToldWithPictureAndTable()
    {
        var cli = Cli.Run([FullAdder, "--plain"]);
        Assert.Equal(ExitCode.Success, cli.Code);
        Assert.Contains("critical path    x → xor.1 → and.2 → c'", cli.Output, StringComparison.Ordinal);
        Assert.Contains("┤ or ├─── c'", cli.Output, StringComparison.Ordinal);
        Assert.EndsWith("1  1  1  1  1\n", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Circuit_WithInputsSet_ShowsValues()
    {
        Assert.EndsWith("s=0 c'=1\n", Cli.Run([FullAdder, "--set", "x=1", "--set", "c=1"]).Output, StringComparison.Ordinal);
        var lines = Cli.Run([FullAdder, "--set", "x=1", "--json"]).Output.TrimEnd().Split('\n');
        Assert.Contains("\"depth\":3", lines[0], StringComparison.Ordinal);
        Assert.Equal("""{"inputs":{"x":1,"y":0,"c":0},"outputs":{"s":1,"c'":0}}""", lines[1]);
    }

    [Theory]
    [InlineData("--set", "q=1", ExitCode.Usage)]
    [InlineData("--set", "x=2", ExitCode.Usage)]
    public void Circuit_WrongSetting_IsWrongUsage(string option, string setting, int code)
    {
        var cli = Cli.Run([FullAdder, option, setting]);
        Assert.Equal((code, string.Empty), (cli.Code, cli.Output));
    }

    [Fact]
    public void Circuit_TooLarge_IsToldByItsSize()
    {
        var cli = Cli.Run([$"{FullAdder}:Multiplier<16>"]);
        Assert.Equal(ExitCode.Success, cli.Code);
        Assert.DoesNotContain("┤", cli.Output, StringComparison.Ordinal);
    }
}
