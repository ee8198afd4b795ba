using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Layers;

/// <summary>Whether a network computes whole numbers exactly, in any order of summation (rule E).</summary>
/// <remarks>
/// With each term at its largest value and the bias included, the sum of the positive terms and the sum of the magnitudes of
/// the negative terms must both stay within 2^24 (float32) or 2^53 (float64). Integers wrap, so for int32 only the final
/// sums must fit 2^31 − 1. A weight or a bias that isn't a whole number makes it exact in none.
/// </remarks>
public sealed class Exactness
{
    private const double Float32Bound = 1 << 24;
    private const double Float64Bound = 1L << 53;

    private Exactness(double largestSum, double largestFinal, double largestWeight, bool isWhole) =>
        (LargestSum, LargestFinal, LargestWeight, IsWhole) = (largestSum, largestFinal, largestWeight, isWhole);

    /// <summary>Gets the largest sum of terms of one sign that any neuron or output can have.</summary>
    public double LargestSum { get; }

    /// <summary>Gets the largest magnitude that any final sum can have.</summary>
    public double LargestFinal { get; }

    /// <summary>Gets the largest magnitude of a weight.</summary>
    public double LargestWeight { get; }

    /// <summary>Gets a value indicating whether all weights and biases are whole numbers.</summary>
    public bool IsWhole { get; }

    /// <summary>Gets the formats that the network is exact in.</summary>
    public ImmutableArray<NumberFormat> Formats => [.. Enum.GetValues<NumberFormat>().Where(IsExactIn)];

    /// <summary>The bounds of a network.</summary>
    public static Exactness Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var (sum, final, weight, whole) = (0.0, 0.0, 0.0, true);
        foreach (var rows in new[] { network.Neurons, network.Outputs })
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var (positive, negative) = SumsOf(network, rows[i], out var isWhole);
                sum = Math.Max(sum, Math.Max(positive, negative));
                final = Math.Max(final, Math.Max(positive, negative));
                whole &= isWhole;
            }

            foreach (var value in rows.Weights)
            {
                weight = Math.Max(weight, Math.Abs(value));
            }
        }

        return new Exactness(sum, final, weight, whole);
    }

    /// <summary>Whether the network is exact in a format.</summary>
    public bool IsExactIn(NumberFormat format) => IsWhole && format switch
    {
        NumberFormat.Int32 => LargestFinal <= int.MaxValue && LargestWeight <= int.MaxValue,
        NumberFormat.Float32 => LargestSum <= Float32Bound,
        _ => LargestSum <= Float64Bound,
    };

    /// <summary>The sum of the positive terms and that of the magnitudes of the negative terms of a row, each term at its largest, the bias included.</summary>
    public static (double Positive, double Negative) SumsOf(Network network, AffineRow row, out bool isWhole)
    {
        ArgumentNullException.ThrowIfNull(network);
        var positive = Math.Max(row.Bias, 0);
        var negative = Math.Max(-row.Bias, 0);
        isWhole = double.IsInteger(row.Bias);
        for (var i = 0; i < row.Length; i++)
        {
            var weight = row.Weights[i];
            isWhole &= double.IsInteger(weight);
            var high = weight * network.LargestOf(row.Signals[i]);
            var low = weight * network.LowestOf(row.Signals[i]);
            positive += Math.Max(0, Math.Max(high, low));
            negative += Math.Max(0, Math.Max(-high, -low));
        }

        return (positive, negative);
    }
}
