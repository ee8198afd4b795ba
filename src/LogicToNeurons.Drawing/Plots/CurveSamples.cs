using System.Collections.Immutable;
using System.Diagnostics;

namespace LogicToNeurons.Drawing.Plots;

/// <summary>A curve as lines through points.</summary>
internal sealed class CurveSamples
{
    private readonly List<List<PlotPoint>> _parts = [];
    private readonly List<PlotPoint> _infinite = [];
    private List<PlotPoint> _part = [];

    private CurveSamples()
    {
    }

    /// <summary>Gets the lines, each through at least one point; all values are finite and no larger than <see cref="PlotRange.Largest"/>.</summary>
    public IReadOnlyList<IReadOnlyList<PlotPoint>> Parts => _parts;

    /// <summary>Gets the places where the value is infinite.</summary>
    public IReadOnlyList<PlotPoint> Infinite => _infinite;

    /// <summary>The points of a curve.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="x">The range of x; functions aren't asked outside.</param>
    /// <param name="count">How many places of the range a function is asked for, beside its jumps and bends; at least two.</param>
    public static CurveSamples Of(PlotCurve curve, PlotRange x, int count)
    {
        var samples = new CurveSamples();
        switch (curve)
        {
            case FunctionCurve function:
                samples.Sample(function, x, count);
                break;
            case Polyline line:
                foreach (var part in line.Parts)
                {
                    samples.AddAll(part);
                }

                break;
            default:
                throw new UnreachableException();
        }

        return samples;
    }

    private void Sample(FunctionCurve function, PlotRange x, int count)
    {
        var (from, to) = function.Domain is { } domain ? (Math.Max(x.From, domain.From), Math.Min(x.To, domain.To)) : (x.From, x.To);
        if (!(from <= to))
        {
            return;
        }

        var places = Enumerable.Range(0, count).Select(i => x.From + (x.Span * i / (count - 1)))
            .Concat(function.Bends)
            .Append(from)
            .Append(to)
            .Where(place => place >= from && place <= to)
            .ToList();
        var jumps = function.Jumps.Where(place => place >= from && place <= to).Order().Distinct().ToImmutableArray();

        // The limits at a jump are what the function is right beside it.
        places.AddRange(jumps.SelectMany(jump => new[] { Math.BitDecrement(jump), Math.BitIncrement(jump) }).Where(place => place >= from && place <= to));
        var next = 0;
        foreach (var place in places.Order().Distinct())
        {
            if (next < jumps.Length && place >= jumps[next])
            {
                End();
                if (place.Equals(jumps[next]))
                {
                    continue;
                }

                next++;
            }

            Add(new PlotPoint(place, function.Value(place)));
        }

        End();
    }

    private void AddAll(ImmutableArray<PlotPoint> points)
    {
        foreach (var point in points)
        {
            Add(point);
        }

        End();
    }

    private void Add(PlotPoint point)
    {
        if (point.IsFinite)
        {
            _part.Add(new PlotPoint(PlotRange.Limited(point.X), PlotRange.Limited(point.Y)));
            return;
        }

        if (double.IsInfinity(point.Y) && double.IsFinite(point.X))
        {
            _infinite.Add(point);
        }

        End();
    }

    private void End()
    {
        if (_part.Count > 0)
        {
            _parts.Add(_part);
            _part = [];
        }
    }
}
