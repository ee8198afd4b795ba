using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Networks.Approximation;

/// <summary>The best uniform approximation of a formula on an interval by a continuous function of straight pieces, which may bend anywhere.</summary>
/// <remarks>
/// How far off the best one with n pieces is, is found by halving: for each distance, a path of fewest links through the tube
/// of that radius tells how many pieces it takes. That is right for the function straight between its samples, which are
/// taken closer where it bends; the error that is told was measured on the formula itself.
/// </remarks>
public static class BestApproximation
{
    /// <summary>The most pieces.</summary>
    public const int MostPieces = 1000;

    private const int Halvings = 60;

    /// <summary>Finds it.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="from">Where the interval begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="pieces">How many pieces there may be, at least 1.</param>
    /// <returns>The pieces; or why the formula has no value somewhere, or what is wrong with the interval.</returns>
    public static Outcome<StraightPieces> Find(RealFormula formula, double from, double to, int pieces)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentOutOfRangeException.ThrowIfLessThan(pieces, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pieces, MostPieces);
        if (Unusable(formula, from, to) is { } wrong)
        {
            return wrong;
        }

        var sampled = Samples.Of(formula, from, to);
        return sampled.Value is { } samples
            ? Exact(formula, samples, Points(samples, pieces))
            : new Outcome<StraightPieces>(null, sampled.Diagnostics);
    }

    /// <summary>What is wrong with an interval; null for nothing.</summary>
    internal static Diagnostic? Unusable(RealFormula formula, double from, double to) =>
        double.IsFinite(from) && double.IsFinite(to) && double.IsFinite(to - from) && to > from
            ? null
            : Diagnostic.About(formula.Source.FileName, "L2N1303", Severity.Error, Words.Of("formula.interval"));

    private static List<(double X, double Y)> Points(Samples samples, int pieces)
    {
        var (low, high) = (0.0, (samples.Y.Max() - samples.Y.Min()) / 2);
        var (from, to) = (samples.X[0], samples.X[^1]);
        if (high == 0)
        {
            return [(from, samples.Y[0]), (to, samples.Y[0])];
        }

        high *= 1 + 1e-9;
        var best = TubePath.Find(samples, high, pieces) ?? throw new InvalidOperationException("One piece always is enough for the whole range.");
        for (var i = 0; i < Halvings && high - low > 1e-12 * high; i++)
        {
            var middle = low + ((high - low) / 2);
            var path = TubePath.Find(samples, middle, pieces);
            (low, high, best) = path is null ? (middle, high, best) : (low, middle, path);
        }

        var points = new List<(double X, double Y)> { (from, best[0].At(from)) };
        for (var i = 1; i < best.Count; i++)
        {
            var x = Math.Clamp(best[i - 1].Meets(best[i]), points[^1].X, to);
            if (double.IsFinite(x) && x > points[^1].X && x < to)
            {
                points.Add((x, best[i - 1].At(x)));
            }
        }

        points.Add((to, best[^1].At(to)));
        return points;
    }

    // With as few binary digits as cost all but nothing.
    private static StraightPieces Exact(RealFormula formula, Samples samples, List<(double X, double Y)> points)
    {
        var allowed = ErrorMeter.OnSamples(formula, samples, new DyadicCurve(points, DyadicCurve.MostBits)) * (1 + 1e-4);
        var scale = samples.Y.Max(Math.Abs) + double.Epsilon;
        var bits = DyadicCurve.LeastBits(points);
        while (bits < DyadicCurve.MostBits && !(ErrorMeter.OnSamples(formula, samples, new DyadicCurve(points, bits)) <= allowed + (1e-13 * scale)))
        {
            bits++;
        }

        var curve = new DyadicCurve(points, bits);
        var (error, place) = ErrorMeter.Measure(formula, samples.X[0], samples.X[^1], curve.Kinks, curve.Evaluate);
        return new StraightPieces(samples.X[0], samples.X[^1], curve.Exact(), error, place);
    }
}
