using System.Globalization;
using System.Numerics;

namespace LogicToNeurons.Networks.Rationals;

/// <summary>Reads numbers as people write them, exactly: <c>12</c>, <c>0.01</c>, <c>1e-3</c>, <c>1_000</c>, and fractions of them.</summary>
public static class RationalReader
{
    /// <summary>The most characters, and the most decimal places either way, of a number.</summary>
    public const int MostDigits = 1000;

    /// <summary>The number of a text of ASCII digits without a sign; null where it is none, or too long.</summary>
    /// <remarks>number = digits [ "." digits ] [ ( "e" | "E" ) [ "+" | "-" ] digits ], with "_" between digits.</remarks>
    public static Rational? TryRead(ReadOnlySpan<char> text)
    {
        if (text.Length > MostDigits)
        {
            return null;
        }

        var exponentAt = text.IndexOfAny('e', 'E');
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var exponent = 0;
        if (exponentAt >= 0 && !(int.TryParse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) && Math.Abs((long)exponent) <= MostDigits))
        {
            return null;
        }

        var digits = new string([.. mantissa]).Replace("_", string.Empty, StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        exponent -= point < 0 ? 0 : digits.Length - point - 1;
        digits = point < 0 ? digits : digits.Remove(point, 1);
        return !BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? null
            : exponent >= 0 ? value * BigInteger.Pow(10, exponent)
            : new Rational(value, BigInteger.Pow(10, -exponent));
    }

    /// <summary>The number of a text with or without a sign, perhaps a fraction: <c>-1/3</c>; null where it is none, or too long.</summary>
    public static Rational? TryReadSigned(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.AsSpan().Trim();
        var isNegative = rest.StartsWith("-") || rest.StartsWith("−");
        rest = isNegative || rest.StartsWith("+") ? rest[1..] : rest;
        var line = rest.IndexOf('/');
        var above = TryRead(line < 0 ? rest : rest[..line].TrimEnd());
        var below = line < 0 ? Rational.One : TryRead(rest[(line + 1)..].TrimStart());
        return above is not { } numerator || below is not { IsZero: false } denominator ? null
            : isNegative ? -(numerator / denominator)
            : numerator / denominator;
    }

    /// <summary>The number of a text with or without a sign, perhaps a fraction.</summary>
    /// <returns>False if it is none, or too long.</returns>
    public static bool TryReadSigned(ReadOnlySpan<char> text, out Rational value)
    {
        var read = TryReadSigned(text.ToString());
        value = read ?? Rational.Zero;
        return read is not null;
    }
}
