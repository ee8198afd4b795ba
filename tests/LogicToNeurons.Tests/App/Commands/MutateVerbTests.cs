using System.Text.Json;
using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

public sealed class MutateVerbTests
{
    private const string FullAdder = "circuit FullAdder(x, y, c) -> (s, c') {\n    s = x ⊕ y ⊕ c\n    c' = (x × y) + (c × (x ⊕ y))\n}\n";

    private const string Tests = "test FullAdder {\n    x=1 y=0 c=0 -> s=1 c'=0\n    x=1 y=1 c=0 -> s=0 c'=1\n    x=0 y=0 c=0 -> s=0 c'=0\n}\n";

    private const string Counter = "circuit Counter(enable) -> (q[2]) {\n    reg q[2] = 0\n    q <- {q[1] ⊕ (q[0] · enable), q[0] ⊕ enable}\n}\ntest Counter {\n    enable=1 -> q=0\n    enable=1 -> q=1\n}\n";

    [Theory]
    [InlineData("en", false)]
    [InlineData("zh", false)]
    [InlineData("en", true)]
    public void Mutate_FullAdderAndCounter_CountsAndAddsRows(string language, bool isAscii) =>
        VerifiedText.Match(Mutate(FullAdder + Tests + Counter, ["--lang", language, .. isAscii ? ["--ascii"] : Array.Empty<string>()]).ToString(), $"{language}{(isAscii ? "_ascii" : string.Empty)}");

    [Fact]
    public void Mutate_Json_IsAnObjectForEachCircuit()
    {
        var lines = Mutate(FullAdder + Tests + Counter, ["--json"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        using var adder = JsonDocument.Parse(lines[0]);
        int Number(string name) => adder.RootElement.GetProperty(name).GetInt32();
        Assert.Equal("FullAdder", adder.RootElement.GetProperty("circuit").GetString());
        Assert.Equal((3, 51, 44, 6, 1, 0), (Number("rows"), Number("faults"), Number("caught"), Number("missed"), Number("undetectable"), Number("undecided")));
        Assert.Equal(0.88, adder.RootElement.GetProperty("score").GetDouble());
        Assert.Equal(3, adder.RootElement.GetProperty("add").GetArrayLength());
        Assert.True(adder.RootElement.GetProperty("fewest").GetBoolean());
        Assert.Equal(["x=0 y=0 c=1 -> s=1 c'=0"], adder.RootElement.GetProperty("misses")[0].GetProperty("rows").EnumerateArray().Select(row => row.GetString()));
    }

    // What is printed can be pasted, and then everything is caught.
    [Fact]
    public void Mutate_WithTheRowsAdded_CatchesAll()
    {
        var said = Mutate(Counter, []).Output;
        var test = said[said.IndexOf("test Counter {", StringComparison.Ordinal)..];
        var again = Mutate(Counter + test, []);
        Assert.Contains("score: 39 of 39 caught (100 %)", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("rows to add", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutate_FailingTest_IsAnError()
    {
        var said = Mutate(FullAdder + "test FullAdder {\n    x=1 y=1 -> s=1\n}\n", []);
        Assert.Equal(ExitCode.Failure, said.Code);
        Assert.Contains("-(6,5): error L2N0822: this row of a test of FullAdder fails already", said.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, said.Output);
    }

    [Fact]
    public void Mutate_WithoutTests_WarnsAndFindsRowsForAll()
    {
        var said = Mutate(FullAdder, []);
        Assert.Equal(ExitCode.Success, said.Code);
        Assert.Contains("warning L2N0823: FullAdder has no tests", said.Error, StringComparison.Ordinal);
        Assert.Contains("score: 0 of 50 caught (0 %)", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutate_NoSuchCircuit_IsAnError()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("a.gates");
        File.WriteAllText(file, FullAdder + Tests + Counter);
        Assert.Equal(ExitCode.Failure, Cli.Run(["mutate", $"{file}:Nothing"]).Code);
        var one = Cli.Run(["mutate", $"{file}:Counter"]);
        Assert.Equal(ExitCode.Success, one.Code);
        Assert.DoesNotContain("FullAdder", one.Output, StringComparison.Ordinal);
    }

    private static Cli Mutate(string text, string[] options) => Cli.Run(["mutate", "-", .. options], text);
}
