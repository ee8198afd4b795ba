using System.Text.Json;
using System.Xml.Linq;
using LogicToNeurons.App;
using LogicToNeurons.Networks.Activations;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

public sealed class DrawActivationTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("l2n-").FullName;

    public static TheoryData<string> Names() => [.. ActivationFunctions.Keys];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void Draw_Activation_FitsATerminal(string name)
    {
        var (unicode, ascii) = (Cli.Run($"draw --activation {name}", width: 80), Cli.Run($"draw --activation {name} --ascii", width: 80));
        var (small, chinese) = (Cli.Run($"draw --activation {name} --width 40 --height 10"), Cli.Run($"draw --activation {name} --lang zh", width: 80));
        foreach (var cli in new[] { unicode, ascii, small, chinese })
        {
            Assert.Equal((ExitCode.Success, string.Empty), (cli.Code, cli.Error));
        }

        Assert.InRange(unicode.Output.TrimEnd('\n').Split('\n').Length, 20, 24);
        Assert.All(unicode.Output.Split('\n').Concat(chinese.Output.Split('\n')).Concat(ascii.Output.Split('\n')), line => Assert.InRange(DisplayWidth.Of(line), 0, 80));
        Assert.All(small.Output.Split('\n').Take(10), line => Assert.InRange(DisplayWidth.Of(line), 0, 40));
        Assert.All(ascii.Output, character => Assert.True(char.IsAscii(character)));
        VerifiedText.Match($"{unicode.Output}\n{ascii.Output}\n{small.Output}\n{chinese.Output}", name);
    }

    [Theory]
    [InlineData("en", 80, 24)]
    [InlineData("zh", 80, 24)]
    [InlineData("en", 40, 10)]
    [InlineData("zh", 40, 10)]
    public void Draw_Relu_FillsWhatIsAsked(string language, int width, int height)
    {
        var unicode = Cli.Run($"draw --activation relu --lang {language} --width {width} --height {height}");
        var ascii = Cli.Run($"draw --activation relu --lang {language} --width {width} --height {height} --ascii");
        Assert.Equal(string.Empty, unicode.Output.Split('\n')[height]);
        VerifiedText.Match($"{unicode.Output}\n{ascii.Output}", $"{language}_{width}x{height}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Draw_Json_HasValuesAndSlopes(string name)
    {
        using var json = JsonDocument.Parse(Cli.Run($"draw --activation {name} --json").Output);
        var (root, function) = (json.RootElement, ActivationFunctions.Find(name)!);
        Assert.Equal((name, function.Formula, function.DerivativeFormula), (Member("activation"), Member("formula"), Member("derivative")));
        Assert.Equal(function.Range.IsFromClosed, root.GetProperty("range").GetProperty("fromClosed").GetBoolean());
        foreach (var point in root.GetProperty("points").EnumerateArray())
        {
            var x = point.GetProperty("x").GetDouble();
            Assert.Equal(function.Value(x), point.GetProperty("y").GetDouble());
            Assert.Equal(double.IsNaN(function.Derivative(x)), point.GetProperty("slope").ValueKind == JsonValueKind.Null);
        }

        string? Member(string key) => root.GetProperty(key).GetString();
    }

    [Fact]
    public void Draw_Output_WritesSvgAndText()
    {
        var (svg, text) = (Path.Combine(_directory, "x.svg"), Path.Combine(_directory, "x.txt"));
        Assert.Equal((ExitCode.Success, string.Empty, string.Empty), Answer(Cli.Run(["draw", "--activation", "tanh", "-o", svg])));
        Assert.Equal((ExitCode.Success, string.Empty, string.Empty), Answer(Cli.Run(["draw", "--activation", "tanh", "-o", text])));
        Assert.Equal("tanh, hyperbolic tangent", XDocument.Load(svg).Root!.Elements().First().Value);
        Assert.StartsWith(File.ReadAllText(text), Cli.Run("draw --activation tanh").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--activation rleu", "did you mean 'relu'?")]
    [InlineData("--activation zzzzzzz", "expected relu, leaky, sigmoid, tanh, gelu, elu, softplus, softmax, silu (")]
    [InlineData("--activation", "--activation")]
    [InlineData("--activation relu programs/circuits/xor.gates", "together")]
    [InlineData("--activation relu --ticks 3", "--ticks")]
    [InlineData("--activation relu --alpha 3", "relu has no parameter")]
    [InlineData("--activation leaky --alpha NaN", "a number such as 0.1")]
    [InlineData("--activation relu --height 5", "a whole number from 6 to 1000")]
    [InlineData("--activation relu --width 99999999999999", "--width")]
    [InlineData("--activation relu -o x.png", "x.png")]
    [InlineData("programs/circuits/xor.gates --alpha 3", "--alpha")]
    [InlineData("", "FILE[:Circuit] is missing")]
    public void Draw_WrongUsage_SaysWhatIsWrong(string arguments, string said)
    {
        var cli = Cli.Run($"draw {arguments}");
        Assert.Equal((ExitCode.Usage, string.Empty), (cli.Code, cli.Output));
        Assert.Contains(said, cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leaky", "0.3")]
    [InlineData("leaky", "-1e308")]
    [InlineData("elu", "5")]
    [InlineData("elu", "1e-320")]
    public void Draw_Alpha_IsInTheFormula(string name, string alpha)
    {
        var cli = Cli.Run($"draw --activation {name} --alpha {alpha}");
        Assert.Equal(ExitCode.Success, cli.Code);
        Assert.Contains($"{alpha.Replace("1e308", "1E+308", StringComparison.Ordinal).Replace("1e-320", "1E-320", StringComparison.Ordinal)}*", cli.Output, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Answer(Cli cli) => (cli.Code, cli.Output, cli.Error);

    [Theory]
    [InlineData("relu")]
    [InlineData("leaky")]
    [InlineData("sigmoid")]
    [InlineData("tanh")]
    [InlineData("gelu")]
    [InlineData("elu")]
    [InlineData("softplus")]
    [InlineData("softmax")]
    [InlineData("silu")]
    public void Draw_LowPlot_HasTwoNumbersOnEachAxis(string name)
    {
        for (var height = 6; height <= 15; height++)
        {
            var lines = Cli.Run($"draw --activation {name} --height {height} --width 60").Output.Split('\n')[..height];
            var axis = Array.FindIndex(lines, line => line.Contains('└', StringComparison.Ordinal));
            Assert.InRange(lines[..axis].Count(line => line.Contains('┤', StringComparison.Ordinal)), 2, height);
            Assert.InRange(lines[axis + 1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 2, 60);
        }
    }
}
