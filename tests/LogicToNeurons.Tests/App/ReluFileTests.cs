using System.Text.Json;
using System.Xml.Linq;
using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App;

/// <summary><c>relu</c>, <c>eval</c> and <c>draw</c> with networks of <c>.relu</c> files.</summary>
public sealed class ReluFileTests
{
    private const string Networks = "programs/networks/";
    private const string Max = $"{Networks}max.relu";
    private const string Wide = "network Wide(a, b, c, d, e, f, g, h, i) -> y { y = max(a, b, c, d, e, f, g, h, i) }\n";

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Relu_Networks_LookLikeThis(string language)
    {
        string[] lines = [$"relu {Max}", $"relu {Networks}leaky.relu", $"relu {Networks}distance.relu --ascii", $"relu {Networks}gates.relu:Not --number int32"];
        VerifiedText.Match(string.Join('\n', lines.Select(line => Cli.Run($"{line} --lang {language}"))), language);
    }

    [Theory]
    [InlineData("abs", 2, 0, 1, 4, 1)]
    [InlineData("max", 3, 2, 1, 7, 1)]
    [InlineData("max.relu:Max3", 3, 0, 1, 7, 1)]
    [InlineData("gates.relu:Not", 0, 0, 0, 1, 1)]
    [InlineData("square", 4, 0, 1, 8, 1)]
    [InlineData("tent", 9, 0, 3, 24, 4)]
    public void Relu_Json_HasTheFiguresOfTheLayers(string file, int neurons, int identity, int layers, int weights, double largest)
    {
        var run = Cli.Run($"relu {PathOf(file)} --json");
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((ExitCode.Success, string.Empty, "relu"), (run.Code, run.Error, json.GetProperty("mode").GetString()));
        Assert.Equal((neurons, identity, layers, weights), (Number("neurons"), Number("identity"), Number("layers"), Number("weights")));
        Assert.Equal(largest, json.GetProperty("largestWeight").GetDouble());
        Assert.Equal("""{"method":"regions","patterns":0,"equal":true}""", json.GetProperty("verified").GetRawText());

        int Number(string name) => json.GetProperty(name).GetInt32();
    }

    [Theory]
    [InlineData("leaky", "", "-1/100 → -0.0100000000000000002", "[]")]
    [InlineData("leaky", "--number float32", "-1/100 → -0.00999999978", "[]")]
    [InlineData("hard-sigmoid", "--number float32", "1/6 → 0.166666672", "[]")]
    [InlineData("abs", "--number float32", "", """["int32","float32","float64"]""")]
    [InlineData("tent", "", "", """["float32","float64"]""")]
    public void Relu_WeightsThatNoFormatHolds_AreNamedAndNeverCalledExact(string file, string options, string named, string exactIn)
    {
        var run = Cli.Run($"relu {PathOf(file)} --json {options}");
        Assert.Equal((ExitCode.Success, exactIn), (run.Code, JsonDocument.Parse(run.Output).RootElement.GetProperty("exactIn").GetRawText()));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Equal(named.Length > 0, run.Error.Contains("L2N1014", StringComparison.Ordinal));
    }

    [Fact]
    public void Relu_JsonFile_SaysWhereEachNeuronIsWritten()
    {
        using var folder = new TemporaryFolder();
        var text = folder.Write("a.relu", "network A(x1, x2) -> (y, z) {\n  a = abs(x1)\n  y = max(a,\n    x2)\n  z = relu(x1) + 1\n}\n");
        var file = Path.Combine(folder.Path, "a.json");

        Assert.Equal(ExitCode.Success, Cli.Run(["relu", text, "-o", file]).Code);

        var layers = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("layers").EnumerateArray();
        Assert.Equal(
            ["1 identity 3", "1 identity 3", "1 abs 2,5", "1 abs 2", "2 identity 3,5", "2 identity 3", "2 max 3"],
            layers.SelectMany(layer => layer.EnumerateArray()).Select(Origin));
        Assert.Equal("5 1\n", Cli.Run(["eval", file, "--set", "x1=-2", "--set", "x2=5"]).Output);

        string Origin(JsonElement neuron)
        {
            var lines = neuron.GetProperty("lines").EnumerateArray().Select(line => line.GetString()!).ToList();
            Assert.All(lines, line => Assert.StartsWith($"{text}:", line, StringComparison.Ordinal));
            return $"{neuron.GetProperty("layer")} {neuron.GetProperty("kind")} {string.Join(',', lines.Select(line => line[(text.Length + 1)..]))}";
        }
    }

