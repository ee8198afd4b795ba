namespace LogicToNeurons.Circuits.Netlists;

/// <summary>How many gates there are of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">The number of gates, at least 1.</param>
public readonly record struct GateCount(GateKind Kind, int Count);
