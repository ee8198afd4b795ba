using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Every function of up to four leaves as one hidden layer with shortcuts, of the fewest neurons known.</summary>
/// <remarks>
/// A table has the function's value at pattern p in bit p, and leaf i is bit i of a pattern. A function of fewer leaves ignores the last
/// ones: its table repeats. All functions of up to three leaves cost at most 2, all of four at most 3. The neurons of all these networks are
/// chosen so that two that differ by an affine form and a factor are equal: networks over the same leaves share exactly the neurons that
/// compare as equal.
/// </remarks>
public static class SmallFunctions
{
    private static readonly ImmutableArray<SmallNetwork>[] Networks = new ImmutableArray<SmallNetwork>[65536];
    private static readonly SmallNetwork?[] Plainest = new SmallNetwork?[65536];
    private static readonly Lazy<SharedNeurons> Shared = new(() => new SharedNeurons(SmallFunctionTable.Instance.Classes));

    /// <summary>The number of neurons that a function takes, 0 to 3.</summary>
    public static int CostOf(ushort table) => SmallFunctionTable.Instance.Costs[table];

    /// <summary>The plainest network of a function; leaves that it doesn't depend on have weight 0 everywhere.</summary>
    public static SmallNetwork NetworkOf(ushort table) => Plainest[table] ??= NetworksOf(table)[0];

    /// <summary>Several networks of a function, all of the fewest neurons, no two of the same neurons; the plainest first, at least one.</summary>
    /// <remarks>An exclusive or of three, for example, may count ones, or ones after any leaves are negated: so it shares with any carry.</remarks>
    public static ImmutableArray<SmallNetwork> NetworksOf(ushort table)
    {
        lock (Networks)
        {
            return Networks[table].IsDefault ? Networks[table] = Unfold(table) : Networks[table];
        }
    }

    private static ImmutableArray<SmallNetwork> Unfold(ushort table)
    {
        var origin = SmallFunctionTable.Instance.ClassOf(table);
        if (origin.Cost == 0)
        {
            return [SmallNetwork.Completing([], [], table)];
        }

        var networks = new Dictionary<string, SmallNetwork>();
        foreach (var transform in LeafTransform.All)
        {
            var image = transform.Apply(origin.Representative);
            if (image == table || image == (table ^ 0xffff))
            {
                foreach (var sum in origin.Sums)
                {
                    var network = Transformed(sum, transform, image == table ? 1 : -1, table);
                    networks.TryAdd(string.Join(' ', network.Neurons), network);
                }
            }
        }

        return [.. networks.Values.Order(NetworkOrder.Instance)];
    }

    private static SmallNetwork Transformed(NeuronSum sum, LeafTransform transform, int sign, ushort table)
    {
        var terms = new List<(SmallNeuron Neuron, int Factor)>();
        for (var i = 0; i < sum.Neurons.Length; i++)
        {
            var neuron = Shared.Value.Of(transform.Apply(sum.Neurons[i]), out var factor);
            terms.Add((neuron, factor * sign * sum.Factors[i]));
        }

        terms.Sort((x, y) => NeuronOrder.Instance.Compare(x.Neuron, y.Neuron));
        return SmallNetwork.Completing([.. terms.Select(term => term.Neuron)], [.. terms.Select(term => term.Factor)], table);
    }
}
