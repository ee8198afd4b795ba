using System.Diagnostics.CodeAnalysis;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Compares neurons by what they compute: their terms and their bias.</summary>
internal sealed class LayerNeuronComparer : IEqualityComparer<LayerNeuron>
{
    private LayerNeuronComparer()
    {
    }

    /// <summary>Gets the comparer.</summary>
    public static LayerNeuronComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(LayerNeuron? x, LayerNeuron? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x.Bias == y.Bias && x.Terms.AsSpan().SequenceEqual(y.Terms.AsSpan()));

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] LayerNeuron obj)
    {
        var hash = new HashCode();
        hash.Add(obj.Bias);
        foreach (var (input, weight) in obj.Terms)
        {
            hash.Add(input);
            hash.Add(weight);
        }

        return hash.ToHashCode();
    }
}
