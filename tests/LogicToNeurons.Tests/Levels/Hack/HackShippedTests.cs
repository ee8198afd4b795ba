using LogicToNeurons.App;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Levels.Hack;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Hack;

/// <summary>The programs and chips of <c>programs/hack</c>.</summary>
public sealed class HackShippedTests
{
    private const int Result = 2;
    private const int WordBits = 16;

    // A program, what is set, and what memory holds in the end.
    public static TheoryData<string, string, string> Runs => new()
    {
        { "add", "0=2 1=3", "2=5" },
        { "add", "0=32767 1=1", "2=-32768" },
        { "maximum", "0=4 1=-7", "2=4" },
        { "maximum", "0=-8 1=-7", "2=-7" },
        { "maximum", "0=9 1=9", "2=9" },
        { "multiply", "0=6 1=7", "2=42 1=0" },
        { "multiply", "0=-6 1=7 2=1", "2=-42" },
        { "multiply", "0=6 1=0 2=1", "2=0" },
        { "sum", "0=0", "1=0" },
        { "sum", "0=1 1=8", "1=1" },
        { "sum", "0=100", "1=5050" },
        { "fill", "0=100 1=5", "100=10 101=11 104=14 105=0 0=105" },
        { "fill", "0=16384 1=0", "16384=0" },
        { "absolute", "0=-9", "1=9 2=9" },
        { "absolute", "0=9", "1=9 2=9" },
        { "absolute", "0=0 1=3", "1=0 2=0" },
        { "diagonal", "", "16384=1 16416=2 16864=-32768 16896=0" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Run_OnAllEngines_GivesTheSameResult(string name, string settings, string expected)
    {
        var machines = HackPrograms.All(HackPrograms.Shipped(name));
        foreach (var setting in Settings(settings))
        {
            Array.ForEach(machines, machine => machine.Set(setting.Address, setting.Value));
        }

        var result = HackLockstep.Run([.. machines], 10_000, () => false);
        Assert.Equal((null, true), (result.Difference?.In(Language.English), result.IsHalted));
        foreach (var machine in machines)
        {
            Assert.All(Settings(expected), one => Assert.Equal(one.Value, machine.Memory[one.Address]));
        }
    }

    [Fact]
    public void Files_Each_AreWhatTheirListingsSay()
    {
        var names = Directory.EnumerateFiles(Repository.PathOf("programs", "hack"), "*.hack").Select(Path.GetFileNameWithoutExtension).Order().ToList();
        Assert.Equal(Runs.Select(row => (string)row[0]).Distinct().Order(), names);
        Assert.All(names, name => Assert.Equal(HackPrograms.Listed(name!), HackPrograms.Shipped(name!).Instructions.Select(one => one.ToString())));
    }

    [Fact]
    public void Scripts_All_Pass()
    {
        var scripts = Directory.EnumerateFiles(Repository.PathOf("programs", "hack"), "*.tst").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["ALU", "CPU", "Computer", "PC"], scripts.Select(Path.GetFileNameWithoutExtension));
        var run = Cli.Run(["check", .. scripts]);
        Assert.True(run.Code == ExitCode.Success, run.ToString());
        Assert.EndsWith("4 passed, 0 failed\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Chips_Headers_SayWhatTheyAre()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("programs", "hack"), "*.hdl"))
        {
            Assert.StartsWith("// Hack: ", File.ReadLines(path).First(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Computer_WholeInGates_IsTheSameAsANetworkTickByTick()
    {
        var file = Repository.PathOf("programs", "hack", "Computer.hdl");
        var computer = CircuitFiles.Read(file, File.ReadAllBytes(file), path => File.Exists(path) ? File.ReadAllBytes(path) : Hdl.Missing(path)).Value!.Build(null).Value!;
        var gates = new CompiledSimulator(computer);
        var neurons = new SampleEvaluator<float>(Compiler.Compile(computer, new CompilerSettings()).Value!.Compiled.Network);
        for (var tick = 0; tick < 60; tick++)
        {
            gates.Evaluate();
            neurons.Evaluate();
            gates.Tick();
            neurons.Tick();
            Assert.Equal(gates.States.ToArray().Select(state => (float)(state & 1)), neurons.States.ToArray());
        }

        // 6 times 3; the words of the memory are the registers that are called so.
        var word = computer.Registers.Single(register => register.Name == $"word{Result}");
        var first = computer.FlipFlops.ToList().FindIndex(flipFlop => flipFlop.Output == word.Outputs[0]);
        Assert.Equal(18, Enumerable.Range(0, WordBits).Sum(bit => (int)neurons.States[first + bit] << bit));
    }

    private static IEnumerable<HackSetting> Settings(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => HackSetting.Read(new SourceText("--set", one)).Value!);
}
