using System.Globalization;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>The values of nets as they stand in pictures.</summary>
internal static class NetValues
{
    private const int WidestDecimal = 16;

    /// <summary>The value of a bus: decimal up to 16 bits, hexadecimal beyond.</summary>
    /// <param name="nets">Its nets, bit 0 first.</param>
    /// <param name="values">The value of each net of the netlist, 0 or 1.</param>
    public static string TextOf(ReadOnlySpan<int> nets, ReadOnlySpan<byte> values)
    {
        var value = NetNumber.Of(nets, values);
        return nets.Length <= WidestDecimal
            ? value.ToString(CultureInfo.InvariantCulture)
            : "0x" + value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0').PadLeft((nets.Length + 3) / 4, '0');
    }

    /// <summary>The most characters that a bus of a width takes.</summary>
    public static int WidthOf(int netCount) =>
        netCount > WidestDecimal ? 2 + ((netCount + 3) / 4) : ((1 << netCount) - 1).ToString(CultureInfo.InvariantCulture).Length;

    /// <summary>Whether one of the nets is 1.</summary>
    public static bool HasOne(ReadOnlySpan<int> nets, ReadOnlySpan<byte> values)
    {
        foreach (var net in nets)
        {
            if (values.Length > 0 && values[net] == 1)
            {
                return true;
            }
        }

        return false;
    }
}
