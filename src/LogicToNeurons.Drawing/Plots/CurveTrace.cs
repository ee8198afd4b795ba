namespace LogicToNeurons.Drawing.Plots;

/// <summary>What is seen of a curve: lines inside the ranges of the axes, and where it goes on above or below them.</summary>
internal sealed class CurveTrace
{
    private readonly PlotRange _x;
    private readonly PlotRange _y;
    private readonly List<List<PlotPoint>> _lines = [];
    private readonly List<PlotExit> _exits = [];
    private List<PlotPoint> _line = [];

    private CurveTrace(PlotRange x, PlotRange y) => (_x, _y) = (x, y);

    /// <summary>Gets the lines, each through at least one point.</summary>
    public IReadOnlyList<IReadOnlyList<PlotPoint>> Lines => _lines;

    /// <summary>Gets where the curve leaves the range of y, or comes back.</summary>
    public IReadOnlyList<PlotExit> Exits => _exits;

    /// <summary>Cuts a curve at the edges of drawable ranges.</summary>
    public static CurveTrace Of(CurveSamples samples, PlotRange x, PlotRange y)
    {
        var trace = new CurveTrace(x, y);
        foreach (var part in samples.Parts)
        {
            trace.Follow(part);
        }

        foreach (var place in samples.Infinite.Where(place => place.X >= x.From && place.X <= x.To))
        {
            trace._exits.Add(new PlotExit(place.X, place.Y > 0));
        }

        return trace;
    }

    private void Follow(IReadOnlyList<PlotPoint> part)
    {
        var (lines, exits) = (_lines.Count, _exits.Count);
        if (IsInside(part[0]))
        {
            _line.Add(part[0]);
        }

        for (var i = 1; i < part.Count; i++)
        {
            Join(part[i - 1], part[i]);
        }

        End();
        if (_lines.Count == lines && _exits.Count == exits)
        {
            TellBeyond(part);
        }
    }

    private void Join(PlotPoint from, PlotPoint to)
    {
        if (IsInside(from) && IsInside(to))
        {
            _line.Add(to);
            return;
        }

        // First what lies within x, so that leaving above or below is told only where it can be seen.
        if (!TryCut(from.X, to.X, _x, out var enter, out var leave))
        {
            End();
            return;
        }

        var (start, end) = (Between(from, to, enter), Between(from, to, leave));
        if (!TryCut(start.Y, end.Y, _y, out enter, out leave))
        {
            End();
            return;
        }

        if (enter > 0 || !IsInside(from))
        {
            End();
            AddPoint(Between(start, end, enter));
        }

        AddPoint(Between(start, end, leave));
        if (enter > 0)
        {
            _exits.Add(new PlotExit(Between(start, end, enter).X, start.Y > end.Y));
        }

        if (leave < 1)
        {
            _exits.Add(new PlotExit(Between(start, end, leave).X, end.Y > start.Y));
        }

        if (!IsInside(to))
        {
            End();
        }
    }

    // A curve of which nothing is seen is told in the middle of where it is.
    private void TellBeyond(IReadOnlyList<PlotPoint> part)
    {
        var seen = part.Where(point => point.X >= _x.From && point.X <= _x.To).ToList();
        if (seen.Count > 0)
        {
            var middle = seen[seen.Count / 2];
            _exits.Add(new PlotExit(middle.X, middle.Y > _y.To));
        }
    }

    private void AddPoint(PlotPoint point) => _line.Add(new PlotPoint(Math.Clamp(point.X, _x.From, _x.To), Math.Clamp(point.Y, _y.From, _y.To)));

    private void End()
    {
        if (_line.Count > 0)
        {
            _lines.Add(_line);
            _line = [];
        }
    }

    private bool IsInside(PlotPoint point) => point.X >= _x.From && point.X <= _x.To && point.Y >= _y.From && point.Y <= _y.To;

    // The shares of the way from one value to another that lie within a range.
    private static bool TryCut(double from, double to, PlotRange range, out double enter, out double leave)
    {
        (enter, leave) = (0, 1);
        var way = to - from;
        if (way == 0)
        {
            return from >= range.From && from <= range.To;
        }

        var (first, second) = ((range.From - from) / way, (range.To - from) / way);
        enter = Math.Max(0, Math.Min(first, second));
        leave = Math.Min(1, Math.Max(first, second));
        return enter <= leave;
    }

    private static PlotPoint Between(PlotPoint from, PlotPoint to, double share) => share switch
    {
        0 => from,
        1 => to,
        _ => new PlotPoint(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share)),
    };
}
