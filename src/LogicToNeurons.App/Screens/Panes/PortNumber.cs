using System.Globalization;
using System.Numerics;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>Writes what a port shows: as a number, with its bits where there is room, in hexadecimal where there is too little.</summary>
internal static class PortNumber
{
    private const int MostBinary = 16;

    /// <summary>A number of some bits, in some columns.</summary>
    public static string Text(BigInteger value, int width, int columns)
    {
        var number = value.ToString(CultureInfo.InvariantCulture);
        var binary = width is > 1 and <= MostBinary ? $" {value.ToString($"b{width}", CultureInfo.InvariantCulture)[^width..]}" : string.Empty;
        return number.Length + binary.Length <= columns ? number + binary
            : number.Length <= columns ? number
            : $"0x{value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0').PadLeft(1, '0')}";
    }
}
