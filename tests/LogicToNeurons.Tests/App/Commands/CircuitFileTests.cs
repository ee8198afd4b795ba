using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;
using static LogicToNeurons.Tests.App.Commands.CommandCircuits;

namespace LogicToNeurons.Tests.App.Commands;

/// <summary>How the commands find a circuit in a file.</summary>
public sealed class CircuitFileTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Stats_OfAnAdder_CountWhatIsNeeded(string language) => VerifiedText.Match(
        Run(Right, "stats", "-:RippleAdder<3>", "--lang", language)
        + Run(Right, "stats", "-:Counter<3>", "--lang", language)
        + Run(Right, "stats", "-:RippleAdder<64>", "--ascii", "--lang", language)
        + Run(Right, "stats", "-:Counter<3>", "--json", "--lang", language), language);

    [Fact]
    public void Stats_OfSeveralFiles_GoOnAfterAMissingOne()
    {
        using var files = new TemporaryFolder();
        var flat = files.Write("flat.blif", Flat);
        var result = Cli.Run(["stats", flat, files.PathOf("missing.gates"), flat, "--json"]);
        Assert.Equal(ExitCode.Failure, result.Code);
        Assert.Equal([2, 0, 2], result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Contains("\"gates\":2", StringComparison.Ordinal) ? 2 : 0));
    }

    [Theory]
    [InlineData("a:b.gates", "")]
    [InlineData("a.gates", ":FullAdder")]
    [InlineData("a:b.gates", ":FullAdder")]
    [InlineData("a.gates:FullAdder", "")]
    [InlineData("a:b", ":FullAdder")]
    [InlineData("a.gates", ":RippleAdder<2>")]
    [InlineData("a.gates", ":RippleAdder< 2 >")]
    [InlineData("a.b:c.gates:RippleAdder<2>", ":RippleAdder<2>")]
    public void File_WithColons_IsSplitAtTheLastThatANameFollows(string file, string circuit)
    {
        using var files = new TemporaryFolder();
        var result = Cli.Run(["stats", files.Write(file, $"{Right}\ncircuit Last(x) -> (y) {{ y = ¬x }}") + circuit, "--json"]);
        Assert.Equal(string.Empty, result.Error);
        Assert.Contains(circuit.Length == 0 ? "\"circuit\":\"Last\"" : $"\"circuit\":\"{circuit[1..].Replace(" ", string.Empty, StringComparison.Ordinal)}\"", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", "RippleAdder<8>", "RippleAdder<8>: error L2N0301: there is no such file; a circuit of the library is named behind a file: 'FILE.gates:RippleAdder<8>'\n")]
    [InlineData("sim", "nothing.gates:FullAdder", "nothing.gates: error L2N0301: there is no such file\n")]
    [InlineData("sim", "nothing:x.gates", "nothing:x.gates: error L2N0301: there is no such file\n")]
    [InlineData("stats", "programs", "programs: error L2N0302: this is a directory, not a file\n")]
    public void File_ThatIsMissing_IsSaid(string command, string file, string expected) =>
        Assert.Equal(new Cli(ExitCode.Failure, string.Empty, expected), Cli.Run([command, file]));

    [Fact]
    public void Circuit_ThatIsMissing_IsSaid()
    {
        var result = Cli.Run(["table", "-:FullAdde"], Right);
        Assert.Equal(ExitCode.Failure, result.Code);
        Assert.Contains("FullAdde", result.Error, StringComparison.Ordinal);
    }
}
