using System.Globalization;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>A number: <c>1'b0</c>, <c>8'hFF</c>, <c>'d3</c>, <c>12</c>.</summary>
/// <param name="Bits">Its bits, the least significant first.</param>
/// <param name="IsUnsized">Whether it has no width of its own.</param>
/// <param name="HasUnknown">Whether a digit is <c>x</c> or <c>z</c>; it is 0 here.</param>
internal sealed record VerilogNumber(bool[] Bits, bool IsUnsized, bool HasUnknown)
{
    private const int UnsizedWidth = 32;

    /// <summary>Reads a number; null if it isn't one.</summary>
    public static VerilogNumber? Read(ReadOnlySpan<char> text)
    {
        var quote = text.IndexOf('\'');
        if (quote < 0)
        {
            return Decimal(text, UnsizedWidth, isUnsized: true);
        }

        var width = UnsizedWidth;
        var size = text[..quote].Trim();
        if (!size.IsEmpty && (!TryDecimal(size, out width) || width is < 1 or > VerilogOperands.MostWidth))
        {
            return null;
        }

        var rest = text[(quote + 1)..];
        rest = rest is ['s' or 'S', ..] ? rest[1..] : rest;
        if (rest.Length < 2)
        {
            return null;
        }

        var bitsPerDigit = char.ToLowerInvariant(rest[0]) switch
        {
            'b' => 1,
            'o' => 3,
            'h' => 4,
            'd' => 0,
            _ => -1,
        };
        return bitsPerDigit switch
        {
            -1 => null,
            0 => Decimal(rest[1..], width, size.IsEmpty),
            _ => Digits(rest[1..], bitsPerDigit, width, size.IsEmpty),
        };
    }

    private static bool TryDecimal(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits.ToString().Replace("_", string.Empty, StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static VerilogNumber? Decimal(ReadOnlySpan<char> digits, int width, bool isUnsized)
    {
        if (digits is "x" or "X" or "z" or "Z" or "?")
        {
            return new(new bool[width], isUnsized, true);
        }

        if (!TryDecimal(digits, out var value))
        {
            return null;
        }

        var bits = new bool[width];
        for (var bit = 0; bit < Math.Min(width, 31); bit++)
        {
            bits[bit] = ((value >> bit) & 1) == 1;
        }

        return new(bits, isUnsized, false);
    }

    private static VerilogNumber? Digits(ReadOnlySpan<char> digits, int bitsPerDigit, int width, bool isUnsized)
    {
        var bits = new bool[width];
        var hasUnknown = false;
        var bit = 0;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            if (digits[i] == '_')
            {
                continue;
            }

            var isUnknown = digits[i] is 'x' or 'X' or 'z' or 'Z' or '?';
            var value = isUnknown ? 0 : char.IsAsciiHexDigit(digits[i]) ? Convert.ToInt32(digits[i].ToString(), 16) : 16;
            if (value >= 1 << bitsPerDigit)
            {
                return null;
            }

            hasUnknown |= isUnknown;
            for (var one = 0; one < bitsPerDigit && bit < width; one++)
            {
                bits[bit++] = ((value >> one) & 1) == 1;
            }
        }

        return new(bits, isUnsized, hasUnknown);
    }
}
