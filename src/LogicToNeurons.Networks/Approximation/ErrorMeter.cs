namespace LogicToNeurons.Networks.Approximation;

/// <summary>Measures how far two functions are apart.</summary>
internal static class ErrorMeter
{
    private const int Places = 20_000;
    private const int Peaks = 40;
    private const int Sections = 60;

    /// <summary>The largest difference at the samples and at the kinks.</summary>
    public static double OnSamples(RealFormula formula, Samples samples, DyadicCurve curve)
    {
        var largest = 0.0;
        foreach (var kink in curve.Kinks)
        {
            largest = Math.Max(largest, Math.Abs(formula.At(Math.Clamp(kink, samples.X[0], samples.X[^1])) - curve.Evaluate(kink)));
        }

        for (var i = 0; i < samples.X.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(samples.Y[i] - curve.Evaluate(samples.X[i])));
        }

        return largest;
    }

    /// <summary>The largest difference on an interval: on a grid with the kinks in it, and then between the neighbours of the highest peaks.</summary>
    /// <param name="formula">One of them.</param>
    /// <param name="from">Where the interval begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="kinks">Where the other one bends.</param>
    /// <param name="evaluate">The other one.</param>
    public static (double Error, double Place) Measure(RealFormula formula, double from, double to, IEnumerable<double> kinks, Func<double, double> evaluate)
    {
        double[] x = [.. Enumerable.Range(0, Places + 1).Select(i => from + ((to - from) * i / Places)).Concat(kinks).Select(place => Math.Clamp(place, from, to)).Distinct().Order()];
        var differences = x.Zip(formula.Sample(x).Value ?? x.Select(formula.At).ToArray(), (place, value) => Math.Abs(value - evaluate(place))).ToArray();
        var best = (Error: 0.0, Place: from);
        foreach (var i in Enumerable.Range(0, x.Length).OrderByDescending(i => differences[i]).Take(Peaks))
        {
            best = differences[i] > best.Error ? (differences[i], x[i]) : best;
            var (left, right) = (x[Math.Max(i - 1, 0)], x[Math.Min(i + 1, x.Length - 1)]);
            for (var section = 0; section < Sections; section++)
            {
                var (first, second) = (left + ((right - left) / 3), right - ((right - left) / 3));
                (left, right) = Difference(first) < Difference(second) ? (first, right) : (left, second);
            }

            var peak = Difference(left);
            best = peak > best.Error ? (peak, left) : best;
        }

        return best;

        double Difference(double place) => Math.Abs(formula.At(place) - evaluate(place));
    }
}
