using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Proving.Aigs;

/// <summary>The order in which a circuit's inputs and registers make one number: as in its pattern lines, the first counting most.</summary>
internal static class VariableOrder
{
    /// <summary>The nodes of a circuit's inputs and registers in order: ports as declared, the highest bit first, then registers.</summary>
    /// <param name="netlist">The circuit.</param>
    /// <param name="inputs">The literal for each of <see cref="Netlist.InputNets"/>.</param>
    /// <param name="state">The literal for each of <see cref="Netlist.FlipFlops"/>.</param>
    public static ImmutableArray<int> Of(Netlist netlist, ReadOnlySpan<int> inputs, ReadOnlySpan<int> state)
    {
        var order = ImmutableArray.CreateBuilder<int>(inputs.Length + state.Length);
        Add(order, inputs, netlist.Inputs.Select(port => port.Width));
        Add(order, state, netlist.Registers.Select(register => register.Outputs.Length));
        return order.MoveToImmutable();
    }

    /// <summary>The nodes of a circuit's inputs alone, in the same order.</summary>
    public static ImmutableArray<int> Of(Netlist netlist, ReadOnlySpan<int> inputs)
    {
        var order = ImmutableArray.CreateBuilder<int>(inputs.Length);
        Add(order, inputs, netlist.Inputs.Select(port => port.Width));
        return order.MoveToImmutable();
    }

    private static void Add(ImmutableArray<int>.Builder order, ReadOnlySpan<int> literals, IEnumerable<int> widths)
    {
        var start = 0;
        foreach (var width in widths)
        {
            for (var bit = width - 1; bit >= 0; bit--)
            {
                order.Add(literals[start + bit] >> 1);
            }

            start += width;
        }
    }
}
