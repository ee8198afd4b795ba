using LogicToNeurons.Networks.Functions.Curves;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Approximation;

/// <summary>Straight pieces that somebody has, beside the formula that they stand for.</summary>
public sealed class GivenPieces
{
    private readonly double[] _kinks;
    private readonly double[] _heights;
    private readonly double[] _slopes;

    private GivenPieces(PiecewiseLinear curve)
    {
        _kinks = [.. curve.Kinks.Select(kink => BinaryRounding.ToDouble(kink.X))];
        _heights = [.. curve.Kinks.Select(kink => BinaryRounding.ToDouble(kink.Y))];
        _slopes = [.. curve.Slopes.Select(BinaryRounding.ToDouble)];
        if (_kinks.Length == 0)
        {
            (_kinks, _heights, _slopes) = ([0], [BinaryRounding.ToDouble(curve.At(Rational.Zero))], [_slopes[0], _slopes[0]]);
        }
    }

    /// <summary>Measures how far they are off.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="from">Where the interval begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="curve">The pieces; those outside the interval are left out.</param>
    /// <returns>The pieces on the interval with the error; or why the formula has no value somewhere, or what is wrong with the interval.</returns>
    public static Outcome<StraightPieces> Measure(RealFormula formula, double from, double to, PiecewiseLinear curve)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(curve);
        if (BestApproximation.Unusable(formula, from, to) is { } wrong)
        {
            return wrong;
        }

        var sampled = Samples.Of(formula, from, to);
        if (sampled.Value is null)
        {
            return new Outcome<StraightPieces>(null, sampled.Diagnostics);
        }

        var (first, last) = (BinaryRounding.Exactly(from), BinaryRounding.Exactly(to));
        var inner = curve.Kinks.Where(kink => kink.X > first && kink.X < last).Select(kink => (kink.X, kink.Y));
        var inside = PiecewiseLinear.Through([(first, curve.At(first)), .. inner, (last, curve.At(last))]);
        var given = new GivenPieces(inside);
        var (error, place) = ErrorMeter.Measure(formula, from, to, given._kinks, given.At);
        return new StraightPieces(from, to, inside, error, place);
    }

    private double At(double x)
    {
        var next = Array.BinarySearch(_kinks, x);
        next = next < 0 ? ~next : next + 1;
        var kink = Math.Max(next - 1, 0);
        return _heights[kink] + (_slopes[next] * (x - _kinks[kink]));
    }
}
