using System.Numerics;
using LogicToNeurons.Networks.Functions.Curves;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Approximation;

/// <summary>Straight pieces through points whose places, slopes and height are rounded to binary fractions.</summary>
internal sealed class DyadicCurve
{
    /// <summary>The most binary places.</summary>
    public const int MostBits = 60;

    private readonly Rational[] _kinks;
    private readonly Rational[] _slopes;
    private readonly Rational[] _heights;
    private readonly double[] _kinksAsDoubles;
    private readonly double[] _slopesAsDoubles;
    private readonly double[] _heightsAsDoubles;

    /// <summary>Rounds a curve.</summary>
    /// <param name="points">Its points, both ends included.</param>
    /// <param name="bits">The number of binary places; may be below 0.</param>
    public DyadicCurve(List<(double X, double Y)> points, int bits)
    {
        // All heights come from that of the first kink and the slopes; each slope makes up for what the ones before it have lost.
        var inner = points.Skip(1).SkipLast(1).ToList();
        var anchor = inner.Count > 0 ? inner[0] : points[0];
        _kinks = [.. (inner.Count > 0 ? inner : [anchor]).Select(point => Rounded(point.X, bits))];
        _heights = new Rational[_kinks.Length];
        _slopes = new Rational[_kinks.Length + 1];
        _heights[0] = Rounded(anchor.Y + (SlopeAt(points, inner.Count > 0 ? 1 : 0) * (BinaryRounding.ToDouble(_kinks[0]) - anchor.X)), bits);
        _slopes[0] = Slope(points[0], _kinks[0], _heights[0], points, bits);
        for (var i = 0; i < _kinks.Length; i++)
        {
            var target = i + 1 < inner.Count ? inner[i + 1] : points[^1];
            _slopes[i + 1] = Slope(target, _kinks[i], _heights[i], points, bits);
            if (i + 1 < _kinks.Length)
            {
                _heights[i + 1] = _heights[i] + (_slopes[i + 1] * (_kinks[i + 1] - _kinks[i]));
            }
        }

        _kinksAsDoubles = Array.ConvertAll(_kinks, BinaryRounding.ToDouble);
        _slopesAsDoubles = Array.ConvertAll(_slopes, BinaryRounding.ToDouble);
        _heightsAsDoubles = Array.ConvertAll(_heights, BinaryRounding.ToDouble);
    }

    /// <summary>Gets the places where it bends.</summary>
    public IReadOnlyList<double> Kinks => _kinksAsDoubles;

    /// <summary>As few binary places as can tell the points apart.</summary>
    public static int LeastBits(List<(double X, double Y)> points)
    {
        var least = points.Zip(points.Skip(1), static (left, right) => right.X - left.X).Min();
        var length = points[^1].X - points[0].X;
        return (int)Math.Clamp(Math.Ceiling(-Math.Log2(points.Count > 2 ? least : length)), -MostBits, MostBits);
    }

    /// <summary>The value at a place, in double precision.</summary>
    public double Evaluate(double x)
    {
        var next = Array.BinarySearch(_kinksAsDoubles, x);
        next = next < 0 ? ~next : next + 1;
        var kink = Math.Max(next - 1, 0);
        return _heightsAsDoubles[kink] + (_slopesAsDoubles[next] * (x - _kinksAsDoubles[kink]));
    }

    /// <summary>The curve, exactly.</summary>
    public PiecewiseLinear Exact()
    {
        List<(Rational X, Rational Y)> points = [(_kinks[0] - 1, _heights[0] - _slopes[0])];
        points.AddRange(_kinks.Zip(_heights));
        points.Add((_kinks[^1] + 1, _heights[^1] + _slopes[^1]));
        return PiecewiseLinear.Through(points);
    }

    private static double SlopeAt(List<(double X, double Y)> points, int point) =>
        (points[point + 1].Y - points[point].Y) / (points[point + 1].X - points[point].X);

    // From a kink towards a point; where these have become one, as it was.
    private static Rational Slope((double X, double Y) target, Rational kink, Rational height, List<(double X, double Y)> points, int bits)
    {
        var distance = target.X - BinaryRounding.ToDouble(kink);
        return distance == 0 ? Rounded(SlopeAt(points, 0), bits) : Rounded((target.Y - BinaryRounding.ToDouble(height)) / distance, bits);
    }

    private static Rational Rounded(double value, int bits)
    {
        var exact = BinaryRounding.Exactly(double.IsFinite(value) ? value : 0);
        var unit = bits >= 0 ? BigInteger.One << bits : BigInteger.One;
        var size = bits < 0 ? BigInteger.One << -bits : BigInteger.One;
        return new Rational((((exact * unit) / size) + new Rational(1, 2)).Floor() * size, unit);
    }
}
