using System.Collections.Immutable;
using LogicToNeurons.Networks.Compilation.Tables;

namespace LogicToNeurons.Networks.Compilation.Mapping.Sharing;

/// <summary>One way to compute a cut's function, with what its neurons are to others.</summary>
/// <param name="Network">The neurons and their sum.</param>
/// <param name="Shapes">What each neuron is but for an affine form, a factor and which leaves it reads.</param>
/// <param name="DirectCount">How many leaves the sum reads beside neurons, with the best signs of these.</param>
internal sealed record CutNetwork(SmallNetwork Network, ImmutableArray<NeuronShape> Shapes, int DirectCount)
{
    /// <summary>Counts the leaves that a network's sum reads if ReLU(z) is ReLU(−z) + z for some of its neurons.</summary>
    public static int FewestDirect(SmallNetwork network)
    {
        var fewest = 4;
        for (var flipped = 0; flipped < 1 << network.Neurons.Length; flipped++)
        {
            var count = 0;
            for (var leaf = 0; leaf < 4; leaf++)
            {
                var weight = network.Direct[leaf];
                for (var i = 0; i < network.Neurons.Length; i++)
                {
                    weight += ((flipped >> i) & 1) * network.Factors[i] * network.Neurons[i].WeightOf(leaf);
                }

                count += weight == 0 ? 0 : 1;
            }

            fewest = Math.Min(fewest, count);
        }

        return fewest;
    }
}
