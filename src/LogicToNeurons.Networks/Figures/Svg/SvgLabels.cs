using LogicToNeurons.Drawing.Figures;

namespace LogicToNeurons.Networks.Figures.Svg;

/// <summary>Finds places for weights along their edges where they don't cover one another.</summary>
internal sealed class SvgLabels
{
    private const double Height = 13;
    private static readonly double[] Fractions = [0.72, 0.6, 0.82, 0.5, 0.4, 0.66, 0.3, 0.77, 0.55, 0.22];

    private readonly List<(double X, double Y, double HalfWidth)> _taken = [];

    /// <summary>A place on a curve; the one that covers least if there is none free.</summary>
    public Point Place(Point start, Stroke stroke, double width)
    {
        var best = default(Point);
        var least = double.PositiveInfinity;
        foreach (var fraction in Fractions)
        {
            var point = At(start, stroke, fraction);
            var covered = Covered(point, width / 2);
            if (covered < least)
            {
                (best, least) = (point, covered);
            }

            if (least == 0)
            {
                break;
            }
        }

        _taken.Add((best.X, best.Y, width / 2));
        return best;
    }

    private double Covered(Point point, double halfWidth)
    {
        var covered = 0.0;
        foreach (var (x, y, half) in _taken)
        {
            var (across, down) = (half + halfWidth - Math.Abs(x - point.X), Height - Math.Abs(y - point.Y));
            covered += across > 0 && down > 0 ? across * down : 0;
        }

        return covered;
    }

    private static Point At(Point start, Stroke stroke, double t)
    {
        var end = stroke.End;
        if (stroke is not { FirstControl: { } first, SecondControl: { } second })
        {
            return new Point(start.X + (t * (end.X - start.X)), start.Y + (t * (end.Y - start.Y)));
        }

        var u = 1 - t;
        var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
        return new Point((a * start.X) + (b * first.X) + (c * second.X) + (d * end.X), (a * start.Y) + (b * first.Y) + (c * second.Y) + (d * end.Y));
    }
}
