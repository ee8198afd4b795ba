using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>
/// A way to feed four leaves to a function: leaf y(i) is x(place i), negated where <see cref="Negations"/> has bit i. There are 384.
/// </summary>
/// <remarks>Neither costs a neuron: a place is a matter of wiring, and 1 - x is affine. So all functions of a class cost the same.</remarks>
internal sealed class LeafTransform
{
    private readonly byte[] _places;
    private readonly byte[] _patterns = new byte[16];

    private LeafTransform(byte[] places, int negations)
    {
        _places = places;
        Negations = negations;
        for (var pattern = 0; pattern < 16; pattern++)
        {
            for (var leaf = 0; leaf < 4; leaf++)
            {
                _patterns[pattern] |= (byte)((((pattern >> places[leaf]) ^ (negations >> leaf)) & 1) << leaf);
            }
        }
    }

    /// <summary>Gets all 384 in a fixed order; the first changes nothing.</summary>
    public static ImmutableArray<LeafTransform> All { get; } =
    [
        .. from a in Enumerable.Range(0, 4)
           from b in Enumerable.Range(0, 4)
           from c in Enumerable.Range(0, 4)
           from d in Enumerable.Range(0, 4)
           where ((1 << a) | (1 << b) | (1 << c) | (1 << d)) == 15
           from negations in Enumerable.Range(0, 16)
           select new LeafTransform([(byte)a, (byte)b, (byte)c, (byte)d], negations),
    ];

    /// <summary>Gets the leaves that are negated, bit i for leaf i of the function.</summary>
    public int Negations { get; }

    /// <summary>The function of x that a function of y becomes.</summary>
    public ushort Apply(ushort table)
    {
        var result = 0;
        for (var pattern = 0; pattern < 16; pattern++)
        {
            result |= ((table >> _patterns[pattern]) & 1) << pattern;
        }

        return (ushort)result;
    }

    /// <summary>The neuron over x that a neuron over y becomes.</summary>
    public SmallNeuron Apply(SmallNeuron neuron)
    {
        Span<int> weights = stackalloc int[4];
        int bias = neuron.Bias;
        for (var leaf = 0; leaf < 4; leaf++)
        {
            var weight = neuron.WeightOf(leaf);
            var isNegated = ((Negations >> leaf) & 1) == 1;
            bias += isNegated ? weight : 0;
            weights[_places[leaf]] = isNegated ? -weight : weight;
        }

        return new SmallNeuron((sbyte)weights[0], (sbyte)weights[1], (sbyte)weights[2], (sbyte)weights[3], (sbyte)bias);
    }
}
