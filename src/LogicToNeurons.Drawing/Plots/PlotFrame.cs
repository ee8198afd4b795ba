using System.Collections.Immutable;

namespace LogicToNeurons.Drawing.Plots;

/// <summary>The ranges of a plot's axes: the given ones, or found ones.</summary>
/// <param name="X">The range of x, drawable.</param>
/// <param name="Y">The range of y, drawable.</param>
internal sealed record PlotFrame(PlotRange X, PlotRange Y)
{
    private const int SampleCount = 401;
    private const int TickIntervals = 5;

    // A curve whose extremes lie further out than this many times its inner nine tenths is shown without them.
    private const double LargestPeaks = 8;

    /// <summary>The ranges of a plot.</summary>
    public static PlotFrame Of(Plot plot)
    {
        var x = (plot.X ?? FindX(plot)).Drawable();
        return new PlotFrame(x, (plot.Y ?? FindY(plot, x)).Drawable());
    }

    /// <summary>What is seen of the curves of a plot.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="count">How many places a function is asked for.</param>
    public ImmutableArray<CurveTrace> Trace(Plot plot, int count) =>
        [.. plot.Curves.Select(curve => CurveTrace.Of(CurveSamples.Of(curve, X, count), X, Y))];

    private static PlotRange FindX(Plot plot)
    {
        var values = new List<double>();
        foreach (var curve in plot.Curves)
        {
            values.AddRange(curve.Dots.Select(dot => dot.Place.X));
            if (curve is Polyline line)
            {
                values.AddRange(line.Parts.SelectMany(part => part).Where(point => point.IsFinite).Select(point => point.X));
            }
            else if (curve is FunctionCurve { Domain: { } domain })
            {
                values.AddRange([domain.From, domain.To]);
            }
        }

        values.AddRange(plot.Marks.Select(mark => mark.Place.X).Concat(plot.Bars.Select(bar => bar.X)));
        values.RemoveAll(value => !double.IsFinite(value));
        return values.Count == 0 ? new PlotRange(-1, 1) : new PlotRange(values.Min(), values.Max());
    }

    private static PlotRange FindY(Plot plot, PlotRange x)
    {
        var values = plot.Curves.SelectMany(curve => CurveSamples.Of(curve, x, SampleCount).Parts)
            .SelectMany(part => part)
            .Where(point => point.X >= x.From && point.X <= x.To)
            .Select(point => point.Y)
            .Order()
            .ToList();
        var all = plot.Curves.SelectMany(curve => curve.Dots).Select(dot => dot.Place.Y)
            .Concat(plot.Marks.Select(mark => mark.Place.Y))
            .Concat(plot.Bars.SelectMany(bar => new[] { bar.From, bar.To }))
            .Where(double.IsFinite)
            .ToList();
        if (values.Count > 0)
        {
            var range = WithoutPeaks(values);
            all.AddRange([range.From, range.To]);
        }

        var found = all.Count == 0 ? new PlotRange(-1, 1) : new PlotRange(all.Min(), all.Max()).Drawable();
        return Ticks.Rounded(found, TickIntervals);
    }

    private static PlotRange WithoutPeaks(List<double> ordered)
    {
        var whole = new PlotRange(ordered[0], ordered[^1]);
        var inner = new PlotRange(ordered[ordered.Count / 20], ordered[ordered.Count - 1 - (ordered.Count / 20)]);
        return inner.Span > 0 && whole.Span > inner.Span * LargestPeaks
            ? new PlotRange(Math.Max(whole.From, inner.From - inner.Span), Math.Min(whole.To, inner.To + inner.Span))
            : whole;
    }
}
