using System.Collections.Immutable;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Curves;

/// <summary>A continuous, piecewise-linear function of one number, exactly; never changes.</summary>
/// <remarks>It is the straight line that it begins with, far left, and a jump of the slope at each kink (rule K).</remarks>
public sealed class PiecewiseLinear
{
    private readonly Rational _slope;
    private readonly Rational _constant;

    private PiecewiseLinear(Rational slope, Rational constant, ImmutableArray<Kink> kinks) => (_slope, _constant, Kinks) = (slope, constant, kinks);

    /// <summary>Gets the places where it bends, from left to right.</summary>
    public ImmutableArray<Kink> Kinks { get; }

    /// <summary>Gets the slope far left.</summary>
    public Rational FirstSlope => _slope;

    /// <summary>Gets the slope far right.</summary>
    public Rational LastSlope => Kinks.IsEmpty ? _slope : Kinks[^1].SlopeAfter;

    /// <summary>Gets the slopes of the pieces from left to right: its derivative, one more than there are kinks.</summary>
    public ImmutableArray<Rational> Slopes => [_slope, .. Kinks.Select(kink => kink.SlopeAfter)];

    /// <summary>Gets the least c with |f(x)| ≤ c·|x| + d for some d: the larger of the outer slopes' magnitudes.</summary>
    public Rational Growth => Rational.Max(Rational.Abs(FirstSlope), Rational.Abs(LastSlope));

    /// <summary>A straight line.</summary>
    public static PiecewiseLinear Line(Rational slope, Rational constant) => new(slope, constant, []);

    /// <summary>The function through points, straight between them and beyond the first and the last as next to them.</summary>
    /// <param name="points">At least two, from left to right.</param>
    public static PiecewiseLinear Through(IReadOnlyList<(Rational X, Rational Y)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfLessThan(points.Count, 2, nameof(points));
        var slopes = points.Zip(points.Skip(1), (left, right) => (right.Y - left.Y) / (right.X - left.X)).ToList();
        var jumps = Enumerable.Range(1, points.Count - 2).Select(i => (points[i].X, slopes[i] - slopes[i - 1]));
        return Of(slopes[0], points[0].Y - (slopes[0] * points[0].X), jumps);
    }

    /// <summary>The sum of multiples of functions, and a constant.</summary>
    /// <param name="parts">The functions, each with its factor.</param>
    /// <param name="constant">The constant.</param>
    public static PiecewiseLinear Sum(IEnumerable<(PiecewiseLinear Part, Rational Factor)> parts, Rational constant)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var slope = Rational.Zero;
        var jumps = new SortedDictionary<Rational, Rational>();
        foreach (var (part, factor) in parts)
        {
            slope += part._slope * factor;
            constant += part._constant * factor;
            foreach (var kink in part.Kinks)
            {
                jumps[kink.X] = jumps.GetValueOrDefault(kink.X) + (kink.Jump * factor);
            }
        }

        return Of(slope, constant, jumps.Select(pair => (pair.Key, pair.Value)));
    }

    /// <summary>max(0, f).</summary>
    public PiecewiseLinear Relu()
    {
        var isPositive = _slope.IsZero ? _constant.Sign > 0 : _slope.Sign < 0;
        var (firstSlope, firstConstant) = isPositive ? (_slope, _constant) : default;
        var jumps = new List<(Rational X, Rational Jump)>();
        var (slope, constant, shown) = (_slope, _constant, firstSlope);
        for (var piece = 0; piece <= Kinks.Length; piece++)
        {
            var zero = slope.IsZero ? default(Rational?) : -constant / slope;
            var isInside = zero is not null && (piece == 0 || zero > Kinks[piece - 1].X) && (piece == Kinks.Length || zero < Kinks[piece].X);
            if (isInside)
            {
                var next = slope.Sign > 0 ? slope : Rational.Zero;
                jumps.Add((zero!.Value, next - shown));
                shown = next;
            }

            if (piece < Kinks.Length)
            {
                var kink = Kinks[piece];
                constant -= kink.Jump * kink.X;
                slope = kink.SlopeAfter;
                var next = kink.Y.Sign > 0 || (kink.Y.IsZero && slope.Sign > 0) ? slope : Rational.Zero;
                jumps.Add((kink.X, next - shown));
                shown = next;
            }
        }

        return Of(firstSlope, firstConstant, jumps);
    }

    /// <summary>The value at a place.</summary>
    public Rational At(Rational x)
    {
        var last = LastBefore(x);
        return last < 0 ? (_slope * x) + _constant : Kinks[last].Y + (Kinks[last].SlopeAfter * (x - Kinks[last].X));
    }

    /// <summary>The slope at a place; at a kink that to its right.</summary>
    public Rational SlopeAt(Rational x)
    {
        var last = LastBefore(x);
        return last < 0 ? _slope : Kinks[last].SlopeAfter;
    }

    // The last kink that isn't to the right of a place; -1 for none.
    private int LastBefore(Rational x)
    {
        var (low, high) = (0, Kinks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Kinks[middle].X <= x ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    // From a line and the jumps of the slope, from left to right.
    private static PiecewiseLinear Of(Rational slope, Rational constant, IEnumerable<(Rational X, Rational Jump)> jumps)
    {
        var kinks = ImmutableArray.CreateBuilder<Kink>();
        var (last, lastConstant) = (slope, constant);
        foreach (var (x, jump) in jumps)
        {
            if (!jump.IsZero)
            {
                kinks.Add(new Kink(x, (last * x) + lastConstant, last, last + jump));
                lastConstant -= jump * x;
                last += jump;
            }
        }

        return new PiecewiseLinear(slope, constant, kinks.ToImmutable());
    }
}
