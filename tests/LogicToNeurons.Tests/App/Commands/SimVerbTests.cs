using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;
using static LogicToNeurons.Tests.App.Commands.CommandCircuits;

namespace LogicToNeurons.Tests.App.Commands;

/// <summary>What <c>sim</c> prints.</summary>
public sealed class SimVerbTests
{
    [Theory]
    [InlineData("0001", "--set", "a=5", "--set", "b=3")]
    [InlineData("0001", "--set", "a=0x5", "--set", "b=0b11")]
    [InlineData("1000", "--set", "a=-4")]
    [InlineData("0000")]
    [InlineData("1000", "--set", "a[2]=1")]
    [InlineData("1010", "--set", "a=0", "--set", "a[2]=1", "--set", "a[0]=1")]
    [InlineData("0010", "--set", "a=7", "--set", "a=1")]
    [InlineData("sum=0 cout=1", "--set", "a=5", "--set", "b=3", "--numbers")]
    public void Sim_OneInput_IsALineOfOutputs(string expected, params string[] options)
    {
        var result = Cli.Run(["sim", "-:RippleAdder<3>", .. options], Right);
        Assert.Equal(new Cli(ExitCode.Success, $"{expected}\n", string.Empty), result);
    }

    [Fact]
    public void Sim_Ticks_AreALineEachBeforeTheEdge()
    {
        Assert.Equal("010\n011\n100\n", Cli.Run(["sim", "-:Counter<3>", "--set", "enable=1", "--ticks", "3"], Right).Output);
        Assert.Equal("q=2\nq=3\n", Cli.Run(["sim", "-:Counter<3>", "--set", "enable=1", "--ticks", "2", "--numbers"], Right).Output);
        Assert.Equal("101\n101\n", Cli.Run(["sim", "-:Counter<3>", "--set", "count=5", "--ticks", "2"], Right).Output);
        Assert.Equal(string.Empty, Cli.Run(["sim", "-:Counter<3>", "--ticks", "0"], Right).Output);
        Assert.Equal("1100\n1100\n", Cli.Run(["sim", "-:RippleAdder<3>", "--set", "a=6", "--ticks", "2"], Right).Output);
    }

    [Fact]
    public void Sim_Json_NamesThePorts() => VerifiedText.Match(
        Run(Right, "sim", "-:RippleAdder<3>", "--set", "a=5", "--set", "b=3", "--json")
        + Run(Right, "sim", "-:RippleAdder<3>", "--set", "a=5", "--set", "b=3", "--json", "--columns")
        + Run(Right, "sim", "-:Counter<3>", "--set", "enable=1", "--ticks", "2", "--json")
        + Run(Right, "sim", "-:Counter<3>", "--json"));

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Sim_Columns_AreAsTheDocumentDraws(string language) => VerifiedText.Match(
        Run(Right, "sim", "-:RippleAdder<3>", "--set", "a=5", "--set", "b=3", "--columns", "--lang", language)
        + Run(Right, "sim", "-:RippleAdder<3>", "--set", "a=5", "--set", "b=3", "--columns", "--ascii", "--lang", language)
        + Run(Wrong, "sim", "-", "--set", "x=1", "--set", "y=1", "--columns", "--lang", language)
        + Run(Right, "sim", "-:Counter<3>", "--columns", "--lang", language), language);

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Sim_Nets_ShowHowTheValuesComeAbout(string language) => VerifiedText.Match(
        Run(Right, "sim", "-:RippleAdder<2>", "--set", "a=3", "--set", "b=1", "--nets", "--lang", language)
        + Run(Right, "sim", "-:Counter<2>", "--set", "enable=1", "--nets", "--json", "--lang", language), language);

    [Fact]
    public void Sim_Patterns_GiveALineEach()
    {
        using var files = new TemporaryFolder();
        var adder = files.Write("my:adder.gates", Right);
        Assert.Equal("0001\n1111\n0000\n", Cli.Run(["sim", $"{adder}:RippleAdder<3>", "--patterns", "-"], "101 011 0\r\n; seven\n\n111_111_1 ; and one\n000 000 0").Output);
        Assert.Equal("010\n010\n011\n100\n", Cli.Run(["sim", $"{adder}:Counter<3>", "--patterns", "-"], "0\n1\n1\n0\n").Output);
        Assert.Equal("q=2\nq=3\n", Cli.Run(["sim", $"{adder}:Counter<3>", "--patterns", "-", "--numbers"], "1\n1\n").Output);
        Assert.Equal(
            "{\"tick\":1,\"inputs\":{\"enable\":1},\"registers\":{\"count\":2},\"outputs\":{\"q\":2}}\n{\"tick\":2,\"inputs\":{\"enable\":0},\"registers\":{\"count\":3},\"outputs\":{\"q\":3}}\n",
            Cli.Run(["sim", $"{adder}:Counter<3>", "--patterns", "-", "--json"], "1\n0\n").Output);
    }

