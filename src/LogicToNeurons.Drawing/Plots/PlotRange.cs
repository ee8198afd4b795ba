namespace LogicToNeurons.Drawing.Plots;

/// <summary>What an axis shows, from its first value to its last.</summary>
/// <param name="From">The first value.</param>
/// <param name="To">The last value.</param>
public readonly record struct PlotRange(double From, double To)
{
    /// <summary>The largest magnitude that is told apart; so the difference of two values is always a number.</summary>
    public const double Largest = 1e300;

    private const double LeastSpan = 1e-290;
    private const double LeastShare = 1e-9;

    /// <summary>Gets how far the last value is from the first.</summary>
    public double Span => To - From;

    /// <summary>
    /// The nearest range that can be drawn: finite, rising, and wide enough that doubles tell its ticks apart. An empty range,
    /// as a constant function gives it, is widened around its value; NaN counts as 0.
    /// </summary>
    public PlotRange Drawable()
    {
        var (from, to) = (Limited(Math.Min(From, To)), Limited(Math.Max(From, To)));
        var magnitude = Math.Max(Math.Abs(from), Math.Abs(to));
        if (to - from >= Math.Max(LeastSpan, magnitude * LeastShare))
        {
            return new PlotRange(from, to);
        }

        var margin = Math.Max(1, magnitude / 2);
        return new PlotRange(from - margin, to + margin);
    }

    /// <summary>A value, or the nearest one that can be drawn; NaN counts as 0.</summary>
    public static double Limited(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, -Largest, Largest);

    /// <summary>Where a value lies: 0 at the first value, 1 at the last.</summary>
    /// <param name="value">A value that isn't NaN.</param>
    public double ShareOf(double value) => (Limited(value) - From) / Span;
}
