using System.Numerics;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>Reads nets as numbers.</summary>
public static class NetNumber
{
    /// <summary>The unsigned number that some nets show.</summary>
    /// <param name="nets">The nets, bit 0 first.</param>
    /// <param name="values">The value of each net of the netlist, 0 or 1.</param>
    public static BigInteger Of(ReadOnlySpan<int> nets, ReadOnlySpan<byte> values)
    {
        var number = BigInteger.Zero;
        for (var bit = nets.Length - 1; bit >= 0; bit--)
        {
            number = (number << 1) + values[nets[bit]];
        }

        return number;
    }
}
