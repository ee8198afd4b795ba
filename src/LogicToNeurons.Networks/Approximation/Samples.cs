using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Approximation;

/// <summary>Places and values of a function, close enough that it is all but straight between them.</summary>
/// <param name="X">The places, rising.</param>
/// <param name="Y">The values.</param>
internal sealed record Samples(double[] X, double[] Y)
{
    private const int First = 1024;
    private const int Most = 16_384;
    private const int MostRounds = 24;
    private const double Tolerance = 1e-9;

    /// <summary>Samples a formula, and again in the middle wherever it bends; or says why it has no value somewhere.</summary>
    public static Outcome<Samples> Of(RealFormula formula, double from, double to)
    {
        var x = Enumerable.Range(0, First + 1).Select(i => i == First ? to : from + ((to - from) * i / First)).ToArray();
        var sampled = formula.Sample(x);
        for (var round = 0; round < MostRounds; round++)
        {
            if (sampled.Value is not { } y)
            {
                return new Outcome<Samples>(null, sampled.Diagnostics);
            }

            var bent = Bent(formula, x, y);
            if (bent.Count == 0 || x.Length + bent.Count > Most)
            {
                break;
            }

            x = [.. x.Concat(bent).Order()];
            sampled = formula.Sample(x);
        }

        return sampled.Value is { } values ? new Samples(x, values) : new Outcome<Samples>(null, sampled.Diagnostics);
    }

    private static List<double> Bent(RealFormula formula, double[] x, double[] y)
    {
        var middles = x.Zip(x.Skip(1), static (left, right) => left + ((right - left) / 2)).ToArray();
        var values = formula.Sample(middles).Value;
        var tolerance = Tolerance * (y.Max() - y.Min());
        var bent = new List<double>();
        for (var i = 0; i < middles.Length; i++)
        {
            var isInside = middles[i] > x[i] && middles[i] < x[i + 1];
            if (isInside && (values is null || Math.Abs(values[i] - ((y[i] + y[i + 1]) / 2)) > tolerance))
            {
                bent.Add(middles[i]);
            }
        }

        return bent;
    }
}
