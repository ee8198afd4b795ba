using System.Diagnostics;
using System.Globalization;
using System.Text;
using LogicToNeurons.Benchmarks.Workloads;
using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Levels.Neurons;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Networks.Files;

namespace LogicToNeurons.Benchmarks.Measuring;

/// <summary>What compare.sh calls about machines of neurons.</summary>
internal static class NeuronMeasure
{
    /// <summary>How to call it.</summary>
    public const string Usage =
        """
               measure neurons size PROGRAM WIDTH MEMORY          neurons, layers, weights, format, log2 of the largest sum, ms to build, ms to prove
               measure neurons ticks PROGRAM WIDTH MEMORY SECONDS ticks a second of generated code
               measure neurons states PROGRAM WIDTH MEMORY TICKS OUT  OUT.onnx, and the interpreter's states OUT.states, a line each
        """;

    private const int MostTicks = 100_000;

    /// <summary>Does what the arguments say.</summary>
    /// <returns>The line to print; null if they say nothing.</returns>
    public static FormattableString? Perform(string[] arguments) => arguments switch
    {
        ["size", var program, var width, var memory] => Size(Plan(program, width, memory)),
        ["ticks", var program, var width, var memory, var seconds] => Ticks(Plan(program, width, memory), double.Parse(seconds, CultureInfo.InvariantCulture)),
        ["states", var program, var width, var memory, var ticks, var target] => States(Plan(program, width, memory), Measure.Number(ticks), target),
        _ => null,
    };

    private static DatapathPlan Plan(string program, string width, string memory) => LevelProgram.Plan(program, Measure.Number(width), Measure.Number(memory));

    private static MachineOfNeurons Build(DatapathPlan plan) => MachineOfNeurons.Of(plan).Value ?? throw new InvalidDataException("It is exact in no format.");

    private static FormattableString Size(DatapathPlan plan)
    {
        var watch = Stopwatch.StartNew();
        var machine = Build(plan);
        var built = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        if (MachineProver.FindUnproved(machine.Words, CancellationToken.None) is { } block)
        {
            throw new InvalidDataException($"{block.Name} isn't proved.");
        }

        var network = machine.Network;
        var weights = network.Neurons.WeightCount + network.Outputs.WeightCount;
        var sum = Math.Log2(machine.Exactness.LargestSum);
        return $"{network.NeuronCount} {network.LayerCount} {weights} {machine.Number} {sum:0.0} {built:0.0} {watch.Elapsed.TotalMilliseconds:0.0}";
    }

    private static FormattableString Ticks(DatapathPlan plan, double seconds)
    {
        var machine = NeuronMachines.Of(Build(plan));
        machine.Clock(MostTicks);
        var (ticks, watch) = (0L, Stopwatch.StartNew());
        do
        {
            machine.Clock(MostTicks);
            ticks += MostTicks;
        }
        while (watch.Elapsed.TotalSeconds < seconds);
        return $"{ticks / watch.Elapsed.TotalSeconds:0}";
    }

    private static FormattableString States(DatapathPlan plan, int ticks, string target)
    {
        var machine = Build(plan);
        using (var file = File.Create(target + ".onnx"))
        {
            var prepared = NetworkWriter.Prepare(machine.Written(), NetworkFormat.Onnx);
            (prepared.Value ?? throw new InvalidDataException("It can't be written."))(file);
        }

        var interpreter = new Interpreter(plan.Image);
        using var states = new StreamWriter(target + ".states");
        for (var tick = 0; tick < ticks; tick++)
        {
            interpreter.Run(1);
            states.WriteLine(LineOf(interpreter.State));
        }

        return $"{machine.Network.NeuronCount} {interpreter.State.Steps} {interpreter.Status}";
    }

    private static string LineOf(MachineState state)
    {
        var line = new StringBuilder().AppendJoin(' ', state.Cells);
        line.Append(CultureInfo.InvariantCulture, $" {state.Pc} {(state.Zero ? 1 : 0)} {(state.Less ? 1 : 0)} ");
        return line.AppendJoin(' ', state.Written).ToString();
    }
}
