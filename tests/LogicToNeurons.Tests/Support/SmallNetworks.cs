using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Modes;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Tests.Support;

/// <summary>The notes' networks, and circuits compiled gate by gate.</summary>
internal static class SmallNetworks
{
    /// <summary>|x| = ReLU(x) + ReLU(−x).</summary>
    public static Network Abs() => OfNumbers("abs", ["x"], [[1], [-1]], [0, 0], [0, 1, 1]);

    /// <summary>max(x1, x2) = ReLU(x1) − ReLU(−x1) + ReLU(x2 − x1).</summary>
    public static Network Max() => OfNumbers("max", ["x1", "x2"], [[1, 0], [-1, 0], [-1, 1]], [0, 0, 0], [0, 0, 1, -1, 1]);

    /// <summary>max(x1, x2) = x1 + ReLU(x2 − x1).</summary>
    public static Network MaxWithShortcut() => OfNumbers("max", ["x1", "x2"], [[-1, 1]], [0], [1, 0, 1]);

    /// <summary>xor(x1, x2) = ReLU(x1 − x2) + ReLU(x2 − x1).</summary>
    public static Network Xor() => OfNumbers("xor", ["x1", "x2"], [[1, -1], [-1, 1]], [0, 0], [0, 0, 1, 1]);

    /// <summary>A circuit, gate by gate, in strict layers.</summary>
    public static CompiledNetwork Strict(Netlist netlist) => StrictWiring.Wire(GateBlocks.Of(netlist));

    /// <summary>A circuit, gate by gate, with shortcuts.</summary>
    public static CompiledNetwork WithShortcuts(Netlist netlist) => ShortcutWiring.Wire(GateBlocks.Of(netlist), new WiringSettings());

    /// <summary>A network of one hidden layer and one output, y.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="inputs">The names of its inputs.</param>
    /// <param name="weights">The weights of each neuron.</param>
    /// <param name="biases">The bias of each neuron.</param>
    /// <param name="output">The output's weights, of the inputs and then of the neurons.</param>
    private static Network OfNumbers(string name, string[] inputs, double[][] weights, double[] biases, double[] output)
    {
        var builder = new NetworkBuilder(name);
        foreach (var input in inputs)
        {
            builder.AddInput(input, 1, ColumnKind.Number, false, double.NegativeInfinity, double.PositiveInfinity);
        }

        for (var neuron = 0; neuron < weights.Length; neuron++)
        {
            var (signals, nonzero) = Nonzero(weights[neuron]);
            builder.AddNeuron(biases[neuron], signals, nonzero, double.PositiveInfinity);
        }

        builder.AddOutput("y", 1, ColumnKind.Number, false);
        var (read, outputWeights) = Nonzero(output);
        builder.AddOutputRow(0, read, outputWeights);
        return builder.Build();
    }

    private static (int[] Signals, double[] Weights) Nonzero(double[] weights)
    {
        int[] signals = [.. Enumerable.Range(0, weights.Length).Where(signal => weights[signal] != 0)];
        return (signals, [.. signals.Select(signal => weights[signal])]);
    }
}
