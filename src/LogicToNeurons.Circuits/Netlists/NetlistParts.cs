using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>What a netlist is made of.</summary>
internal sealed class NetlistParts
{
    public required string Name { get; init; }

    public required bool IsFlat { get; init; }

    public required ImmutableHashSet<string> ReversedBuses { get; init; }

    public required GateKind[] Kinds { get; init; }

    public required int[] FanIn0 { get; init; }

    public required int[] FanIn1 { get; init; }

    public required int[] LevelStarts { get; init; }

    public required int[] OriginStarts { get; init; }

    public required Origin[] Origins { get; init; }

    public required ImmutableArray<Port> Inputs { get; init; }

    public required ImmutableArray<Port> Outputs { get; init; }

    public required ImmutableArray<Register> Registers { get; init; }

    public required ImmutableArray<Instance> Instances { get; init; }

    public required ImmutableArray<Signal> Signals { get; init; }

    public required ImmutableArray<SourceText> Sources { get; init; }
}
