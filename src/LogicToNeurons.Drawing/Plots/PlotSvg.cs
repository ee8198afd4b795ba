using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Drawing.Figures;
using LogicToNeurons.Drawing.Svg;

namespace LogicToNeurons.Drawing.Plots;

/// <summary>Writes plots as SVG.</summary>
public sealed class PlotSvg
{
    private const double Width = 640;
    private const double PlotHeight = 320;
    private const double Left = 64;
    private const double Right = 24;
    private const double Top = 40;
    private const double AxisHeight = 44;
    private const double LegendRow = 20;
    private const double SampleLength = 36;
    private const double Gap = 8;
    private const double DotRadius = 4;
    private const double MarkRadius = 5;
    private const int SampleCount = 553;

    private readonly Plot _plot;
    private readonly PlotFrame _frame;
    private readonly ImmutableArray<CurveTrace> _traces;
    private readonly ImmutableArray<Shape>.Builder _shapes = ImmutableArray.CreateBuilder<Shape>();

    private PlotSvg(Plot plot)
    {
        _plot = plot;
        _frame = PlotFrame.Of(plot);
        _traces = _frame.Trace(plot, SampleCount);
    }

    private static double Bottom => Top + PlotHeight;

    /// <summary>A plot as an SVG document; where the viewer prefers dark, it is light on dark.</summary>
    /// <param name="plot">The plot.</param>
    /// <returns>Well-formed XML without a declaration; lines end with LF.</returns>
    public static string Write(Plot plot)
    {
        ArgumentNullException.ThrowIfNull(plot);
        return SvgWriter.Write(new PlotSvg(plot).Figure(), 1, PlotSvgStyle.Rules);
    }

    private Figure Figure()
    {
        AddAxes();
        for (var curve = 0; curve < _traces.Length; curve++)
        {
            AddCurve(curve);
        }

        foreach (var bar in _plot.Bars.Where(bar => double.IsFinite(bar.X) && double.IsFinite(bar.From) && double.IsFinite(bar.To)))
        {
            AddBar(bar);
        }

        foreach (var mark in _plot.Marks.Where(mark => mark.Place.IsFinite && IsSeen(mark.Place)))
        {
            AddMark(mark);
        }

        // Rings last: a kink often stands where a slope has its open end.
        for (var curve = 0; curve < _traces.Length; curve++)
        {
            AddDots(curve);
        }

        var height = AddLegend(Bottom + AxisHeight);
        return new Figure(_plot.Title, Width, height, _shapes.ToImmutable());
    }

    private double X(double value) => Left + (Math.Clamp(_frame.X.ShareOf(value), 0, 1) * (Width - Left - Right));

    private double Y(double value) => Bottom - (Math.Clamp(_frame.Y.ShareOf(value), 0, 1) * PlotHeight);

    private Point Place(PlotPoint point) => new(X(point.X), Y(point.Y));

    private bool IsSeen(PlotPoint point) => point.X >= _frame.X.From && point.X <= _frame.X.To && point.Y >= _frame.Y.From && point.Y <= _frame.Y.To;

    private void AddAxes()
    {
        Add(new Label(new Point(Width / 2, Top / 2), _plot.Title, Anchor.Middle) { Classes = "title" });
        foreach (var tick in Ticks.Of(_frame.X, 10))
        {
            var x = X(tick.Value);
            Add(new Line([new Point(x, Top), new Point(x, Bottom)], IsHeavy: false) { Classes = tick.Value == 0 ? "zero" : "grid" });
            Add(new Label(new Point(x, Bottom + 14), tick.Label, Anchor.Middle) { Classes = "value" });
        }

        foreach (var tick in Ticks.Of(_frame.Y, 8))
        {
            var y = Y(tick.Value);
            Add(new Line([new Point(Left, y), new Point(Width - Right, y)], IsHeavy: false) { Classes = tick.Value == 0 ? "zero" : "grid" });
            Add(new Label(new Point(Left - Gap, y), tick.Label, Anchor.End) { Classes = "value" });
        }

        Add(new Box(new Point(Left, Top), Width - Left - Right, PlotHeight));
        Add(new Label(new Point(Width - Right, Bottom + 30), _plot.XName, Anchor.End));
        Add(new Label(new Point(Gap, Top / 2), _plot.YName));
    }

    private void AddCurve(int curve)
    {
        var classes = PlotSvgStyle.ClassOf(curve);
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        foreach (var line in _traces[curve].Lines)
        {
            shapes.Add(new Line(WithoutRepeats(line), IsHeavy: false) { Classes = $"curve {classes}" });
        }

        foreach (var exit in _traces[curve].Exits)
        {
            shapes.Add(Arrow(X(exit.X), exit.IsAbove) with { Classes = $"curve {classes}" });
        }

        Add(new Group(TitleOf(curve), shapes.ToImmutable()));
    }