    [Fact]
    public void Sim_FlatPatterns_KeepTheFilesOrder()
    {
        using var files = new TemporaryFolder();
        var flat = files.Write("flat.blif", Flat);
        Assert.Equal("01\n10\n", Cli.Run(["sim", flat, "--patterns", "-"], "1010\n0101\n").Output);
        Assert.Equal("10\n", Cli.Run(["sim", flat, "--set", "a=2", "--set", "b=3"]).Output);
        Assert.Equal("y=2\n", Cli.Run(["sim", flat, "--set", "a=2", "--set", "b=3", "--numbers"]).Output);
        Assert.Equal("y=2\n", Cli.Run(["sim", flat, "--set", "a[1]=1", "--set", "b[1]=1", "--numbers"]).Output);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Sim_WrongPatterns_AreSaid(string language)
    {
        using var files = new TemporaryFolder();
        var adder = files.Write("adder.gates", Right);
        string Said(string input) => Hide(files, Cli.Run(["sim", $"{adder}:RippleAdder<3>", "--patterns", "-", "--lang", language], input).ToString());
        VerifiedText.Match(Said("101 011 0\n101 011\n111 111 1\n") + Said("101 o11 0\n") + Said("1010 0110 0 ; long\n") + Said("1"), language);
    }

    [Theory]
    [InlineData(20, "p.txt(41,1): error L2N0605: ")]
    [InlineData(21, "p.txt: error L2N0608: one more line is wrong")]
    [InlineData(1000, "p.txt: error L2N0608: 980 more lines are wrong")]
    public void Sim_ManyWrongPatterns_AreSaidUpToALimit(int count, string last)
    {
        using var files = new TemporaryFolder();
        var patterns = files.Write("p.txt", "101 011 0\n" + string.Concat(Enumerable.Repeat("000 000 0\nxyz\n", count)));
        var result = Cli.Run(["sim", $"{files.Write("adder.gates", Right)}:RippleAdder<3>", "--patterns", patterns]);
        var said = Hide(files, result.Error).Split('\n').Where(line => line.StartsWith("p.txt", StringComparison.Ordinal)).ToList();
        Assert.Equal((ExitCode.Failure, "0001\n0000\n"), (result.Code, result.Output));
        Assert.Equal(Math.Min(count, 21), said.Count);
        Assert.StartsWith("p.txt(3,1): error L2N0605: ", said[0], StringComparison.Ordinal);
        Assert.StartsWith(last, said[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Set_Mistakes_AreWrongUsage(string language) => VerifiedText.Match(
        Run(Right, "sim", "-:RippleAdder<3>", "--set", "a", "--set", "a=x", "--set", "a=8", "--set", "cin=2", "--set", "d=1", "--set", "a[3]=1", "--lang", language)
        + Run(Right, "table", "-:RippleAdder<3>", "--set", "summe=1", "--lang", language)
        + Run(Right, "sim", "-:Counter<3>", "--set", "enabel=1", "--set", "x=1", "--lang", language), language);

    [Theory]
    [InlineData("'--patterns' and '--set'", "--patterns", "p.txt", "--set", "a=1")]
    [InlineData("'--patterns' and '--ticks'", "--patterns", "p.txt", "--ticks", "1")]
    [InlineData("'--patterns' and '--columns'", "--patterns", "p.txt", "--columns")]
    [InlineData("'--columns' and '--ticks'", "--columns", "--ticks", "2")]
    [InlineData("'--nets' and '--ticks'", "--ticks", "2", "--nets")]
    [InlineData("standard input", "--patterns", "-")]
    public void Sim_OptionsThatExcludeEachOther_AreWrongUsage(string said, params string[] options)
    {
        var result = Cli.Run(["sim", "-", .. options], Right);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }
}
