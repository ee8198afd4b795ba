using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App;

public sealed class ProveNetworksTests
{
    private const string Max = "programs/networks/max.relu";
    private const string Square = "programs/networks/square.relu";

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Prove_TwoNetworks_LookLikeThis(string language) => VerifiedText.Match(
        Cli.Run($"prove {Max}:Max {Max}:Max3 --lang {language}") + "\n" + Cli.Run($"prove programs/networks/gates.relu:Or {Max} --lang {language}"), language);

    [Theory]
    [InlineData($"{Max}:Max {Max}:Max3", ExitCode.Success, """{"verdict":"proven","method":"regions","patterns":0,"regions":1}""")]
    [InlineData($"{Square}:AsPrinted {Square}", ExitCode.Failure, """{"verdict":"refuted","method":"regions","patterns":0,"regions":0,"counterexample":{"x":"0"}}""")]
    [InlineData("programs/networks/same.relu:Three programs/networks/same.relu:Six", ExitCode.Success, """{"verdict":"proven","method":"regions","patterns":0,"regions":1}""")]
    public void Prove_Json_IsThis(string files, int code, string expected)
    {
        var run = Cli.Run($"prove {files} --json");
        Assert.Equal((code, expected), (run.Code, run.Output.Trim()));
    }

    [Fact]
    public void Prove_TooLarge_IsUnknown()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("wide.relu", "network Wide(a, b, c, d, e, f, g, h, i) -> y { y = a }\n");
        var run = Cli.Run(["prove", path, path]);
        Assert.Equal(ExitCode.Limit, run.Code);
        Assert.Contains("at most 8 inputs, and 64 neurons together", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"unknown\"", Cli.Run(["prove", path, path, "--json"]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Max, "L2N1017")]
    [InlineData($"{Max} programs/circuits/full-adder.gates", "L2N1017: a circuit and a network of formulas can't be compared")]
    [InlineData($"programs/circuits/full-adder.gates {Max}", "L2N1017: a circuit and a network of formulas can't be compared")]
    [InlineData("net.onnx", "L2N1017: a file of layers can't be proven")]
    [InlineData("programs/circuits/full-adder.gates net.json", "L2N1017: a file of layers can't be proven")]
    [InlineData($"{Max} programs/networks/abs.relu", "L2N1015")]
    [InlineData($"{Max}:Maxx {Max}", "L2N1013")]
    [InlineData($"{Max} nowhere.relu", "L2N0301")]
    public void Prove_WrongFiles_AreSaid(string files, string code)
    {
        var run = Cli.Run($"prove {files}");
        Assert.Equal(ExitCode.Failure, run.Code);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }
}
