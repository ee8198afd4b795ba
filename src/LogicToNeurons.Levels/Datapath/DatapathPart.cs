using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Levels.Datapath;

/// <summary>A part of a machine of gates: an instance in its circuit.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Instance">The instance, an index of <see cref="Netlist.Instances"/>.</param>
/// <param name="Name">Its path in the circuit: <c>Alu.0</c>, <c>Alu.0.Adder.0</c>.</param>
/// <param name="Inputs">Its input ports, in declared order.</param>
/// <param name="Outputs">Its output ports, in declared order: what it says to others.</param>
/// <param name="Wires">Other names inside it; of an adder also its <c>carry</c>.</param>
public sealed record DatapathPart(
    DatapathPartKind Kind,
    int Instance,
    string Name,
    ImmutableArray<Signal> Inputs,
    ImmutableArray<Signal> Outputs,
    ImmutableArray<Signal> Wires);
