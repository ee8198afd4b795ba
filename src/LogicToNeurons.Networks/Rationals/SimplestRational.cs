using System.Numerics;

namespace LogicToNeurons.Networks.Rationals;

/// <summary>The simplest fraction between two others: smallest denominator, then nearest to 0.</summary>
public static class SimplestRational
{
    /// <summary>The simplest number strictly between two.</summary>
    /// <param name="low">The lower end; null for none.</param>
    /// <param name="high">The upper end; null for none.</param>
    /// <exception cref="ArgumentException">There is nothing between them.</exception>
    public static Rational Between(Rational? low, Rational? high)
    {
        if (low is { } lower && high is { } upper && lower >= upper)
        {
            throw new ArgumentException("An open interval needs room.", nameof(high));
        }

        return (low is null or { Sign: < 0 }) && (high is null or { Sign: > 0 }) ? Rational.Zero
            : low is { Sign: >= 0 } positive ? Positive(positive, high)
            : -Positive(-high!.Value, -low);
    }

    // By the continued fractions of both ends, in a loop: they agree as far as the answer does.
    private static Rational Positive(Rational low, Rational? high)
    {
        var whole = new List<BigInteger>();
        while (true)
        {
            var floor = low.Floor();
            if (high is null || floor + 1 < high)
            {
                whole.Add(floor + 1);
                break;
            }

            whole.Add(floor);
            var (lowPart, highPart) = (low - floor, high.Value - floor);
            (low, high) = (Rational.One / highPart, lowPart.IsZero ? null : Rational.One / lowPart);
        }

        Rational value = whole[^1];
        for (var i = whole.Count - 2; i >= 0; i--)
        {
            value = whole[i] + (Rational.One / value);
        }

        return value;
    }
}
