namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>A neuron over up to four leaves: ReLU(<see cref="Bias"/> + Σ weight · leaf).</summary>
/// <param name="W0">The weight of leaf 0.</param>
/// <param name="W1">The weight of leaf 1.</param>
/// <param name="W2">The weight of leaf 2.</param>
/// <param name="W3">The weight of leaf 3.</param>
/// <param name="Bias">What is added to the weighted leaves.</param>
public readonly record struct SmallNeuron(sbyte W0, sbyte W1, sbyte W2, sbyte W3, sbyte Bias)
{
    /// <summary>The weight of a leaf, 0 to 3.</summary>
    public int WeightOf(int leaf) => leaf switch
    {
        0 => W0,
        1 => W1,
        2 => W2,
        3 => W3,
        _ => throw new ArgumentOutOfRangeException(nameof(leaf)),
    };

    /// <summary>What stands inside the ReLU when leaf i is bit i of a pattern, 0 to 15.</summary>
    public int SumAt(int pattern) =>
        Bias + (W0 * (pattern & 1)) + (W1 * ((pattern >> 1) & 1)) + (W2 * ((pattern >> 2) & 1)) + (W3 * ((pattern >> 3) & 1));

    /// <summary>The neuron's value when leaf i is bit i of a pattern, 0 to 15; at least 0.</summary>
    public int ValueAt(int pattern) => Math.Max(0, SumAt(pattern));

    /// <summary>The neuron of the negated sum: ReLU(z) - ReLU(-z) = z, so either stands for the other where shortcuts are free.</summary>
    public SmallNeuron Opposite() => new((sbyte)-W0, (sbyte)-W1, (sbyte)-W2, (sbyte)-W3, (sbyte)-Bias);
}
