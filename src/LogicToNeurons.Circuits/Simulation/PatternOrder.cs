using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>The order in which a line of a pattern file, and a line of outputs, holds its bits.</summary>
/// <remarks>Ports in declared order, the bits of a bus highest first; the ports of flat formats in file order.</remarks>
public static class PatternOrder
{
    /// <summary>For each place of an input line, from the left, the index of <see cref="Netlist.InputNets"/>.</summary>
    public static ImmutableArray<int> Inputs(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        return Of(netlist.Inputs);
    }

    /// <summary>For each place of an output line, from the left, the index of <see cref="Netlist.OutputNets"/>.</summary>
    public static ImmutableArray<int> Outputs(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        return Of(netlist.Outputs);
    }

    private static ImmutableArray<int> Of(ImmutableArray<Port> ports)
    {
        var order = ImmutableArray.CreateBuilder<int>();
        foreach (var port in ports)
        {
            var first = order.Count;
            for (var bit = port.Width - 1; bit >= 0; bit--)
            {
                order.Add(first + bit);
            }
        }

        return order.ToImmutable();
    }
}
