using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>What a picture of a circuit shows: cells and the wires between them, without any places.</summary>
public sealed class Schematic
{
    /// <summary>The most gates, registers and boxes with which a level of instances is still opened.</summary>
    public const int ReadableCells = 30;

    private readonly int[] _wireOfNet;
    private readonly int[] _cellOfNet;

    internal Schematic(Netlist netlist, SchematicView view, ImmutableArray<SchematicCell> cells, ImmutableArray<SchematicWire> wires)
    {
        (Netlist, View, Cells, Wires) = (netlist, view, cells, wires);
        _wireOfNet = new int[netlist.NetCount];
        _cellOfNet = new int[netlist.NetCount];
        Array.Fill(_wireOfNet, -1);
        Array.Fill(_cellOfNet, -1);
        for (var wire = 0; wire < wires.Length; wire++)
        {
            foreach (var net in wires[wire].Nets)
            {
                (_wireOfNet[net], _cellOfNet[net]) = (wire, wires[wire].Driver.Cell);
            }
        }
    }

    /// <summary>Gets the circuit.</summary>
    public Netlist Netlist { get; }

    /// <summary>Gets what of it is shown.</summary>
    public SchematicView View { get; }

    /// <summary>Gets the cells: inputs first, outputs last.</summary>
    public ImmutableArray<SchematicCell> Cells { get; }

    /// <summary>Gets the wires.</summary>
    public ImmutableArray<SchematicWire> Wires { get; }

    /// <summary>A schematic of a part of a circuit.</summary>
    public static Schematic Of(Netlist netlist, SchematicView view) => new SchematicBuilder(netlist, view).Build();

    /// <summary>A schematic of the gates near a net, all instances opened.</summary>
    /// <param name="netlist">The circuit.</param>
    /// <param name="names">What its nets are called.</param>
    /// <param name="net">The net in the middle; no constant.</param>
    /// <param name="mostGates">The most gates, at least one.</param>
    public static Schematic Around(Netlist netlist, NetNames names, int net, int mostGates)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentOutOfRangeException.ThrowIfLessThan(net, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostGates, 1);
        return new NeighbourhoodBuilder(netlist, names, net).Build(NetNeighbourhood.Of(netlist, net, mostGates));
    }

    /// <summary>The circuit as deep as it stays readable: whole if it is small, else with as many levels of instances opened as fit.</summary>
    /// <param name="netlist">The circuit.</param>
    /// <param name="instance">The instance that is looked into; 0 for the circuit itself.</param>
    /// <param name="mostCells">The most gates, registers and boxes.</param>
    public static SchematicView Readable(Netlist netlist, int instance = 0, int mostCells = ReadableCells)
    {
        var depth = 0;
        var deepest = InstanceFolding.DepthBelow(netlist, instance);
        while (depth < deepest && CountCells(netlist, new SchematicView(instance, depth + 1)) <= mostCells)
        {
            depth++;
        }

        return new SchematicView(instance, depth);
    }

    /// <summary>The number of gates, registers and boxes that a view shows, without making it.</summary>
    public static int CountCells(Netlist netlist, SchematicView view) => new InstanceFolding(netlist, view).CountCells();

    /// <summary>The wire that shows a net; −1 if it lies inside a box, or is a constant.</summary>
    public int WireOf(int net) => _wireOfNet[net];

    /// <summary>The cell that drives a net: its gate, register or port, or the box that it comes from; −1 if it isn't shown.</summary>
    public int CellOf(int net) => _cellOfNet[net];
}
