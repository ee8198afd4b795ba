using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Layers;

/// <summary>What a <see cref="Network"/> is made of.</summary>
internal sealed record NetworkParts
{
    public required string Name { get; init; }

    public required ImmutableArray<NetworkPort> Inputs { get; init; }

    public required ImmutableArray<NetworkPort> OutputPorts { get; init; }

    public required ImmutableArray<NetworkPort> States { get; init; }

    public required int InputCount { get; init; }

    public required int StateCount { get; init; }

    public required AffineRows Neurons { get; init; }

    public required AffineRows Outputs { get; init; }

    public required ImmutableArray<double> Initial { get; init; }

    public required int[] Layers { get; init; }

    public required double[] Lowest { get; init; }

    public required double[] Largest { get; init; }
}
