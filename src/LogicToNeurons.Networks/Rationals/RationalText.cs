using System.Globalization;
using System.Numerics;

namespace LogicToNeurons.Networks.Rationals;

/// <summary>Writes fractions as people read numbers: as a decimal where that is exact, otherwise as a fraction.</summary>
public static class RationalText
{
    /// <summary>The most decimal places; what needs more is written as a fraction.</summary>
    public const int MostPlaces = 40;

    /// <summary>The exact number: <c>-0.015</c>, <c>1/3</c>.</summary>
    public static string Of(Rational value) => DecimalOf(value) ?? value.ToString();

    /// <summary>The exact decimal; null if there is none with so many places.</summary>
    public static string? DecimalOf(Rational value)
    {
        if (Places(value.Denominator) is not { } places)
        {
            return null;
        }

        var digits = (BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, places) / value.Denominator)
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(places + 1, '0');
        var sign = value.Sign < 0 ? "-" : string.Empty;
        return places == 0 ? sign + digits : $"{sign}{digits[..^places]}.{digits[^places..]}";
    }

    // A denominator of twos and fives only has as many places as there are of the more frequent one.
    private static int? Places(BigInteger denominator)
    {
        var fives = 0;
        while (fives <= MostPlaces && (denominator % 5).IsZero)
        {
            denominator /= 5;
            fives++;
        }

        var twos = denominator.GetBitLength() - 1;
        var places = Math.Max(twos, fives);
        return denominator.IsPowerOfTwo && places <= MostPlaces ? (int)places : null;
    }
}
