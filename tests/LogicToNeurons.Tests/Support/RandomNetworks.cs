using LogicToNeurons.Networks.Compilation.Modes;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Tests.Support;

/// <summary>Random networks: circuits compiled, and sparse ones that never were a circuit.</summary>
internal static class RandomNetworks
{
    /// <summary>Either a compiled circuit or a free network.</summary>
    public static Network Next(Random random) => random.Next(3) == 0 ? Compiled(random) : Free(random);

    /// <summary>A circuit, gate by gate, strictly or with shortcuts.</summary>
    public static Network Compiled(Random random)
    {
        var netlist = RandomNetlists.Next(random, random.Next(1, 7), random.Next(1, 60), random.Next(1, 5), random.Next(3));
        var blocks = GateBlocks.Of(netlist);
        return (random.Next(2) == 0 ? StrictWiring.Wire(blocks) : ShortcutWiring.Wire(blocks, new WiringSettings())).Network;
    }

    /// <summary>Small whole weights, shortcuts, identity neurons, constants, inputs below 0, words, registers of words; exact in every format.</summary>
    public static Network Free(Random random)
    {
        var builder = new NetworkBuilder("Free");
        builder.AddInput("b", random.Next(1, 5), ColumnKind.Bit, true, 0, 1);
        builder.AddInput("w", 1, ColumnKind.Word, false, 0, 15);
        builder.AddInput("x", random.Next(1, 3), ColumnKind.Number, true, -9, 9);
        var states = random.Next(3);
        for (var state = 0; state < states; state++)
        {
            builder.AddState($"r{state}", [random.Next(4)], ColumnKind.Word, false, 1);
        }

        var columns = builder.SignalCount;
        var neurons = random.Next(30);
        for (var neuron = 0; neuron < neurons; neuron++)
        {
            // Large sums stop growing, so that everything stays exact.
            var (bias, signals, weights) = Row(random, builder.SignalCount, neuron % 7 == 6 ? 1 : 5);
            var largest = Math.Abs(bias) + signals.Zip(weights, (signal, weight) => Math.Abs(weight) * Math.Max(builder.LargestOf(signal), -builder.LowestOf(signal))).Sum();
            var isTooLarge = largest > 1 << 20;
            builder.AddNeuron(isTooLarge ? 1 : bias, isTooLarge ? [] : signals, isTooLarge ? [] : weights, isTooLarge ? 1 : largest, random.Next(1, 4));
        }

        var width = random.Next(1, 5);
        builder.AddOutput("y", width, ColumnKind.Number, true);
        for (var output = 0; output < width; output++)
        {
            var (bias, signals, weights) = Row(random, builder.SignalCount, 4);
            builder.AddOutputRow(bias, signals, weights);
        }

        for (var state = 0; state < states; state++)
        {
            builder.AddNextRow(0, [random.Next(columns)], [1]);
        }

        return builder.Build();
    }

    /// <summary>Values for the columns of inputs and registers.</summary>
    public static double[] Columns(Random random, Network network) =>
        [.. Enumerable.Range(0, network.FirstNeuron).Select(column => (double)random.Next((int)network.LowestOf(column), (int)network.LargestOf(column) + 1))];

    private static (double Bias, int[] Signals, double[] Weights) Row(Random random, int signalCount, int mostTerms)
    {
        if (mostTerms == 1)
        {
            return (0, [random.Next(signalCount)], [1]);
        }

        int[] signals = [.. Enumerable.Range(0, random.Next(mostTerms + 1)).Select(_ => random.Next(Math.Max(0, signalCount - 12), signalCount)).Distinct().Order()];
        double[] few = [1, 1, 1, -1, -1, -1, 2, -2, 3, -5];
        return (random.Next(-3, 4), signals, [.. signals.Select(_ => few[random.Next(few.Length)])]);
    }
}
