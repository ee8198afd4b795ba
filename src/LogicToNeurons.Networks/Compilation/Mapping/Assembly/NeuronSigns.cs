using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation.Mapping.Assembly;

/// <summary>Chooses between ReLU(z) and ReLU(−z) = ReLU(z) − z for each neuron of a block, so that its outputs read few leaves beside neurons.</summary>
/// <remarks>
/// What a value reads is multiplied out in all that read the value, so a carry that is ReLU(t − 1) − ReLU(t − 2) ends what came before, while
/// one that is t − 1 + ReLU(1 − t) − ReLU(t − 2) doubles it with every bit.
/// </remarks>
internal static class NeuronSigns
{
    private const int MostNeurons = 6;

    /// <summary>The same block with the best signs.</summary>
    /// <param name="block">A block whose neurons read leaves only, each leaf 0 or 1.</param>
    public static Block Choose(Block block)
    {
        if (block.Neurons.Length is 0 or > MostNeurons)
        {
            return block;
        }

        var (best, fewest) = (0, int.MaxValue);
        for (var flipped = 0; flipped < 1 << block.Neurons.Length; flipped++)
        {
            var terms = (64 * block.Outputs.Sum(output => CountOf(block, output.Row, flipped))) + int.PopCount(flipped);
            if (terms < fewest)
            {
                (best, fewest) = (flipped, terms);
            }
        }

        return best == 0 ? block : block with
        {
            Neurons = [.. block.Neurons.Select((neuron, i) => ((best >> i) & 1) == 0 ? neuron : Opposite(neuron))],
            Outputs = [.. block.Outputs.Select(output => output with { Row = Row(block, output.Row, best) })],
        };
    }

    private static int CountOf(Block block, LocalRow row, int flipped) =>
        Row(block, row, flipped).Terms.Count(term => term.Source < block.Leaves.Length);

    private static LocalRow Row(Block block, LocalRow row, int flipped)
    {
        var weights = new long[block.Leaves.Length + block.Neurons.Length];
        var bias = row.Bias;
        foreach (var (source, weight) in row.Terms)
        {
            weights[source] += weight;
            var neuron = source - block.Leaves.Length;
            if (neuron >= 0 && ((flipped >> neuron) & 1) == 1)
            {
                bias += weight * block.Neurons[neuron].Row.Bias;
                foreach (var (leaf, factor) in block.Neurons[neuron].Row.Terms)
                {
                    weights[leaf] += weight * factor;
                }
            }
        }

        return new LocalRow(bias, [.. weights.Select((weight, source) => new LocalTerm(source, weight)).Where(term => term.Weight != 0)]);
    }

    private static LocalNeuron Opposite(LocalNeuron neuron)
    {
        var row = new LocalRow(-neuron.Row.Bias, [.. neuron.Row.Terms.Select(term => term with { Weight = -term.Weight })]);
        return new LocalNeuron(row, row.Bias + row.Terms.Sum(term => Math.Max(term.Weight, 0)));
    }
}
