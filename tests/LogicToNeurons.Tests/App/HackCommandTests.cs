using System.Text.Json;
using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App;

/// <summary><c>lockstep</c> and <c>run</c> with programs for the Hack computer, and what other commands say of them.</summary>
public sealed class HackCommandTests
{
    private const string Folder = "programs/hack/";
    private const string Multiply = $"{Folder}multiply.hack";

    private static readonly string[] Engines = ["interpreter", "gates", "neurons"];

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Lockstep_Programs_LookLikeThis(string language)
    {
        string[] lines =
        [
            $"lockstep {Multiply} --set 0=6 --set RAM[1]=7",
            $"lockstep {Multiply} --set 0=6 --set 1=7 --json",
            $"lockstep {Multiply} --engines gates,neurons --set 1=100 --max-steps 10",
            $"lockstep {Multiply} --engines compiled,gates",
            $"lockstep {Multiply} --width 8",
            $"lockstep {Multiply} --set R16=1",
            $"run {Folder}fill.hack --set 0=100 --set 1=3",
            $"run {Folder}fill.hack --set 0=100 --set 1=3 --engine neurons --json",
            $"run {Folder}add.hack --engine compiled",
            $"run {Folder}add.hack --show 1",
            $"list {Multiply}",
            $"stats {Multiply}",
            Multiply,
        ];
        VerifiedText.Match(string.Join('\n', lines.Select(line => Cli.Run($"{line} --lang {language}"))), language);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Lockstep_WrongProcessorBesideTheProgram_ShowsTheWayToTheDifference(string language)
    {
        using var folder = new TemporaryFolder();
        var file = CopyWithFault(folder);
        var runs = new[] { string.Empty, " --json" }.Select(format => Cli.Run($"lockstep {file} --set 0=-4 --set 1=2 --lang {language}{format}")).ToList();
        Assert.All(runs, run => Assert.Equal(ExitCode.Failure, run.Code));
        VerifiedText.Match(string.Join('\n', runs).Replace(folder.Path, "FOLDER", StringComparison.Ordinal), language);
    }

    [Fact]
    public void Lockstep_WrongProcessor_IsToldFromTheNetworkToo()
    {
        using var folder = new TemporaryFolder();
        var file = CopyWithFault(folder);
        var run = Cli.Run($"lockstep {file} --engines interpreter,neurons --set 1=2 --json");
        Assert.Equal((ExitCode.Failure, false), (run.Code, JsonDocument.Parse(run.Output).RootElement.GetProperty("equal").GetBoolean()));

        // Gates and their network have the same fault.
        Assert.Equal(ExitCode.Success, Cli.Run($"lockstep {file} --engines gates,neurons --set 1=2").Code);
    }

    [Fact]
    public void Run_EveryEngine_GivesTheSame()
    {
        var outputs = Engines.Select(engine => Cli.Run($"run {Multiply} --set 0=-3 --set 1=5 --engine {engine} --json"));
        var only = Assert.Single(outputs.Select(run => (run.Code, run.Output)).Distinct());
        Assert.Equal((ExitCode.Success, -15), (only.Code, JsonDocument.Parse(only.Output).RootElement.GetProperty("memory").GetProperty("2").GetInt32()));
    }

    [Fact]
    public void Run_ProgramWithoutAnEnd_ReachesTheLimit()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("endless.hack", "0000000000000000\n1111110111001000\n0000000000000000\n1110101010000111\n");
        var run = Cli.Run($"run {file} --max-steps 40");
        Assert.Equal(ExitCode.Limit, run.Code);
        Assert.Contains("RAM[0]  0 → 10", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Limit, Cli.Run($"lockstep {file} --max-steps 40").Code);
    }

    [Fact]
    public void Lockstep_WrongFiles_AreSaid()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("L2N0301", Cli.Run($"lockstep {folder.PathOf("none.hack")}").Error, StringComparison.Ordinal);
        var run = Cli.Run($"lockstep {folder.Write("short.hack", "01\n10x\n")} --json");
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((ExitCode.Failure, "error"), (run.Code, json.GetProperty("status").GetString()));
        Assert.Equal(["L2N1420", "L2N1421"], json.GetProperty("diagnostics").EnumerateArray().Select(one => one.GetProperty("code").GetString()));
    }

    // A processor that never jumps.
    private static string CopyWithFault(TemporaryFolder folder)
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("programs", "hack"), "*.hdl"))
        {
            folder.Write(Path.GetFileName(path), File.ReadAllText(path).Replace("And(a=instruction[15], b=ifAny", "And(a=false, b=ifAny", StringComparison.Ordinal));
        }

        return folder.Write("multiply.hack", File.ReadAllText(Repository.PathOf("programs", "hack", "multiply.hack")));
    }
}