    [Fact]
    public void Relu_TooLargeForAProof_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("wide.relu", Wide);
        var run = Cli.Run(["relu", path, "-o", folder.PathOf("wide.json")]);
        Assert.Equal(ExitCode.Limit, run.Code);
        Assert.Contains("NOT proved: equal to the formulas at", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("wide.json")));
        Assert.Contains("\"method\":\"points\"", Cli.Run(["relu", path, "--json"]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("onnx")]
    public void Relu_Output_IsEvaluatedToTheSame(string format)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf($"net.{format}");
        Assert.Equal(ExitCode.Success, Cli.Run(["relu", $"{Networks}median.relu:Sorted", "-o", file]).Code);
        string[] settings = ["--set", "a=2.5", "--set", "b=-1", "--set", "c=0.25"];
        Assert.Equal("-1 0.25 2.5\n", Cli.Run(["eval", file, .. settings]).Output);
        Assert.Equal("-1 0.25 2.5\n", Cli.Run(["eval", $"{Networks}median.relu:Sorted", .. settings]).Output);
    }

    [Fact]
    public void Relu_Figures_AreWritten()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCode.Success, Cli.Run(["relu", Max, "-o", folder.PathOf("max.svg")]).Code);
        Assert.Equal(ExitCode.Success, Cli.Run(["relu", Max, "--no-shortcuts", "-o", folder.PathOf("max.dot")]).Code);
        Assert.Equal("svg", XDocument.Load(folder.PathOf("max.svg")).Root!.Name.LocalName);
        Assert.StartsWith("digraph", File.ReadAllText(folder.PathOf("max.dot")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"relu {Max} --mode gate", "--mode")]
    [InlineData($"relu {Max} --max-layers 2", "--max-layers")]
    [InlineData($"relu {Max} --max-weight 4", "--max-weight")]
    [InlineData($"relu {Max} --verify all", "--verify")]
    [InlineData($"relu {Max} -o x.relu", "x.relu")]
    [InlineData($"draw {Max} --ticks 2", "--ticks")]
    [InlineData($"draw {Max} --mode gate", "--mode")]
    [InlineData($"draw {Max} --depth 2", "--depth")]
    [InlineData($"draw {Max} --alpha 2", "--alpha")]
    [InlineData($"draw {Max} -o x.png", "x.png")]
    [InlineData($"draw {Max} --set z=2", "L2N0602")]
    [InlineData($"eval {Max} --set x1", "L2N0601")]
    [InlineData($"eval {Max} --set x1=1/0", "L2N0601")]
    [InlineData($"eval {Max} --set x3=1", "it has x1, x2")]
    public void WrongUsage_IsSaid(string line, string said)
    {
        var run = Cli.Run(line);
        Assert.Equal((ExitCode.Usage, string.Empty), (run.Code, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e400", "float64", "at all\n")]
    [InlineData("1e50", "float32", "at all; float64 holds more\n")]
    [InlineData("3000000000", "int32", "at all; float64 holds more\n")]
    [InlineData("1/3", "int32", "at all; int32 holds whole numbers only; float32 and float64 hold the nearest number\n")]
    public void Relu_NumberThatDoesntFit_IsSaidWithWhatHelps(string number, string format, string said) =>
        Assert.EndsWith(said, Cli.Run(["relu", "-", "--number", format], $"network A(x) -> y {{ y = {number} * x }}").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("relu", $"{Max}:Min", "L2N1013")]
    [InlineData("eval", $"{Max}:Min", "L2N1013")]
    [InlineData("draw", "nowhere.relu", "L2N0301")]
    [InlineData("relu", $"{Networks}clamp.relu:AsMinMax --number float32", "")]
    [InlineData("relu", $"{Networks}square.relu --number int32", "at all; int32 holds whole numbers only")]
    public void WrongFiles_AreSaid(string verb, string rest, string code)
    {
        var run = Cli.Run($"{verb} {rest}");
        Assert.Equal(code.Length > 0 ? ExitCode.Failure : ExitCode.Success, run.Code);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leaky.relu --set x=-1.5", "-0.015")]
    [InlineData("leaky.relu --set x=1/3", "1/3")]
    [InlineData("leaky.relu --set x=0.1 --set x=0.3", "0.3")]
    [InlineData("max.relu --set x1=0.1 --set x2=0.2 --numbers", "y=0.2")]
    [InlineData("distance.relu --set x1=0.1 --set y1=0.2", "0.3 0.2")]
    [InlineData("abs.relu --set x=-1e-20", "0.00000000000000000001")]
    [InlineData("abs.relu", "0")]
    [InlineData("abs.relu --set x=2 --ticks 2", "2\n2")]
    [InlineData("square.relu:AsPrinted --set x=1", "1.96")]
    [InlineData("square.relu --set x=1", "0.96875")]
    [InlineData("leaky.relu --set x=1/3 --json", """{"inputs":{"x":"1/3"},"outputs":{"y":"1/3"}}""")]
    [InlineData("leaky.relu --set x=-0.5 --json", """{"inputs":{"x":-0.5},"outputs":{"y":-0.005}}""")]
    public void Eval_Network_IsExact(string line, string expected) => Assert.Equal(expected + "\n", Cli.Run($"eval {Networks}{line}").Output);

    [Fact]
    public void Eval_Patterns_AreLinesOfNumbers()
    {
        using var folder = new TemporaryFolder();
        var right = folder.Write("in.txt", "; x1 x2\n0.1 0.2\n\n1/3, 2\n");
        Assert.Equal("0.2\n2\n", Cli.Run(["eval", Max, "--patterns", right]).Output);
        Assert.Equal("7\n", Cli.Run(["eval", Max, "--patterns", "-"], "7 -7\n").Output);
        Assert.Contains("L2N1211", Cli.Run(["eval", Max, "--patterns", "-"], "7\n").Error, StringComparison.Ordinal);
        Assert.Contains("L2N1210", Cli.Run(["eval", Max, "--patterns", "-"], "7 seven\n").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, Cli.Run(["eval", Max, "--patterns", folder.PathOf("none.txt")]).Code);
    }

    [Theory]
    [InlineData("relu - --json", "\"neurons\":1")]
    [InlineData("eval - --set x=3", "3\n")]
    [InlineData("draw - --json", "\"slopeAfter\":1")]
    [InlineData("fmt -", "network A(x) -> y { y = relu(x) }\n")]
    public void StandardInput_WithANetwork_IsRead(string line, string said) =>
        Assert.Contains(said, Cli.Run(line, "; A kink.\nnetwork A(x)->y{y=relu(x)}\n").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Draw_Networks_LookLikeThis(string language)
    {
        string[] lines = [$"draw {Networks}square.relu", $"draw {Networks}abs.relu --width 40 --height 10 --ascii", $"draw {Max} --set x1=1/2", $"draw {Networks}tent.relu --width 60 --height 12"];
        VerifiedText.Match(string.Join('\n', lines.Select(line => Cli.Run($"{line} --lang {language}"))), language);
    }

    [Fact]
    public void Draw_SeveralOutputs_AreCurvesOfOnePlot()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("sides.relu", "network Sides(x) -> (left, right) {\n    left  = relu(-x)\n    right = relu(x)\n}\n");
        var run = Cli.Run(["draw", path, "--ascii"]);
        Assert.Contains("**** left   ++++ right   .... derivative of left   oooo derivative of right", run.Output, StringComparison.Ordinal);
        Assert.Contains("kinks of right: 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_Json_HasTheKinks()
    {
        var json = JsonDocument.Parse(Cli.Run($"draw {Networks}clamp.relu --json").Output).RootElement;
        var output = Assert.Single(json.GetProperty("outputs").EnumerateArray());
        Assert.Equal(0, output.GetProperty("firstSlope").GetDouble());
        Assert.Equal(
            """[{"x":0,"y":0,"slopeBefore":0,"slopeAfter":1},{"x":1,"y":1,"slopeBefore":1,"slopeAfter":0}]""",
            output.GetProperty("kinks").GetRawText());
    }

    [Fact]
    public void Draw_Output_IsAPlotOrAFigure()
    {
        using var folder = new TemporaryFolder();
        var (plot, figure, text) = (folder.PathOf("plot.svg"), folder.PathOf("figure.svg"), folder.PathOf("plot.txt"));
        Assert.Equal(ExitCode.Success, Cli.Run(["draw", $"{Networks}hat.relu", "-o", plot]).Code);
        Assert.Equal(ExitCode.Success, Cli.Run(["draw", Max, "-o", figure]).Code);
        Assert.Equal(ExitCode.Success, Cli.Run(["draw", $"{Networks}hat.relu", "-o", text]).Code);
        Assert.Equal("Hat", XDocument.Load(plot).Root!.Elements().First().Value);
        Assert.Equal("svg", XDocument.Load(figure).Root!.Name.LocalName);
        Assert.StartsWith(File.ReadAllText(text), Cli.Run($"draw {Networks}hat.relu").Output, StringComparison.Ordinal);
    }

    private static string PathOf(string file) => Networks + (file.Contains(".relu", StringComparison.Ordinal) ? file : $"{file}.relu");
}
