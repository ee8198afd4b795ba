using System.Text.Json;
using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

public sealed class MinimiseVerbTests
{
    private const string FullAdder = "circuit FullAdder(x, y, c) -> (s, c') {\n    s = x ⊕ y ⊕ c\n    c' = (x × y) + (c × (x ⊕ y))\n}\n";

    // The segment at the top of a display that shows decimal digits; 10 to 15 never come.
    private const string Segment = "circuit Top(d[4]) -> (a) {\n    a = d[3] + d[1] + d[2] · d[0] + ¬d[2] · ¬d[0]\n}\n";

    [Theory]
    [InlineData("en", false)]
    [InlineData("zh", false)]
    [InlineData("en", true)]
    [InlineData("zh", true)]
    public void Minimise_FullAdder_ShowsTheWork(string language, bool isAscii) =>
        VerifiedText.Match(Minimise(FullAdder, language, isAscii).ToString(), $"{language}{(isAscii ? "_ascii" : string.Empty)}");

    [Theory]
    [InlineData("en", false)]
    [InlineData("zh", true)]
    public void Minimise_FourInputsWithDontCares_ShowsTheWork(string language, bool isAscii) =>
        VerifiedText.Match(Minimise(Segment, language, isAscii, "--dont-care", "10-15").ToString(), $"{language}{(isAscii ? "_ascii" : string.Empty)}");

    [Fact]
    public void Minimise_Json_IsAnObjectForEachBit()
    {
        var lines = Minimise(FullAdder, "en", false, "--json").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        using var carry = JsonDocument.Parse(lines[1]);
        Assert.Equal("c'", carry.RootElement.GetProperty("output").GetString());
        var sum = carry.RootElement.GetProperty("sop");
        Assert.Equal("x·y + x·c + y·c", sum.GetProperty("expression").GetString());
        Assert.Equal(["11-", "1-1", "-11"], sum.GetProperty("terms").EnumerateArray().Select(term => term.GetString()));
        Assert.True(sum.GetProperty("minimal").GetBoolean());
        Assert.Equal(8, sum.GetProperty("verified").GetProperty("patterns").GetInt32());
        Assert.True(sum.GetProperty("verified").GetProperty("equal").GetBoolean());
        Assert.Equal("(x + y)·(x + c)·(y + c)", carry.RootElement.GetProperty("pos").GetProperty("expression").GetString());
    }

    [Theory]
    [InlineData("sop", "c' = x·y + x·c + y·c")]
    [InlineData("pos", "c' = (x + y)·(x + c)·(y + c)")]
    public void Minimise_AsGates_IsACircuit(string form, string line)
    {
        var said = Minimise(FullAdder, "en", false, "--format", "gates", "--form", form);
        Assert.Equal(string.Empty, said.Error);
        Assert.Contains(line, said.Output, StringComparison.Ordinal);
        Assert.Equal(3, Gates.Build(said.Output).InputNets.Length);
    }

    [Fact]
    public void Minimise_OneOutput_ShowsThatAlone()
    {
        var said = Minimise(FullAdder, "en", false, "--output", "c'");
        Assert.DoesNotContain("s, a function", said.Output, StringComparison.Ordinal);
        Assert.Contains("c', a function of x, y, c", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Minimise_UnknownOutput_IsWrongUsage()
    {
        var said = Minimise(FullAdder, "en", false, "--output", "t");
        Assert.Equal(ExitCode.Usage, said.Code);
        Assert.Contains("no output or register is called 't'; there are s, c'", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8")]
    [InlineData("5-3")]
    [InlineData("1x")]
    [InlineData("0-99999999999")]
    public void Minimise_WrongDontCares_IsWrongUsage(string list)
    {
        var said = Minimise(FullAdder, "en", false, "--dont-care", list);
        Assert.Equal(ExitCode.Usage, said.Code);
        Assert.Contains("L2N0821", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Minimise_TooManyInputs_LeavesThoseOutAndSaysSo()
    {
        var said = Minimise("circuit Wide(a[17], b) -> (all, one) {\n all = and(a)\n one = a[0] · b\n}\n", "en", false);
        Assert.Equal(ExitCode.Limit, said.Code);
        Assert.Contains("warning L2N0820: all: minimising takes functions of up to 16 inputs", said.Error, StringComparison.Ordinal);
        Assert.Contains("one, a function of a[0], b", said.Output, StringComparison.Ordinal);
        var none = Minimise("circuit Wide(a[17]) -> (all) {\n all = and(a)\n}\n", "en", false);
        Assert.Equal(ExitCode.Failure, none.Code);
        Assert.Contains("error L2N0820", none.Error, StringComparison.Ordinal);
        Assert.Contains("error L2N0820", Minimise("circuit Wide(a[17]) -> (one) {\n one = a[0]\n}\n", "en", false, "--dont-care", "1").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("circuit Constant(x) -> (y) { y = x · ¬x }", "y = 0")]
    [InlineData("circuit Constant(x) -> (y) { y = x + ¬x }", "y = 1")]
    [InlineData("circuit Wire(x) -> (y) { y = x }", "y = x")]
    public void Minimise_Trivial_IsWritten(string text, string line) =>
        Assert.Contains(line, Minimise(text, "en", false).Output, StringComparison.Ordinal);

    private static Cli Minimise(string text, string language, bool isAscii, params string[] options) =>
        Cli.Run(["minimise", "-", "--lang", language, .. isAscii ? ["--ascii"] : Array.Empty<string>(), .. options], text);
}
