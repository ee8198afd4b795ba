using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Mapping.Cuts;
using LogicToNeurons.Networks.Compilation.Mapping.Sharing;
using LogicToNeurons.Networks.Compilation.Tables;

namespace LogicToNeurons.Networks.Compilation.Mapping.Assembly;

/// <summary>Writes the networks of cuts as rows of a block.</summary>
internal static class CutRows
{
    /// <summary>The sum that a cut's function is, its neurons added to those of the block that aren't there yet.</summary>
    /// <param name="cut">The cut, whose leaves are the block's.</param>
    /// <param name="network">The network of its function.</param>
    /// <param name="neurons">The block's neurons.</param>
    /// <param name="numbers">The number of each by its key.</param>
    public static LocalRow OutputOf(in Cut cut, CutNetwork network, List<LocalNeuron> neurons, Dictionary<NeuronKey, int> numbers)
    {
        var terms = new List<LocalTerm>();
        for (var leaf = 0; leaf < cut.Size; leaf++)
        {
            AddTerm(terms, leaf, network.Network.Direct[leaf]);
        }

        for (var i = 0; i < network.Shapes.Length; i++)
        {
            var key = NeuronKey.Of(cut, network.Shapes[i]);
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers.Add(key, number = neurons.Count);
                neurons.Add(NeuronOf(cut, network.Network.Neurons[i]));
            }

            AddTerm(terms, cut.Size + number, network.Network.Factors[i]);
        }

        return new LocalRow(network.Network.Constant, [.. terms]);
    }

    private static LocalNeuron NeuronOf(in Cut cut, SmallNeuron neuron)
    {
        var terms = new List<LocalTerm>();
        var largest = 0;
        for (var leaf = 0; leaf < cut.Size; leaf++)
        {
            AddTerm(terms, leaf, neuron.WeightOf(leaf));
        }

        for (var pattern = 0; pattern < 1 << cut.Size; pattern++)
        {
            largest = Math.Max(largest, neuron.ValueAt(pattern));
        }

        return new LocalNeuron(new LocalRow(neuron.Bias, [.. terms]), largest);
    }

    private static void AddTerm(List<LocalTerm> terms, int source, int weight)
    {
        if (weight != 0)
        {
            terms.Add(new LocalTerm(source, weight));
        }
    }
}
