using System.Globalization;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>Values as digits.</summary>
internal static class ValueText
{
    /// <summary>What stands for a cell that nothing has written.</summary>
    public const string Unwritten = "?";

    /// <summary>A value in a base.</summary>
    public static string Of(long value, NumberBase numberBase, Word word) => numberBase switch
    {
        NumberBase.Decimal => value.ToString(CultureInfo.InvariantCulture),
        NumberBase.Hexadecimal => Bits(value, word).ToString($"X{word.Bits / 4}", CultureInfo.InvariantCulture),
        NumberBase.Binary => Bits(value, word).ToString($"B{word.Bits}", CultureInfo.InvariantCulture),
        NumberBase.Unsigned => Bits(value, word).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Binary digits in groups of four, for people.</summary>
    public static string Grouped(long value, Word word)
    {
        var digits = Of(value, NumberBase.Binary, word);
        return string.Join('_', digits.Chunk(4).Select(group => new string(group)));
    }

    /// <summary>Reads a value: decimal, <c>0x</c>, <c>0b</c>, with a sign or <c>#</c>; null if it is none or doesn't fit.</summary>
    public static long? Parse(string text, Word word)
    {
        var digits = text.TrimStart('#').Replace("_", string.Empty, StringComparison.Ordinal);
        var isNegative = digits.StartsWith('-');
        digits = digits.Length > 0 && digits[0] is '-' or '+' ? digits[1..] : digits;
        var (style, rest) = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? (NumberStyles.AllowHexSpecifier, digits[2..])
            : digits.StartsWith("0b", StringComparison.OrdinalIgnoreCase) ? (NumberStyles.AllowBinarySpecifier, digits[2..])
            : (NumberStyles.None, digits);
        if (!ulong.TryParse(rest, style, CultureInfo.InvariantCulture, out var magnitude))
        {
            return null;
        }

        var number = isNegative ? -(decimal)magnitude : magnitude;
        return word.Fits(number) ? word.Encode(number) : null;
    }

    private static ulong Bits(long value, Word word) => unchecked((ulong)value) & word.GreatestUnsigned;
}
