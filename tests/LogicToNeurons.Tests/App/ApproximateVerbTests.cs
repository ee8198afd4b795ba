using System.Text.Json;
using System.Xml.Linq;
using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App;

public sealed class ApproximateVerbTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Approximate_Square_LooksLikeThis(string language) =>
        VerifiedText.Match(Cli.Run(["approximate", "x^2", "--from", "-1", "--to", "1", "--pieces", "4", "--lang", language]).ToString(), language);

    [Fact]
    public void Approximate_Sine_SaysThatFewerPiecesDo() =>
        Assert.Contains("5 pieces do as well as 6 here", Cli.Run(["approximate", "sin(x)", "--from", "0", "--to", "2pi", "--pieces", "6"]).Output, StringComparison.Ordinal);

    [Fact]
    public void Approximate_Json_HoldsKnotsErrorAndNetwork()
    {
        var run = Cli.Run(["approximate", "x^2", "--json"]);
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(0.03125, json.GetProperty("error").GetDouble(), 1e-7);
        Assert.Equal([-1, -0.5, 0, 0.5, 1], json.GetProperty("knots").EnumerateArray().Select(knot => knot.GetProperty("x").GetDouble()));
        Assert.Equal(4, Relu.Function(json.GetProperty("network").GetString()!).Neurons.Length);
    }

    [Fact]
    public void Approximate_IntoAFile_WritesANetworkThatIsReadBack()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("near-sine.relu");
        Assert.Equal(ExitCode.Success, Cli.Run(["approximate", "sin(x)", "--from", "0", "--to", "pi", "--pieces", "3", "-o", path]).Code);
        Assert.Equal("Nearsine", Relu.Function(File.ReadAllText(path)).Name);
        Assert.Equal(ExitCode.Success, Cli.Run(["fmt", "--check", path]).Code);
        Assert.Equal(ExitCode.Success, Cli.Run(["prove", path, $"{path}:Nearsine"]).Code);
    }

    [Theory]
    [InlineData("AsPrinted", 0.96, 2)]
    [InlineData("Square", 1.0 / 32, 4)]
    public void Approximate_NetworkThatIsGiven_IsMeasured(string network, double error, int pieces)
    {
        var json = JsonDocument.Parse(Cli.Run($"approximate x^2 --from -1 --to 1 --network programs/networks/square.relu:{network} --json").Output).RootElement;
        Assert.Equal(error, json.GetProperty("error").GetDouble(), 1e-9);
        Assert.Equal(pieces, json.GetProperty("pieces").GetInt32());
    }

    [Theory]
    [InlineData("--network programs/networks/max.relu", ExitCode.Failure, "L2N1304")]
    [InlineData("--network programs/networks/none.relu", ExitCode.Failure, "L2N0301")]
    [InlineData("--network programs/networks/abs.relu --from 2", ExitCode.Usage, "--from: error L2N1303: '--from 2' isn't below '--to 1'")]
    [InlineData("--network programs/networks/abs.relu --pieces 2", ExitCode.Usage, "--pieces")]
    public void Approximate_NetworkThatCantBeMeasured_IsSaid(string options, int code, string said)
    {
        var run = Cli.Run($"approximate x^2 {options}");
        Assert.Equal(code, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Approximate_IntoAPicture_WritesThePlot()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("square.svg");
        Assert.Equal(ExitCode.Success, Cli.Run(["approximate", "x^2", "--pieces", "2", "-o", path]).Code);
        Assert.Equal("x^2", XDocument.Load(path).Root!.Elements().First().Value);
        Assert.Contains("off by 0.125", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Approximate_Ascii_HasAsciiSignsOnly() =>
        Assert.All(Cli.Run("approximate sin(x) --from 0 --to pi --ascii").Output, character => Assert.True(char.IsAscii(character)));

    [Fact]
    public void Approximate_SeveralMistakes_AreAllSaid()
    {
        var run = Cli.Run(["approximate", "sin(y)", "--from", "x", "--to", "1/0"]);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("formula(1,5): error L2N1301", run.Error, StringComparison.Ordinal);
        Assert.Contains("--from(1,1): error L2N1301", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from 1 --to 1", "--from: error L2N1303")]
    [InlineData("--from 0 --to log(0)", "--to(1,1): error L2N1303")]
    [InlineData("--from 0/0", "--from(1,1): error L2N1303")]
    [InlineData("--from left", "--from(1,1): error L2N1301")]
    [InlineData("--from -1e308 --to 1e308", "--from: error L2N1303")]
    [InlineData("-o a.png", "'--output' can't be 'a.png'")]
    [InlineData("-o approximation", "'--output' can't be 'approximation'")]
    [InlineData("-o programs", "'programs' is a folder")]
    public void Approximate_WrongOptions_AreWrongUsageAndToldByName(string options, string said)
    {
        var run = Cli.Run($"approximate x^2 {options}");
        Assert.Equal((ExitCode.Usage, string.Empty), (run.Code, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("relu programs/networks/abs.relu -o programs")]
    [InlineData("relu programs/circuits/xor.gates -o programs")]
    [InlineData("draw programs/circuits/xor.gates -o programs")]
    [InlineData("draw --activation relu -o programs")]
    [InlineData("convert programs/circuits/xor.gates programs")]
    public void Output_Folder_IsSaid(string line)
    {
        var run = Cli.Run(line);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("'programs' is a folder", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("relu programs/networks/abs.relu -o")]
    [InlineData("draw programs/circuits/xor.gates -o")]
    [InlineData("convert programs/circuits/xor.gates")]
    public void Output_FolderThatIsMissing_IsSaid(string line)
    {
        using var folder = new TemporaryFolder();
        var run = Cli.Run([.. line.Split(' '), folder.PathOf("none", "x.svg")]);
        Assert.Equal(ExitCode.Failure, run.Code);
        Assert.Contains("L2N0308: there is no such folder", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--pieces 0")]
    [InlineData("--pieces 1001")]
    [InlineData("--pieces four")]
    public void Approximate_WrongPieces_IsWrongUsage(string options) =>
        Assert.Equal(ExitCode.Usage, Cli.Run($"approximate x {options}").Code);
}
