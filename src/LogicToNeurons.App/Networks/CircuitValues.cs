using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.App.Networks;

/// <summary>What a circuit's nets are for the inputs and registers of its network.</summary>
/// <param name="netlist">The circuit.</param>
internal sealed class CircuitValues(Netlist netlist)
{
    private const int ConstantCount = 2;

    private readonly NetSimulator _simulator = new(netlist);

    /// <summary>Gets the value of each net, 0 or 1.</summary>
    public ReadOnlySpan<byte> Values => _simulator.Values;

    /// <summary>Takes inputs and registers, and computes all nets.</summary>
    /// <param name="columns">What the network's columns hold: each 0 or 1, unless its weights were changed; whatever isn't 0 is a 1 for the circuit.</param>
    public void Follow(ReadOnlySpan<double> columns)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            _simulator.Values[ColumnNet(netlist, column)] = columns[column] == 0 ? (byte)0 : (byte)1;
        }

        _simulator.Evaluate();
    }

    /// <summary>What an output or a register's next value is.</summary>
    /// <param name="row">The row of the network's outputs.</param>
    public double Expected(int row) => Values[RowNet(netlist, row)];

    /// <summary>The net of an input or register column.</summary>
    public static int ColumnNet(Netlist netlist, int column)
    {
        var inputs = netlist.InputNets;
        return column < inputs.Length ? inputs[column] : netlist.FlipFlops[column - inputs.Length].Output;
    }

    /// <summary>The input or register column of a net; −1 if it is a constant or a gate.</summary>
    public static int ColumnOf(Netlist netlist, int net)
    {
        var column = net - ConstantCount;
        return column < netlist.InputNets.Length + netlist.FlipFlops.Length ? Math.Max(column, -1) : -1;
    }

    /// <summary>The net of an output, or of what a register loads.</summary>
    public static int RowNet(Netlist netlist, int row)
    {
        var outputs = netlist.OutputNets;
        return row < outputs.Length ? outputs[row] : netlist.FlipFlops[row - outputs.Length].Input;
    }

    /// <summary>A net with its gate: <c>s = xor(x, y)</c>; just its name if it is an input or a register.</summary>
    public static string TextOf(Netlist netlist, NetNames names, int net)
    {
        var kind = netlist.Kinds[net];
        return kind.FanInCount() switch
        {
            1 => $"{names[net]} = {kind.Name()}({names[netlist.FanIn0[net]]})",
            2 => $"{names[net]} = {kind.Name()}({names[netlist.FanIn0[net]]}, {names[netlist.FanIn1[net]]})",
            _ => names[net],
        };
    }
}
