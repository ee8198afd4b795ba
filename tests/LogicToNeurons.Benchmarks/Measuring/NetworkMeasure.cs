using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using LogicToNeurons.Benchmarks.Networks;
using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Benchmarks.Measuring;

/// <summary>What compare.sh calls about networks.</summary>
internal static class NetworkMeasure
{
    /// <summary>How to call it.</summary>
    public const string Usage =
        """
               measure network peer NAME COUNT OUT           OUT.onnx, samples OUT.in, right outputs OUT.out; neurons, identities, layers, inputs, outputs
               measure network batch NAME COUNT SECONDS OUT  all outputs in OUT; ns a sample: column by column, row by row
               measure network single NAME COUNT SECONDS OUT the same one sample at a time by generated code; ns a sample
        """;

    /// <summary>Does what the arguments say.</summary>
    /// <returns>The line to print; null if they say nothing.</returns>
    public static FormattableString? Perform(string[] arguments) => arguments switch
    {
        ["peer", var name, var count, var target] => Peer(name, Measure.Number(count), target),
        ["batch", var name, var count, var seconds, var target] => Batch(Network(name), Measure.Number(count), Number(seconds), target),
        ["single", var name, var count, var seconds, var target] => Single(Network(name), Measure.Number(count), Number(seconds), target),
        _ => null,
    };

    private static FormattableString Peer(string name, int count, string target)
    {
        var compiled = ContestNetwork.Build(name);
        var network = compiled.Network;
        var samples = ContestNetwork.Samples(network.InputCount, count);
        using (var file = File.Create(target + ".onnx"))
        {
            var prepared = NetworkWriter.Prepare(new WrittenNetwork(network, NumberFormat.Float32), NetworkFormat.Onnx);
            (prepared.Value ?? throw new InvalidDataException($"{name} can't be written."))(file);
        }

        Write(samples, target + ".in");
        Write(ContestNetwork.Answers(compiled.Graph.Subject.Netlist, samples), target + ".out");
        return $"{network.NeuronCount} {compiled.IdentityCount} {network.LayerCount} {network.InputCount} {network.OutputCount}";
    }

    private static FormattableString Batch(Network network, int count, double seconds, string target)
    {
        var evaluator = new NetworkEvaluator<float>(network, count);
        var samples = ContestNetwork.Samples(network.InputCount, count);
        var outputs = new float[count * network.OutputCount];
        evaluator.EvaluateRows(samples, outputs);
        Write(outputs, target);
        var columns = Time(seconds, evaluator.Evaluate);
        var rows = Time(seconds, () => evaluator.EvaluateRows(samples, outputs));
        return $"{columns / count:0.000} {rows / count:0.000}";
    }

    private static FormattableString Single(Network network, int count, double seconds, string target)
    {
        var evaluator = new SampleEvaluator<float>(network);
        var samples = ContestNetwork.Samples(network.InputCount, count);
        var outputs = new float[count * network.OutputCount];
        void EvaluateAll()
        {
            for (var sample = 0; sample < count; sample++)
            {
                samples.AsSpan(sample * network.InputCount, network.InputCount).CopyTo(evaluator.Inputs);
                evaluator.Evaluate();
                for (var output = 0; output < network.OutputCount; output++)
                {
                    outputs[(sample * network.OutputCount) + output] = evaluator.Output(output);
                }
            }
        }

        EvaluateAll();
        Write(outputs, target);
        return $"{Time(seconds, EvaluateAll) / count:0.000}";
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

    private static Network Network(string name) => ContestNetwork.Build(name).Network;

    private static void Write(float[] values, string target) => File.WriteAllBytes(target, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
