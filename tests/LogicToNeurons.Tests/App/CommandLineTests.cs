using System.Text.Json;
using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App;

public sealed class CommandLineTests
{
    private const string Sum = "programs/asm/sum.asm";

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Trace_Sum_IsTheDocumentsTable(string language) =>
        VerifiedText.Match(Cli.Run($"trace {Sum} --fold --show r0-r2,8-10,15-17 --lang {language}").ToString(), language);

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Trace_SwapMemory_IsTheDocumentsTable(string language) =>
        VerifiedText.Match(Cli.Run($"trace programs/asm/swap-memory.asm --symbols 0=x,1=y --show 0-2 --lang {language}").ToString(), language);

    [Theory]
    [InlineData("markdown")]
    [InlineData("csv")]
    [InlineData("json")]
    public void Trace_OtherFormats_HoldTheSame(string format) =>
        VerifiedText.Match(Cli.Run($"trace programs/asm/swap-arithmetic.asm --symbols 8=x,9=y --show 8-9 --format {format}").ToString(), format);

    [Fact]
    public void Trace_Ascii_HasAsciiSignsOnly()
    {
        var cli = Cli.Run($"trace {Sum} --fold --ascii");
        Assert.DoesNotContain(cli.Output, character => character > '~');
        VerifiedText.Match(cli.ToString());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Trace_NarrowTerminal_FoldsTheWords(string language)
    {
        var cli = Cli.Run($"trace {Sum} --show r0-r2,8-10 --lang {language}", width: 80);
        Assert.All(cli.Output.Split('\n'), line => Assert.True(LogicToNeurons.Source.Layout.DisplayWidth.Of(line) <= 80));
        VerifiedText.Match(cli.ToString(), language);
    }

    [Theory]
    [InlineData("en", 80)]
    [InlineData("zh", 80)]
    [InlineData("en", 64)]
    public void Trace_TooNarrowForTheWords_PutsThemBelow(string language, int width)
    {
        var cli = Cli.Run($"trace {Sum} --fold --lang {language} --max-steps 7", width: width);
        Assert.All(cli.Output.Split('\n'), line => Assert.True(LogicToNeurons.Source.Layout.DisplayWidth.Of(line) <= width));
        VerifiedText.Match(cli.ToString(), $"{language}_{width}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Run_SumOfNothing_TrapsAfter967Steps(string language)
    {
        var cli = Cli.Run($"run {Sum} --set 9=15 --lang {language}");
        Assert.Equal(ExitCode.Trap, cli.Code);
        Assert.Contains("967", cli.Output, StringComparison.Ordinal);
        VerifiedText.Match(cli.ToString(), language);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Run_EndlessLoop_SaysWhichStatesAreEqual(string language)
    {
        var cli = Cli.Run($"run programs/asm/endless/never-halts.asm --max-steps 1000 --lang {language}");
        Assert.Equal(ExitCode.Limit, cli.Code);
        VerifiedText.Match(cli.ToString(), language);
    }

    [Fact]
    public void Run_Json_HasTheStableNames()
    {
        var run = JsonDocument.Parse(Cli.Run($"run {Sum} --json").Output).RootElement;
        Assert.Equal(["file", "status", "steps", "pc", "flags", "memory"], run.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["0", "1", "2", "8", "9", "10", "15", "16", "17"], run.GetProperty("memory").EnumerateObject().Select(cell => cell.Name));
        Assert.Equal(("halted", 16, 8), (run.GetProperty("status").GetString(), run.GetProperty("steps").GetInt64(), run.GetProperty("pc").GetInt32()));

        var loop = JsonDocument.Parse(Cli.Run("run programs/asm/endless/never-halts.asm --max-steps 100 --json").Output).RootElement;
        Assert.Equal("step-limit", loop.GetProperty("status").GetString());
        Assert.Equal((8, 19, 11), (loop.GetProperty("loop").GetProperty("first").GetInt32(), loop.GetProperty("loop").GetProperty("again").GetInt32(), loop.GetProperty("loop").GetProperty("period").GetInt32()));
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(Cli.Run("run programs/asm/endless/never-halts.asm --max-steps 5 --json").Output).RootElement.GetProperty("loop").ValueKind);

        var trap = JsonDocument.Parse(Cli.Run($"run {Sum} --set 9=15 --json").Output).RootElement;
        Assert.Contains("there is no cell 256", trap.GetProperty("trap").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_JsonOfFaultyFile_ListsDiagnostics()
    {
        var cli = Cli.Run("run - --json", "mvo r0, #1\nmov r0, r8");
        Assert.Equal(ExitCode.Failure, cli.Code);
        var error = JsonDocument.Parse(cli.Output).RootElement;
        Assert.Equal("error", error.GetProperty("status").GetString());
        var second = error.GetProperty("diagnostics")[1];
        Assert.Equal(["code", "severity", "file", "line", "column", "length", "message", "hint"], second.EnumerateObject().Select(member => member.Name));
        Assert.Equal((2, 9, 2), (second.GetProperty("line").GetInt32(), second.GetProperty("column").GetInt32(), second.GetProperty("length").GetInt32()));
        Assert.Equal("'r8': registers are r0 to r7", second.GetProperty("message").GetString());
        Assert.Equal("write 8 for cell 8", second.GetProperty("hint").GetString());
    }

    [Fact]
    public void Run_SeveralFiles_GivesEachAndTheHighestCode()
    {
        var cli = Cli.Run($"run {Sum} nowhere.asm programs/asm/traps/division-by-zero.asm --json");
        Assert.Equal(ExitCode.Trap, cli.Code);
        Assert.Equal(["halted", "error", "trap"], cli.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("status").GetString()));
    }

    [Fact]
    public void Set_LastOneWins_OverData()
    {
        var memory = JsonDocument.Parse(Cli.Run($"run {Sum} --set 15=10 --set 15=100 --set r7=-1 --json").Output).RootElement.GetProperty("memory");
        Assert.Equal((105, -1), (memory.GetProperty("10").GetInt32(), memory.GetProperty("7").GetInt32()));
    }

    [Fact]
    public void Check_AllPrograms_Pass()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("programs", "asm"), "*.asm").Order(StringComparer.Ordinal).ToArray();
        Assert.True(files.Length >= 21);
        foreach (var engine in new[] { "interpreter", "compiled" })
        {
            var cli = Cli.Run(["check", .. files, "--engine", engine]);
            Assert.Equal(ExitCode.Success, cli.Code);
            Assert.Empty(cli.Error);
            Assert.Matches(@"\n\d+ passed, 0 failed\n$", cli.Output);
        }
    }

    [Fact]
    public void Check_FailuresOfEveryKind_AreToldAndCounted()
    {
        var wrong = Cli.Run("check -", ".expect 8: 1, 2\nmov 8, #1\nmov 9, #3");
        Assert.Equal(ExitCode.Failure, wrong.Code);
        Assert.EndsWith("1 passed, 1 failed\n", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("FAIL  -(1,15): cell 9 is 3, expected 2", wrong.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 passed, 1 failed\n", Cli.Run("check -", ".expect 8: 1\ndiv r0, #0").Output, StringComparison.Ordinal);
        Assert.EndsWith("0 passed, 1 failed\n", Cli.Run("check - --max-steps 50", ".expect 8: 1\nl: jmp l").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, Cli.Run("check -", "mov r0, #1").Code);
        Assert.Contains("L2N0310", Cli.Run("check -", "mov r0, #1").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, Cli.Run("check -", "mvo r0, #1").Code);
    }

    [Fact]
    public void Lockstep_ShippedPrograms_AgreeOnAllEngines()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("programs", "asm"), "*.asm"))
        {
            var cli = Cli.Run(["lockstep", file, "--json"]);
            Assert.Equal(ExitCode.Success, cli.Code);
            Assert.True(JsonDocument.Parse(cli.Output).RootElement.GetProperty("equal").GetBoolean());
        }

        Assert.Equal("programs/asm/sum.asm: interpreter = compiled = gates = neurons ✓  16 steps, 17 states compared, halted\n", Cli.Run($"lockstep {Sum}").Output);
    }

    [Fact]
    public void List_Program_ShowsNumbersBesideLines() => VerifiedText.Match(Cli.Run("list programs/asm/sum-guarded.asm").ToString());

    [Theory]
    [InlineData("--help", "en")]
    [InlineData("--help", "zh")]
    [InlineData("trace --help", "en")]
    [InlineData("trace --help", "zh")]
    public void Help_IsShortAndHasAnExample(string line, string language) =>
        VerifiedText.Match(Cli.Run($"{line} --lang {language}").ToString(), $"{line.Split(' ')[0].Trim('-')}_{language}");

    [Theory]
    [InlineData("run")]
    [InlineData("trace")]
    [InlineData("check")]
    [InlineData("lockstep")]
    [InlineData("fmt")]
    [InlineData("list")]
    [InlineData("examples")]
    public void Help_EveryCommand_ExistsInBothLanguages(string command)
    {
        Assert.Contains($"Example: l2n {command}", Cli.Run($"{command} --help").Output, StringComparison.Ordinal);
        Assert.Contains($"示例：l2n {command}", Cli.Run($"{command} --help --lang zh").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rnu x.asm", "l2n: unknown command 'rnu': did you mean 'run'? (see 'l2n --help')")]
    [InlineData("nothing", "l2n: unknown command 'nothing' (see 'l2n --help')")]
    [InlineData("run", "l2n: FILE is missing (see 'l2n run --help')")]
    [InlineData("run x.asm --wdith 8", "l2n: unknown option '--wdith': did you mean '--width'? (see 'l2n run --help')")]
    [InlineData("run -x x.asm", "l2n: unknown option '-x' (see 'l2n run --help')")]
    [InlineData("trace programs/asm/swap-memory.asm --symbols 0=x,1=x", "--symbols(1,7): error L2N0122: 'x' can't name r1 as well: each name and each cell is given once")]
    [InlineData("trace programs/asm/swap-memory.asm --symbols 0=r1", "--symbols(1,3): error L2N0117: 'r1' is reserved for the machine: expected another name")]
    [InlineData("lockstep programs/asm/sum.asm --engines compiled,compiled", "l2n: lockstep compares at least two different engines (see 'l2n lockstep --help')")]
    [InlineData("run x.asm --width", "l2n: '--width' needs a value (see 'l2n run --help')")]
    [InlineData("run x.asm --width 12", "l2n: '--width' can't be '12': expected 8, 16, 32, 64 (see 'l2n run --help')")]
    [InlineData("run x.asm --width 8 --width 16", "l2n: '--width' is given more than once (see 'l2n run --help')")]
    [InlineData("run x.asm --max-steps -1", "l2n: '--max-steps' can't be '-1': expected a whole number from 0 up (see 'l2n run --help')")]
    [InlineData("run x.asm --lang fr", "l2n: '--lang' can't be 'fr': expected en, zh (see 'l2n run --help')")]
    [InlineData("run x.asm --lang", "l2n: '--lang' needs a value (see 'l2n run --help')")]
    [InlineData("trace x.asm y.asm", "l2n: unexpected 'y.asm' (see 'l2n trace --help')")]
    [InlineData("rnu --lang zh", "l2n：未知命令“rnu”：是否想写“run”？（见“l2n --help”）")]
    [InlineData("run programs/asm/sum.asm --set 8", "--set(1,2): error L2N0101: the line ends too soon: expected '='")]
    [InlineData("run programs/asm/sum.asm --set 999=1", "--set(1,1): error L2N0107: there is no cell 999: the cells are 0 to 255; .memory 1024 has room for it")]
    [InlineData("trace programs/asm/sum.asm --show r2-r0", "--show(1,1): error L2N0120: the range runs backwards; write 'r0-r2'")]
    public void Usage_Wrong_IsOneClearLine(string line, string expected)
    {
        var cli = Cli.Run(line);
        Assert.Equal((ExitCode.Usage, expected, string.Empty), (cli.Code, cli.Error.Split('\n')[0], cli.Output));
    }

    [Theory]
    [InlineData("run nowhere.asm", "nowhere.asm: error L2N0301: there is no such file")]
    [InlineData("run programs", "programs: error L2N0302: this is a directory, not a file")]
    [InlineData("run nowhere.asm --lang zh", "nowhere.asm: 错误 L2N0301: 没有这个文件")]
    [InlineData("run programs/asm/sum.asm --engine gates --memory 24", "programs/asm/sum.asm: error L2N1401: machines of gates and of neurons have cells of up to 32 bits, and 8 to 256 cells, a power of two; this program wants 32 bits and 24 cells; choose others with --width and --memory, or run it on the interpreter")]
    public void Input_Unusable_IsOneClearLine(string line, string expected)
    {
        var cli = Cli.Run(line);
        Assert.Equal((ExitCode.Failure, expected + "\n"), (cli.Code, cli.Error));
    }

    [Theory]
    [InlineData(null, null, null, false)]
    [InlineData("zh", "en_US.UTF-8", null, true)]
    [InlineData(null, "zh_CN.UTF-8", "en_US.UTF-8", true)]
    [InlineData(null, "", "zh_CN.UTF-8", true)]
    [InlineData("en", "zh_CN.UTF-8", "zh_CN.UTF-8", false)]
    [InlineData(null, "C", "zh_CN.UTF-8", false)]
    public void Language_IsThatOfTheFirstVariableThatIsSet(string? own, string? all, string? lang, bool isChinese)
    {
        using var output = new MemoryStream();
        CommandLine.Run(["--help"], new Streams(output, Stream.Null, () => Stream.Null), name => name switch
        {
            "L2N_LANG" => own,
            "LC_ALL" => all,
            "LANG" => lang,
            _ => null,
        });
        Assert.Equal(isChinese, System.Text.Encoding.UTF8.GetString(output.ToArray()).Contains("用法", StringComparison.Ordinal));
    }
}
