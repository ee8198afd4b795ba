using System.Diagnostics;
using System.Globalization;
using LogicToNeurons.Benchmarks.Circuits;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Benchmarks.Measuring;

/// <summary>What compare.sh calls about circuits.</summary>
internal static class CircuitMeasure
{
    /// <summary>How to call it.</summary>
    public const string Usage =
        """
               measure circuit peer FILE COUNT OUT             OUT.v, patterns OUT.bin and OUT.hex; gates, flip-flops, words of 32 bits in and out
               measure circuit patterns FILE COUNT SECONDS OUT outputs of all patterns in OUT.bin and OUT.hex; ns a pattern, ms to the first result
               measure circuit ticks FILE COUNT SECONDS OUT    the same one pattern, and one tick, at a time by generated code
        """;

    /// <summary>Does what the arguments say.</summary>
    /// <returns>The line to print; null if they say nothing.</returns>
    public static FormattableString? Perform(string[] arguments) => arguments switch
    {
        ["peer", var file, var count, var target] => Peer(CircuitFile.Read(file), Measure.Number(count), target),
        ["patterns", var file, var count, var seconds, var target] => Patterns(file, Measure.Number(count), Number(seconds), target),
        ["ticks", var file, var count, var seconds, var target] => Ticks(file, Measure.Number(count), Number(seconds), target),
        _ => null,
    };

    private static FormattableString Peer(Netlist netlist, int count, string target)
    {
        PeerNetlist.Write(netlist, target + ".v");
        Write(PatternPool.Random(count, netlist.InputNets.Length), target);
        var (inputs, outputs) = (PatternPool.RowLengthOf(netlist.InputNets.Length), PatternPool.RowLengthOf(netlist.OutputNets.Length));
        return $"{netlist.NetCount - netlist.FirstGate} {netlist.FlipFlops.Length} {inputs} {outputs}";
    }

    private static FormattableString Patterns(string file, int count, double seconds, string target)
    {
        var start = Stopwatch.GetTimestamp();
        var netlist = CircuitFile.Read(file);
        var simulator = new PatternSimulator(netlist, (count + 63) / 64);
        simulator.Evaluate();
        var first = Stopwatch.GetElapsedTime(start);
        PatternPool.Random(count, netlist.InputNets.Length).CopyTo(simulator);
        simulator.Evaluate();
        Write(PatternPool.OfOutputs(simulator, count, netlist.OutputNets.Length), target);
        var time = Time(seconds, simulator.Evaluate);
        return $"{time / count:0.0000} {first.TotalMilliseconds:0.0}";
    }

    private static FormattableString Ticks(string file, int count, double seconds, string target)
    {
        var start = Stopwatch.GetTimestamp();
        var netlist = CircuitFile.Read(file);
        var simulator = new CompiledSimulator(netlist);
        var first = Stopwatch.GetElapsedTime(start);
        var pool = PatternPool.Random(count, netlist.InputNets.Length);
        var outputs = PatternPool.Zeros(count, netlist.OutputNets.Length);
        for (var pattern = 0; pattern < count; pattern++)
        {
            SetInputs(simulator, pool, pattern);
            simulator.Evaluate();
            for (var output = 0; output < netlist.OutputNets.Length; output++)
            {
                outputs[pattern, output] = (simulator.Output(output) & 1) == 1;
            }

            simulator.Tick();
        }

        Write(outputs, target);
        var time = Time(seconds, () =>
        {
            for (var pattern = 0; pattern < count; pattern++)
            {
                SetInputs(simulator, pool, pattern);
                simulator.Evaluate();
                simulator.Tick();
            }
        });
        return $"{time / count:0.0000} {first.TotalMilliseconds:0.0}";
    }

    private static void SetInputs(CompiledSimulator simulator, PatternPool pool, int pattern)
    {
        var inputs = simulator.Inputs;
        for (var input = 0; input < inputs.Length; input++)
        {
            inputs[input] = pool[pattern, input] ? 1 : 0;
        }
    }

    // Nanoseconds of doing something once; the first time warms up.
    private static double Time(double seconds, Action action)
    {
        action();
        var (times, watch) = (0L, Stopwatch.StartNew());
        do
        {
            action();
            times++;
        }
        while (watch.Elapsed.TotalSeconds < seconds);
        return watch.Elapsed.TotalNanoseconds / times;
    }

    private static void Write(PatternPool pool, string target)
    {
        pool.WriteBytes(target + ".bin");
        pool.WriteLines(target + ".hex");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
