using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App;

/// <summary>What the commands for circuits print.</summary>
public sealed class CircuitCommandTests
{
    private const string Circuits = """
        ; the document's full adder
        circuit FullAdder(x, y, c) -> (s, c') {
            s  = x ⊕ y ⊕ c
            c' = (x × y) + (c × (x ⊕ y))
        }

        circuit RippleAdder<n>(a[n], b[n], cin) -> (sum[n], cout) {
            wire carry[n + 1]
            carry[0] = cin
            for i in 0..n-1 {
                (sum[i], carry[i + 1]) = FullAdder(a[i], b[i], carry[i])
            }
            cout = carry[n]
        }

        circuit Counter<n>(enable) -> (q[n]) {
            reg count[n] = 2
            (next, _) = RippleAdder<n>(count, 0, enable)
            count <- next
            q = count
        }

        test RippleAdder<3> {
            a=5 b=3 cin=0 -> sum=0 cout=1
            a=7 b=7 cin=1 -> sum=7 cout=1
        }
        prove RippleAdder<4> { {cout, sum} == a + b + cin }
        """;

    private const string Wrong = """
        circuit HalfAdder(x, y) -> (s, c') {
            s = x or y
            c' = x and y
        }
        test HalfAdder {
            x=0 y=1 -> s=1 c'=0
            x=1 y=1 -> s=0 c'=0
        }
        prove HalfAdder {
            {c', s} == x + y
            s >= c'
        }
        """;

    private const string Flat = """
        .model top
        .inputs a[0] a[1] b[0] b[1]
        .outputs y[1] y[0]
        .names a[0] b[0] y[0]
        11 1
        .names a[1] b[1] y[1]
        11 1
        .end
        """;

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Table_OfTheFullAdder_IsTheDocuments(string language) =>
        VerifiedText.Match(Run(Circuits, "table", "-:FullAdder", "--sum", "--lang", language), language);

    [Theory]
    [InlineData("markdown")]
    [InlineData("csv")]
    [InlineData("json")]
    public void Table_OtherFormats_HoldTheSame(string format) =>
        VerifiedText.Match(Run(Circuits, "table", "-:FullAdder", "--sum", "--format", format), format);

    [Fact]
    public void Table_OfAClockedCircuit_HasItsState() => VerifiedText.Match(
        Run(Circuits, "table", "-:Counter<2>") + Run(Circuits, "table", "-:Counter<2>", "--numbers") + Run(Circuits, "table", "-:Counter<2>", "--json"));

    [Fact]
    public void Table_OfBuses_CanShowNumbers() =>
        VerifiedText.Match(Run(Circuits, "table", "-:RippleAdder<2>", "--numbers", "--sum", "--set", "cin=1"));

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Table_WithTooManyInputs_SaysWhatToDo(string language) => VerifiedText.Match(
        Run(Circuits, "table", "-:RippleAdder<8>", "--lang", language)
        + Run(Circuits, "table", "-:Counter<20>", "--lang", language)
        + Run(Circuits, "table", "-:RippleAdder<8>", "--lang", language, "--json"), language);

