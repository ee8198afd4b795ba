using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Drawing.Plots;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Functions.Curves;

/// <summary>Plots of functions of one input: the curves with their kinks, and their derivatives, which are steps.</summary>
public static class CurvePlot
{
    private const int MostMarks = 100;
    private const int MostLabels = 8;
    private const int MostRings = 32;
    private const int MostDerivatives = 3;
    private const int LongestNumber = 6;
    private const double SteepFrom = 6;

    /// <summary>The plot of curves over one input.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="input">The name of the input.</param>
    /// <param name="curves">The curves with their names.</param>
    /// <param name="hasDerivatives">Whether their derivatives are in it; with more than three curves they are left out.</param>
    /// <param name="language">The language of the words in it.</param>
    public static Plot Of(string title, string input, IReadOnlyList<(string Name, PiecewiseLinear Curve)> curves, bool hasDerivatives, Language language)
    {
        ArgumentNullException.ThrowIfNull(curves);
        var range = RangeOf(curves);
        var derivatives = hasDerivatives && curves.Count <= MostDerivatives ? Derivatives(curves, range, language) : [];
        var kinks = curves.SelectMany(curve => curve.Curve.Kinks).ToList();
        return new Plot(title, [.. curves.Select(curve => Line(curve.Name, curve.Curve, range)), .. derivatives])
        {
            X = range,
            XName = input,
            YName = curves.Count == 1 ? curves[0].Name : string.Empty,
            Marks = kinks.Count > MostMarks ? [] : [.. kinks.Select(kink => new PlotMark(Point(kink), kinks.Count > MostLabels ? string.Empty : Label(kink)))],
            BeyondNote = Words.Of("plot.beyond").In(language),
        };
    }

    /// <summary>The plot of their derivatives alone.</summary>
    /// <param name="input">The name of the input.</param>
    /// <param name="curves">The curves with their names.</param>
    /// <param name="language">The language of the words in it.</param>
    public static Plot DerivativeOf(string input, IReadOnlyList<(string Name, PiecewiseLinear Curve)> curves, Language language)
    {
        ArgumentNullException.ThrowIfNull(curves);
        var range = RangeOf(curves);
        return new Plot(string.Empty, [.. Derivatives(curves, range, language)]) { X = range, XName = input, BeyondNote = Words.Of("plot.beyond").In(language) };
    }

    /// <summary>Whether the slopes are so large that beside them nothing would be seen of the curves.</summary>
    public static bool IsSteep(IReadOnlyList<(string Name, PiecewiseLinear Curve)> curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        var range = RangeOf(curves);
        var heights = curves.SelectMany(curve => curve.Curve.Kinks.Select(Point).Append(End(curve.Curve, range.From)).Append(End(curve.Curve, range.To))).Select(point => point.Y).ToList();
        var slopes = curves.SelectMany(curve => curve.Curve.Slopes).Select(BinaryRounding.ToDouble).Append(0).ToList();
        return slopes.Max() - slopes.Min() > SteepFrom * (heights.Max() - heights.Min()) && heights.Max() > heights.Min();
    }

    /// <summary>A curve as straight lines.</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="curve">The curve.</param>
    /// <param name="range">Where it is drawn.</param>
    public static PlotCurve Line(string name, PiecewiseLinear curve, PlotRange range)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var inner = curve.Kinks.Select(Point).Where(point => point.X > range.From && point.X < range.To);
        return new Polyline(name, [[End(curve, range.From), .. inner, End(curve, range.To)]]);
    }

    private static IEnumerable<PlotCurve> Derivatives(IReadOnlyList<(string Name, PiecewiseLinear Curve)> curves, PlotRange range, Language language) =>
        curves.Select(curve => Derivative(Words.Of("curve.derivative", curve.Name).In(language), curve.Curve, range));

    // At a kink there is no slope: both ends of the jump are open.
    private static Polyline Derivative(string name, PiecewiseLinear curve, PlotRange range)
    {
        var slopes = curve.Slopes.Select(BinaryRounding.ToDouble).ToArray();
        double[] places = [range.From, .. curve.Kinks.Select(kink => BinaryRounding.ToDouble(kink.X)), range.To];
        var parts = slopes.Select((slope, i) => ImmutableArray.Create(new PlotPoint(places[i], slope), new PlotPoint(places[i + 1], slope)));
        var rings = curve.Kinks.Length > MostRings ? [] : Enumerable.Range(0, curve.Kinks.Length).SelectMany(kink => new[]
        {
            new PlotDot(new PlotPoint(places[kink + 1], slopes[kink]), IsOpen: true),
            new PlotDot(new PlotPoint(places[kink + 1], slopes[kink + 1]), IsOpen: true),
        });
        return new Polyline(name, [.. parts]) { Dots = [.. rings] };
    }

    // All kinks, and to both sides half as much again.
    private static PlotRange RangeOf(IReadOnlyList<(string Name, PiecewiseLinear Curve)> curves)
    {
        var kinks = curves.SelectMany(curve => curve.Curve.Kinks).Select(kink => BinaryRounding.ToDouble(kink.X));
        var places = kinks.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (first, last) = (places.Min(), places.Max());
        var margin = first < last ? (last - first) / 2 : Math.Max(2, Math.Abs(first) / 4);
        return new PlotRange(first - margin, last + margin).Drawable();
    }

    private static PlotPoint End(PiecewiseLinear curve, double x) => new(x, BinaryRounding.ToDouble(curve.At(BinaryRounding.Exactly(x))));

    private static PlotPoint Point(Kink kink) => new(BinaryRounding.ToDouble(kink.X), BinaryRounding.ToDouble(kink.Y));

    private static string Label(Kink kink) => $"({Number(kink.X)}, {Number(kink.Y)})";

    private static string Number(Rational value) => value.ToString() is { Length: <= LongestNumber } text
        ? text
        : BinaryRounding.ToDouble(value).ToString("G3", CultureInfo.InvariantCulture);
}
