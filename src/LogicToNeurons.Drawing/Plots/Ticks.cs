using System.Collections.Immutable;
using System.Globalization;

namespace LogicToNeurons.Drawing.Plots;

/// <summary>The round values of a range, 1, 2 or 5 times a power of ten apart, with their labels.</summary>
internal sealed class Ticks
{
    // Beyond these, labels have powers of ten.
    private const double LargestPlain = 1e6;
    private const int MostDecimals = 5;
    private const double Tolerance = 1e-6;
    private const int MostDigits = 15;

    private readonly int _exponent;
    private readonly int _factor;
    private readonly double _magnitude;

    private Ticks(PlotRange range, int intervals)
    {
        var wanted = range.Span / intervals;
        _exponent = (int)Math.Floor(Math.Log10(wanted));
        var share = wanted / Math.Pow(10, _exponent);
        _factor = share <= 1 + Tolerance ? 1 : share <= 2 + Tolerance ? 2 : share <= 5 + Tolerance ? 5 : 10;
        _magnitude = Math.Max(Math.Abs(range.From), Math.Abs(range.To));
        First = (long)Math.Ceiling((range.From / Step) - Tolerance);
        Last = (long)Math.Floor((range.To / Step) + Tolerance);
    }

    private double Step => Scaled(_factor);

    private long First { get; }

    private long Last { get; }

    /// <summary>The ticks of a range, in rising order.</summary>
    /// <param name="range">A drawable range.</param>
    /// <param name="intervals">About how many steps it is to have, at least one; they are never more.</param>
    public static ImmutableArray<Tick> Of(PlotRange range, int intervals)
    {
        var ticks = new Ticks(range, intervals);
        var all = ImmutableArray.CreateBuilder<Tick>();
        for (var index = ticks.First; index <= ticks.Last; index++)
        {
            all.Add(new Tick(ticks.Scaled(index * ticks._factor), ticks.Label(index * ticks._factor)));
        }

        return all.ToImmutable();
    }

    /// <summary>A range, widened until it begins and ends with a tick.</summary>
    public static PlotRange Rounded(PlotRange range, int intervals)
    {
        var ticks = new Ticks(range, intervals);
        var first = (long)Math.Floor((range.From / ticks.Step) + Tolerance) * ticks._factor;
        var last = (long)Math.Ceiling((range.To / ticks.Step) - Tolerance) * ticks._factor;
        return new PlotRange(ticks.Scaled(first), ticks.Scaled(last)).Drawable();
    }

    // Dividing by a power of ten rounds once, so 0.3 is the 0.3 that a reader writes.
    private double Scaled(long multiple) => _exponent < 0 ? multiple / Math.Pow(10, -_exponent) : multiple * Math.Pow(10, _exponent);

    private string Label(long multiple)
    {
        if (multiple == 0)
        {
            return "0";
        }

        // Ten times a power of ten needs a digit less.
        var last = _factor == 10 ? _exponent + 1 : _exponent;
        if (_magnitude < LargestPlain && last >= -MostDecimals)
        {
            return Scaled(multiple).ToString($"F{Math.Max(0, -last)}", CultureInfo.InvariantCulture);
        }

        var digits = Math.Clamp((int)Math.Floor(Math.Log10(_magnitude)) - last, 0, MostDigits);
        return Scaled(multiple).ToString(digits == 0 ? "0e0" : $"0.{new string('#', digits)}e0", CultureInfo.InvariantCulture);
    }
}
