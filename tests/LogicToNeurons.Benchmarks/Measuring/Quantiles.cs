namespace LogicToNeurons.Benchmarks.Measuring;

/// <summary>What is said about many measurements of the same thing.</summary>
/// <param name="Median">The middle one.</param>
/// <param name="High">95 of 100 are at most this.</param>
internal sealed record Quantiles(double Median, double High)
{
    /// <summary>Of some measurements, 1 or more.</summary>
    public static Quantiles Of(IEnumerable<double> measurements)
    {
        double[] sorted = [.. measurements.Order()];
        return new Quantiles(sorted[sorted.Length / 2], sorted[sorted.Length * 95 / 100]);
    }
}
