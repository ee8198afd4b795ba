using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>The value of an expression.</summary>
/// <param name="Nets">Its nets, the least significant first, at least one.</param>
/// <param name="IsUnsized">Whether it is a number without a width: it takes the one that is needed.</param>
internal sealed record VerilogValue(int[] Nets, bool IsUnsized = false)
{
    public int Width => Nets.Length;

    /// <summary>Its nets for a width; null if it has another.</summary>
    public int[]? Of(int width, FlatCircuit circuit, TextSpan span)
    {
        if (Nets.Length == width)
        {
            return Nets;
        }

        if (!IsUnsized)
        {
            return null;
        }

        var nets = new int[width];
        for (var bit = 0; bit < width; bit++)
        {
            nets[bit] = bit < Nets.Length ? Nets[bit] : circuit.Constant(false, span);
        }

        return nets;
    }
}
