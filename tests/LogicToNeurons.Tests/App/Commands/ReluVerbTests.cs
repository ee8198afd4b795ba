using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

public sealed class ReluVerbTests
{
    private const string Adders = "programs/circuits/ripple-adder.gates";

    [Theory]
    [InlineData("en", $"{Adders}: the network will have ")]
    [InlineData("zh", $"{Adders}：网络将有 ")]
    public void Relu_LargeNetwork_IsAnnouncedBesideTheResult(string language, string said)
    {
        var run = Cli.Run($"relu {Adders}:RippleAdder<60> --mode gate --json --lang {language}");
        Assert.Equal(ExitCode.Success, run.Code);
        Assert.StartsWith(said, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gate")]
    [InlineData("two-layer")]
    [InlineData("fused")]
    public void Relu_SmallNetwork_IsNotAnnounced(string mode) =>
        Assert.Empty(Cli.Run($"relu {Adders}:RippleAdder<3> --mode {mode}").Error);

    [Theory]
    [InlineData("--max-weight 1", ExitCode.Success)]
    [InlineData("--max-weight 1 --mode gate", ExitCode.Success)]
    [InlineData("--max-weight 1 --mode two-layer", ExitCode.Limit)]
    [InlineData("--max-weight 1 --max-layers 1", ExitCode.Limit)]
    [InlineData("--max-weight 0", ExitCode.Usage)]
    public void Relu_WeightsOfOne_AreTakenOrRefusedForWhatTheyAre(string options, int code)
    {
        var run = Cli.Run($"relu {Adders}:RippleAdder<3> {options}");
        Assert.Equal(code, run.Code);
        Assert.Equal(code == ExitCode.Limit, run.Error.Contains("L2N1103", StringComparison.Ordinal));
    }
}
