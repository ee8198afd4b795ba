using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

public sealed class NarrationTests
{
    private const string Sum = "programs/asm/sum.asm";

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Narration_Sum_TellsEveryStep(string language)
    {
        var cli = Cli.Run($"{Sum} --lang {language}");
        Assert.Equal((ExitCode.Success, string.Empty), (cli.Code, cli.Error));
        VerifiedText.Match(cli.ToString(), language);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Narration_Trap_IsPartOfTheText(string language)
    {
        var cli = Cli.Run($"programs/asm/traps/division-by-zero.asm --lang {language}");
        Assert.Equal((ExitCode.Trap, string.Empty), (cli.Code, cli.Error));
        VerifiedText.Match(cli.ToString(), language);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Narration_Limit_IsPartOfTheText(string language)
    {
        var cli = Cli.Run($"{Sum} --set 9=15 --set r7=-1 --max-steps 5 --lang {language}");
        Assert.Equal((ExitCode.Limit, string.Empty), (cli.Code, cli.Error));
        VerifiedText.Match(cli.ToString(), language);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Narration_WarningsAndExpectations_ArePartOfTheText(string language)
    {
        const string program = """
            .width 8
            .equ answer 9
            .data 3: 1, 2, 3, 4, 5
            .data 8: 6, 7
            .data 20: -1, -1, -1, -1
            .expect 10: 1, 0, 8
            .expect answer: 7
                add 10, r1
                jl end
                add answer, #1
                mul 3, #100
            end:
            """;
        var cli = Cli.Run($"- --lang {language}", program);
        Assert.Equal((ExitCode.Success, string.Empty), (cli.Code, cli.Error));
        VerifiedText.Match(cli.ToString(), language);
    }

    [Fact]
    public void Narration_EmptyProgram_HaltsAtOnce() => VerifiedText.Match(Cli.Run("-", "; nothing\n").ToString());

    [Fact]
    public void Narration_OneInstruction_IsSaidInTheSingular() =>
        Assert.StartsWith("-: 1 instruction, 16 cells of 8 bits.\n", Cli.Run("- --width 8 --memory 16", "mov r0, #1").Output, StringComparison.Ordinal);

    [Fact]
    public void Narration_Endless_StopsAfter10000Steps()
    {
        var cli = Cli.Run("-", "l: jmp l");
        Assert.Equal(ExitCode.Limit, cli.Code);
        Assert.Equal(10_000, cli.Output.Split('\n').Count(line => line.StartsWith("Step ", StringComparison.Ordinal)));
        Assert.Contains("\nStill running after 10000 steps, stopped at the limit;", cli.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--engine compiled")]
    public void Narration_HaltWithTheLastAllowedStep_IsAHalt(string options) =>
        Assert.Equal(ExitCode.Success, Cli.Run($"{Sum} --max-steps 16 {options}").Code);

    [Fact]
    public void Narration_AnyProgram_IsPlainLines()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("programs", "asm"), "*.asm"))
        {
            var ascii = Cli.Run([file, "--ascii", "--lang", "en"]);
            Assert.NotEqual(ExitCode.Failure, ascii.Code);
            Assert.Empty(ascii.Error);
            Assert.All(ascii.Output.Split('\n'), line => Assert.DoesNotMatch(@"  |\||--- |\t|\e|[^.]$", line));
        }
    }

    [Fact]
    public void Json_WithFileAlone_IsThatOfTrace()
    {
        Assert.Equal(Cli.Run($"trace {Sum} --json").ToString(), Cli.Run($"{Sum} --json").ToString());
        const string options = "--json --set 9=15 --width 8 --memory 128 --max-steps 7 --engine compiled";
        Assert.Equal(Cli.Run($"trace {Sum} {options}").ToString(), Cli.Run($"{Sum} {options}").ToString());
    }

    [Theory]
    [InlineData(false, null, "")]
    [InlineData(true, "dumb", "")]
    [InlineData(true, "xterm", "--plain")]
    public void FileAlone_WithoutAFullScreen_IsNarrated(bool isTerminal, string? term, string option)
    {
        using var output = new MemoryStream();
        var streams = new Streams(output, Stream.Null, () => Stream.Null) { OpenScreen = _ => isTerminal ? throw new InvalidOperationException("A full screen was asked for.") : null };
        var file = Repository.PathOf("programs", "asm", "sum.asm");
        string[] args = option.Length == 0 ? [file] : [file, option];
        Assert.Equal(ExitCode.Success, CommandLine.Run(args, streams, name => name == "TERM" ? term : null));
        Assert.Contains("\nStep 4, line 13, add r0, [r1]: ", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingAtAll_WithoutATerminal_IsTheHelp() => Assert.Equal(Cli.Run("--help").ToString(), Cli.Run("").ToString());

    [Theory]
    [InlineData("programs/asm/sum.asm --engine gates --memory 24", ExitCode.Failure, "programs/asm/sum.asm: error L2N1401: machines of gates and of neurons have cells of up to 32 bits, and 8 to 256 cells, a power of two; this program wants 32 bits and 24 cells; choose others with --width and --memory, or run it on the interpreter")]
    [InlineData("programs/asm/sum.asm --set 8", ExitCode.Usage, "--set(1,2): error L2N0101: the line ends too soon: expected '='")]
    [InlineData("programs/asm/sum.asm --wdith 8", ExitCode.Usage, "l2n: unknown option '--wdith': did you mean '--width'? (see 'l2n --help')")]
    [InlineData("programs/asm/sum.asm --width 12", ExitCode.Usage, "l2n: '--width' can't be '12': expected 8, 16, 32, 64 (see 'l2n --help')")]
    [InlineData("nowhere.asm", ExitCode.Failure, "nowhere.asm: error L2N0301: there is no such file")]
    [InlineData("-- run", ExitCode.Usage, "l2n: unknown command 'run': did you mean 'run'? (see 'l2n --help')")]
    public void FileAlone_Wrong_IsOneClearLine(string line, int code, string expected)
    {
        var cli = Cli.Run(line);
        Assert.Equal((code, expected, string.Empty), (cli.Code, cli.Error.Split('\n')[0], cli.Output));
    }
}
