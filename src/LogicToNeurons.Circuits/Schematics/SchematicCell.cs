using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>A cell of a schematic: a port, a gate, a register or a box for an instance.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Index">Which one: the gate's net; the index of the register or the instance in the netlist; for a port its lowest net.</param>
/// <param name="Kind">A gate's kind; otherwise <see cref="GateKind.Input"/> or <see cref="GateKind.Register"/>.</param>
/// <param name="Title">What stands on it: a gate's kind, a port's or an instance's name.</param>
/// <param name="Name">The name of the net that a gate drives; empty if it has none, and for other cells.</param>
/// <param name="Inputs">Its inputs, from above.</param>
/// <param name="Outputs">Its outputs, from above.</param>
public sealed record SchematicCell(
    CellRole Role,
    int Index,
    GateKind Kind,
    string Title,
    string Name,
    ImmutableArray<SchematicPin> Inputs,
    ImmutableArray<SchematicPin> Outputs);