    [Fact]
    public void Table_OfSixteenInputs_HasAllRows()
    {
        var table = Cli.Run(["table", "-:RippleAdder<8>", "--set", "cin=0", "--numbers", "--format", "csv"], Circuits);
        var lines = table.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(65537, lines.Length);
        Assert.Equal("200,100,0,44,1", lines[(200 * 256) + 100 + 1]);
    }

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
        var result = Cli.Run(["sim", "-:RippleAdder<3>", .. options], Circuits);
        Assert.Equal(new Cli(ExitCode.Success, $"{expected}\n", string.Empty), result);
    }

    [Fact]
    public void Sim_Ticks_AreALineEachBeforeTheEdge()
    {
        Assert.Equal("010\n011\n100\n", Cli.Run(["sim", "-:Counter<3>", "--set", "enable=1", "--ticks", "3"], Circuits).Output);
        Assert.Equal("q=2\nq=3\n", Cli.Run(["sim", "-:Counter<3>", "--set", "enable=1", "--ticks", "2", "--numbers"], Circuits).Output);
        Assert.Equal("101\n101\n", Cli.Run(["sim", "-:Counter<3>", "--set", "count=5", "--ticks", "2"], Circuits).Output);
        Assert.Equal(string.Empty, Cli.Run(["sim", "-:Counter<3>", "--ticks", "0"], Circuits).Output);
        Assert.Equal("1100\n1100\n", Cli.Run(["sim", "-:RippleAdder<3>", "--set", "a=6", "--ticks", "2"], Circuits).Output);
    }

    [Fact]
    public void Sim_Json_NamesThePorts() => VerifiedText.Match(
        Run(Circuits, "sim", "-:RippleAdder<3>", "--set", "a=5", "--set", "b=3", "--json")
        + Run(Circuits, "sim", "-:RippleAdder<3>", "--set", "a=5", "--set", "b=3", "--json", "--columns")
        + Run(Circuits, "sim", "-:Counter<3>", "--set", "enable=1", "--ticks", "2", "--json")
        + Run(Circuits, "sim", "-:Counter<3>", "--json"));

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Sim_Columns_AreAsTheDocumentDraws(string language) => VerifiedText.Match(
        Run(Circuits, "sim", "-:RippleAdder<3>", "--set", "a=5", "--set", "b=3", "--columns", "--lang", language)
        + Run(Circuits, "sim", "-:RippleAdder<3>", "--set", "a=5", "--set", "b=3", "--columns", "--ascii", "--lang", language)
        + Run(Wrong, "sim", "-", "--set", "x=1", "--set", "y=1", "--columns", "--lang", language)
        + Run(Circuits, "sim", "-:Counter<3>", "--columns", "--lang", language), language);

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Sim_Nets_ShowHowTheValuesComeAbout(string language) => VerifiedText.Match(
        Run(Circuits, "sim", "-:RippleAdder<2>", "--set", "a=3", "--set", "b=1", "--nets", "--lang", language)
        + Run(Circuits, "sim", "-:Counter<2>", "--set", "enable=1", "--nets", "--json", "--lang", language), language);

    [Fact]
    public void Sim_Patterns_GiveALineEach()
    {
        using var files = new TemporaryFolder();
        var adder = files.Write("my:adder.gates", Circuits);
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
        var adder = files.Write("adder.gates", Circuits);
        string Said(string input) => Hide(files, Cli.Run(["sim", $"{adder}:RippleAdder<3>", "--patterns", "-", "--lang", language], input).ToString());
        VerifiedText.Match(Said("101 011 0\n101 011\n111 111 1\n") + Said("101 o11 0\n") + Said("1010 0110 0 ; long\n") + Said("1"), language);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Set_Mistakes_AreWrongUsage(string language) => VerifiedText.Match(
        Run(Circuits, "sim", "-:RippleAdder<3>", "--set", "a", "--set", "a=x", "--set", "a=8", "--set", "cin=2", "--set", "d=1", "--set", "a[3]=1", "--lang", language)
        + Run(Circuits, "table", "-:RippleAdder<3>", "--set", "summe=1", "--lang", language)
        + Run(Circuits, "sim", "-:Counter<3>", "--set", "enabel=1", "--set", "x=1", "--lang", language), language);

    [Theory]
    [InlineData("'--patterns' and '--set'", "--patterns", "p.txt", "--set", "a=1")]
    [InlineData("'--patterns' and '--ticks'", "--patterns", "p.txt", "--ticks", "1")]
    [InlineData("'--patterns' and '--columns'", "--patterns", "p.txt", "--columns")]
    [InlineData("'--columns' and '--ticks'", "--columns", "--ticks", "2")]
    [InlineData("'--nets' and '--ticks'", "--ticks", "2", "--nets")]
    [InlineData("standard input", "--patterns", "-")]
    public void Sim_OptionsThatExcludeEachOther_AreWrongUsage(string said, params string[] options)
    {
        var result = Cli.Run(["sim", "-", .. options], Circuits);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Stats_OfAnAdder_CountWhatIsNeeded(string language) => VerifiedText.Match(
        Run(Circuits, "stats", "-:RippleAdder<3>", "--lang", language)
        + Run(Circuits, "stats", "-:Counter<3>", "--lang", language)
        + Run(Circuits, "stats", "-:RippleAdder<64>", "--ascii", "--lang", language)
        + Run(Circuits, "stats", "-:Counter<3>", "--json", "--lang", language), language);

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
    [InlineData("en", "text")]
    [InlineData("zh", "text")]
    [InlineData("en", "json")]
    public void Check_RowsAndRelations_AreALineEach(string language, string format)
    {
        using var files = new TemporaryFolder();
        string[] names = [files.Write("right.gates", Circuits), files.Write("wrong.gates", Wrong), files.Write("flat.blif", Flat), files.Write("faulty.gates", Wrong.Replace("x or y", "x or z", StringComparison.Ordinal))];
        var result = Cli.Run(["check", .. names, .. format == "json" ? ["--json"] : Array.Empty<string>(), "--lang", language]);
        VerifiedText.Match(Hide(files, result.ToString()), $"{language}_{format}");
    }

    [Fact]
    public void Check_FaultyRows_AreFailuresAndTheOthersAreChecked()
    {
        using var files = new TemporaryFolder();
        var result = Cli.Run(["check", files.Write("rows.gates", "circuit C(a) -> (z) { z = a }\ntest C {\n    a=2 -> z=0\n    a=1 q=1 -> z=1\n    a=1 -> z=1\n}\n")]);
        Assert.Equal((ExitCode.Failure, 1), (result.Code, result.Output.Split("pass ").Length - 1));
        Assert.EndsWith("\n1 passed, 2 failed\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("; a wire\ncircuit C(a) -> (z) { z = a }\ntest C { a=1 -> z=1 }\n", "pass  -: C: a=1 -> z=1\n1 passed, 0 failed\n")]
    [InlineData("mov r0, #2\n.expect r0: 2\n", "pass  -: r0 is 2\n1 passed, 0 failed\n")]
    public void Check_StandardInput_IsWhatItBeginsLike(string text, string expected) => Assert.Equal(expected, Cli.Run("check -", text).Output);

    [Fact]
    public void Check_EmptyBlocks_AreNothingToCheck()
    {
        using var files = new TemporaryFolder();
        var result = Cli.Run(["check", files.Write("empty.gates", "circuit C(a) -> (z) { z = a }\ntest C {\n}\nprove C {\n}\n")]);
        Assert.Contains("warning L2N0310", result.Error, StringComparison.Ordinal);
        Assert.Equal("0 passed, 0 failed\n", result.Output);
    }

    [Fact]
    public void Check_ProgramsAndCircuits_AreCountedTogether()
    {
        using var files = new TemporaryFolder();
        var result = Cli.Run(["check", "programs/asm/add.asm", files.Write("right.gates", Circuits)]);
        Assert.EndsWith("\n6 passed, 0 failed\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, result.Code);
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
        var result = Cli.Run(["stats", files.Write(file, $"{Circuits}\ncircuit Last(x) -> (y) {{ y = ¬x }}") + circuit, "--json"]);
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
        var result = Cli.Run(["table", "-:FullAdde"], Circuits);
        Assert.Equal(ExitCode.Failure, result.Code);
        Assert.Contains("FullAdde", result.Error, StringComparison.Ordinal);
    }

    private static string Run(string circuits, params string[] args) => $"> l2n {string.Join(' ', args)}\n{Cli.Run(args, circuits)}\n";

    // The folder's name is never the same.
    private static string Hide(TemporaryFolder folder, string text) => text.Replace(folder.Path + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
}
