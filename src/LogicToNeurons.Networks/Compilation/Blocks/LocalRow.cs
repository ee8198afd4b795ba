namespace LogicToNeurons.Networks.Compilation.Blocks;

/// <summary>A weighted sum of a block's leaves and neurons.</summary>
/// <param name="Bias">The bias.</param>
/// <param name="Terms">The terms; no source twice.</param>
public sealed record LocalRow(long Bias, params LocalTerm[] Terms)
{
    /// <summary>The sum for values of the leaves and neurons.</summary>
    public long Sum(ReadOnlySpan<long> values)
    {
        var sum = Bias;
        foreach (var (source, weight) in Terms)
        {
            sum += weight * values[source];
        }

        return sum;
    }
}
