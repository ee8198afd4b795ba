using System.Globalization;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>Reads what stands behind commands' names.</summary>
internal static class Arguments
{
    /// <summary>Words, with signs in their ASCII forms.</summary>
    public static string[] Words(string text) => FullWidth.ToAscii(text).Split([' ', '='], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A number of 0 or more; thousands may be apart by <c>,</c> or <c>_</c>, and <c>1e6</c> is one too.</summary>
    public static long? Count(string text)
    {
        var digits = FullWidth.ToAscii(text).Replace(",", string.Empty, StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal).Trim();
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return decimal.TryParse(digits, NumberStyles.AllowExponent | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var real) && real >= 0 && real <= long.MaxValue && decimal.Truncate(real) == real
            ? (long)real
            : null;
    }
}
