using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

/// <summary>What <c>l2n FILE</c> tells of a network where there is no screen.</summary>
public class NetworkNarrationTests
{
    [Theory]
    [InlineData("onnx")]
    [InlineData("json")]
    public void Tell_ANetworkOfLayers_SaysItsSizeAndDrawsIt(string format)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf($"adder.{format}");
        Assert.Equal(0, Cli.Run(["relu", "programs/circuits/full-adder.gates", "-o", file]).Code);
        var told = Cli.Run([file]);
        Assert.Equal((0, string.Empty), (told.Code, told.Error));
        Assert.StartsWith("FullAdder: a ReLU network; inputs 3, outputs 2, neurons 2, layers 1\n", told.Output, StringComparison.Ordinal);
        Assert.Contains(Cli.Run(["draw", file]).Output, told.Output, StringComparison.Ordinal);
        Assert.Contains($"l2n eval {file}", told.Output, StringComparison.Ordinal);
        Assert.Contains(Cli.Run(["draw", file, "--set", "x=1"]).Output, Cli.Run([file, "--set", "x=1"]).Output, StringComparison.Ordinal);
        Assert.Equal(Cli.Run(["draw", file, "--json"]).Output, Cli.Run([file, "--json"]).Output);
        Assert.Contains("FullAdder：ReLU 网络；输入 3，输出 2，神经元 2，层 1", Cli.Run([file, "--lang", "zh"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_ANetworkOfFormulas_SaysItsSizeAndDrawsIt()
    {
        var told = Cli.Run("programs/networks/hat.relu");
        Assert.Equal((0, string.Empty), (told.Code, told.Error));
        Assert.Contains(": a ReLU network; inputs 1, outputs 1, neurons ", told.Output, StringComparison.Ordinal);
        Assert.Contains(Cli.Run("draw programs/networks/hat.relu").Output, told.Output, StringComparison.Ordinal);
        Assert.StartsWith("AsMinMax: a ReLU network", Cli.Run("programs/networks/clamp.relu:AsMinMax").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong.json", "{\"layers\":", 1)]
    [InlineData("wrong.relu", "network A(x) -> y { y = relu( }", 1)]
    public void Tell_AFaultyFile_SaysWhatIsWrong(string name, string text, int code)
    {
        using var folder = new TemporaryFolder();
        var told = Cli.Run([folder.Write(name, text)]);
        Assert.Equal((code, string.Empty), (told.Code, told.Output));
        Assert.Contains("error L2N1", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_AWrongSetting_IsAMistakeInTheCommandLine()
    {
        Assert.Equal(2, Cli.Run("programs/networks/hat.relu --set z=1").Code);
    }
}
