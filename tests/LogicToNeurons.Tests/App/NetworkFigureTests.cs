using System.Text.Json;
using System.Xml.Linq;
using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App;

public sealed class NetworkFigureTests
{
    private static readonly string FullAdder = Repository.PathOf("programs", "circuits", "full-adder.gates");

    [Fact]
    public void Relu_ToSvg_DrawsTheNetwork()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("net.svg");
        Assert.Equal(ExitCode.Success, Cli.Run(["relu", FullAdder, "-o", file]).Code);
        Assert.Equal("svg", XDocument.Load(file).Root!.Name.LocalName);
    }

    [Theory]
    [InlineData("x.svg", "<svg ")]
    [InlineData("x.txt", "n1.1")]
    public void Draw_WithModeToAFile_WritesByItsEnd(string name, string part)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCode.Success, Cli.Run(["draw", FullAdder, "--mode", "gate", "-o", folder.PathOf(name)]).Code);
        Assert.Contains(part, File.ReadAllText(folder.PathOf(name)), StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_WithMode_ShowsValuesOfTheNetwork()
    {
        var run = Cli.Run(["draw", FullAdder, "--mode", "gate", "--set", "x=1", "--set", "c=1", "--width", "100"]);
        Assert.Contains("x = 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("○ 0", run.Output, StringComparison.Ordinal);
        Assert.Contains("● 1", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net.json")]
    [InlineData("net.onnx")]
    public void Draw_FileOfANetwork_DrawsItWithItsValues(string name)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf(name);
        Assert.Equal(ExitCode.Success, Cli.Run(["relu", FullAdder, "--mode", "gate", "-o", file]).Code);
        var drawn = Cli.Run(["draw", file, "--set", "x=1", "--width", "100"]);
        Assert.Contains("n3.3", drawn.Output, StringComparison.Ordinal);
        Assert.Contains("x = 1", drawn.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("= 1", Cli.Run(["draw", file, "--width", "100"]).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Cli.Run(["draw", file, "--mode", "gate"]).Code);
        Assert.Equal(ExitCode.Usage, Cli.Run(["draw", file, "--set", "nothing=1"]).Code);
    }

    [Fact]
    public void Draw_WithModeAndDepth_IsRefused()
    {
        var run = Cli.Run(["draw", FullAdder, "--mode", "gate", "--depth", "1"]);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("--depth", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_WithModeAsJson_HasNodesAndEdges()
    {
        var run = Cli.Run(["draw", FullAdder, "--mode", "gate", "--json"]);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("input", json.RootElement.GetProperty("nodes")[0].GetProperty("role").GetString());
        Assert.Equal(JsonValueKind.Number, json.RootElement.GetProperty("edges")[0].GetProperty("weight").ValueKind);
        Assert.NotEqual(0, json.RootElement.GetProperty("lines").GetArrayLength());
    }
}
