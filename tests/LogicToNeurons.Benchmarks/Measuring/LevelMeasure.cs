using System.Diagnostics;
using System.Globalization;
using LogicToNeurons.Benchmarks.Workloads;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Benchmarks.Measuring;

/// <summary>What compare.sh calls about machines of gates.</summary>
internal static class LevelMeasure
{
    /// <summary>How to call it.</summary>
    public const string Usage =
        """
               measure level build PROGRAM WIDTH MEMORY         gates, flip-flops, ms to build (PROGRAM: sum, full or a file)
               measure level bits PROGRAM WIDTH MEMORY          neurons and layers bit by bit, ms to compile
               measure level ticks PROGRAM WIDTH MEMORY SECONDS ticks a second of generated code, ms until it is there
        """;

    /// <summary>Does what the arguments say.</summary>
    /// <returns>The line to print; null if they say nothing.</returns>
    public static FormattableString? Perform(string[] arguments) => arguments switch
    {
        ["build", var program, var width, var memory] => Build(LevelProgram.Plan(program, Measure.Number(width), Measure.Number(memory))),
        ["bits", var program, var width, var memory] => Bits(LevelProgram.Plan(program, Measure.Number(width), Measure.Number(memory))),
        ["ticks", var program, var width, var memory, var seconds] =>
            Ticks(LevelProgram.Plan(program, Measure.Number(width), Measure.Number(memory)), double.Parse(seconds, CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static FormattableString Build(DatapathPlan plan)
    {
        var watch = Stopwatch.StartNew();
        var netlist = MachineOfGates.Build(plan).Netlist;
        var time = watch.Elapsed.TotalMilliseconds;
        return $"{Subject.Shared(netlist).LiveGateCount} {netlist.FlipFlops.Length} {time:0.0}";
    }

    private static FormattableString Bits(DatapathPlan plan)
    {
        var netlist = MachineOfGates.Build(plan).Netlist;
        var watch = Stopwatch.StartNew();
        var network = Compiler.Compile(netlist, new CompilerSettings()).Value!.Compiled.Network;
        return $"{network.NeuronCount} {network.LayerCount} {watch.Elapsed.TotalMilliseconds:0.0}";
    }

    private static FormattableString Ticks(DatapathPlan plan, double seconds)
    {
        const int Stride = 5_000;
        var machine = new GateMachine(MachineOfGates.Build(plan));
        var watch = Stopwatch.StartNew();
        while (!machine.IsCompiled)
        {
            Run(machine, Stride);
        }

        var start = watch.Elapsed;
        var ticks = 0L;
        watch.Restart();
        do
        {
            Run(machine, Stride);
            ticks += Stride;
        }
        while (watch.Elapsed.TotalSeconds < seconds);
        return $"{ticks / watch.Elapsed.TotalSeconds:0} {start.TotalMilliseconds:0.0}";
    }

    private static void Run(GateMachine machine, int ticks)
    {
        if (machine.Run(ticks) != ticks || machine.Status != StepStatus.Ready)
        {
            throw new InvalidOperationException($"{machine.Status} after {machine.State.Steps} steps");
        }
    }
}