    private void AddDots(int curve)
    {
        var shapes = _plot.Curves[curve].Dots.Where(dot => dot.Place.IsFinite && IsSeen(dot.Place))
            .Select(Shape (dot) => new Dot(Place(dot.Place), DotRadius, !dot.IsOpen) { Classes = PlotSvgStyle.ClassOf(curve) })
            .ToImmutableArray();
        if (shapes.Length > 0)
        {
            Add(new Group(TitleOf(curve), shapes));
        }
    }

    private string? TitleOf(int curve) => _plot.Curves[curve].Name is { Length: > 0 } name ? name : null;

    // Points on one straight line need only its ends; a lone point is a dot of the pen's width.
    private ImmutableArray<Point> WithoutRepeats(IReadOnlyList<PlotPoint> line)
    {
        var points = new List<Point>();
        foreach (var point in line.Select(Place))
        {
            if (points.Count >= 2 && IsStraight(points[^2], points[^1], point))
            {
                points[^1] = point;
            }
            else
            {
                points.Add(point);
            }
        }

        return points.Count == 1 ? [points[0], new Point(points[0].X + 1, points[0].Y)] : [.. points];
    }

    private static bool IsStraight(Point first, Point second, Point third)
    {
        var (x1, y1, x2, y2) = (second.X - first.X, second.Y - first.Y, third.X - second.X, third.Y - second.Y);
        return (x1 * x2) + (y1 * y2) >= 0 && Math.Abs((x1 * y2) - (x2 * y1)) <= 1e-9 * (1 + Math.Abs(x1) + Math.Abs(y1));
    }

    private static Line Arrow(double x, bool isAbove)
    {
        var (tip, foot) = isAbove ? (Top - 8, Top - 2) : (Bottom + 8, Bottom + 2);
        return new Line([new Point(x - 4, foot), new Point(x, tip), new Point(x + 4, foot)], IsHeavy: false);
    }

    private void AddBar(PlotBar bar)
    {
        var (x, from, to) = (X(bar.X), Y(bar.From), Y(bar.To));
        var shapes = ImmutableArray.Create<Shape>(
            new Line([new Point(x, from), new Point(x, to)], IsHeavy: false) { Classes = "bar" },
            new Label(new Point(x + Gap, (from + to) / 2), bar.Label));
        Add(new Group(bar.Label.Length > 0 ? bar.Label : null, shapes));
    }

    private void AddMark(PlotMark mark)
    {
        var (x, y) = (X(mark.Place.X), Y(mark.Place.Y));
        ImmutableArray<Stroke> strokes = [new(new Point(x + MarkRadius, y)), new(new Point(x, y + MarkRadius)), new(new Point(x - MarkRadius, y))];
        var isRight = x > Width * 0.75;
        var isLow = y + LegendRow > Bottom;
        var label = new Label(new Point(isRight ? x - Gap : x + Gap, isLow ? y - 14 : y + 14), mark.Label, isRight ? Anchor.End : Anchor.Start);
        var place = string.Create(CultureInfo.InvariantCulture, $"({mark.Place.X:G6}, {mark.Place.Y:G6})");
        var shapes = ImmutableArray.Create<Shape>(new Outline(new Point(x, y - MarkRadius), strokes, IsClosed: true) { Classes = "mark" }, label);
        Add(new Group($"{mark.Label} {place}".TrimStart(), shapes));
    }

    private double AddLegend(double y)
    {
        for (var curve = 0; curve < _plot.Curves.Length; curve++)
        {
            if (_plot.Curves[curve].Name.Length > 0)
            {
                Add(new Line([new Point(Left, y), new Point(Left + SampleLength, y)], IsHeavy: false) { Classes = $"curve {PlotSvgStyle.ClassOf(curve)}" });
                Add(new Label(new Point(Left + SampleLength + Gap, y), _plot.Curves[curve].Name));
                y += LegendRow;
            }
        }

        if (_plot.BeyondNote.Length > 0 && _traces.Any(trace => trace.Exits.Count > 0))
        {
            Add(new Label(new Point(Left, y), $"↑↓ {_plot.BeyondNote}"));
            y += LegendRow;
        }

        return y;
    }

    private void Add(Shape shape)
    {
        if (shape is not Label { Text.Length: 0 })
        {
            _shapes.Add(shape);
        }
    }
}
