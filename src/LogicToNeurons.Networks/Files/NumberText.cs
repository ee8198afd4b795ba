using System.Globalization;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Files;

/// <summary>Numbers as people write and read them.</summary>
public static class NumberText
{
    /// <summary>Reads a decimal number, with an exponent if need be, or a fraction such as 1/3.</summary>
    /// <returns>False if it is none, or not finite.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out double number)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return TryReadDecimal(text, out number);
        }

        var isRight = TryReadDecimal(text[..slash], out number) & TryReadDecimal(text[(slash + 1)..], out var divisor);
        number /= divisor;
        return isRight && double.IsFinite(number);
    }

    /// <summary>Whether a format can hold something like a number: an integer only whole ones of 32 bits.</summary>
    public static bool IsFit(double number, NumberFormat format) =>
        format != NumberFormat.Int32 || (double.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue);

    /// <summary>A number in the shortest form that its format reads back the same.</summary>
    public static string Of(double number, NumberFormat format) => format == NumberFormat.Float32
        ? ((float)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);

    private static bool TryReadDecimal(ReadOnlySpan<char> text, out double number)
    {
        const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }
}
