using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>How a truth table is made.</summary>
public sealed record TruthTableOptions
{
    /// <summary>Gets a value indicating whether there is a column for the number of ones among the inputs; then outputs stand in reverse order, the highest weight first.</summary>
    public bool HasSum { get; init; }

    /// <summary>Gets a value indicating whether a bus is one column, as a number.</summary>
    public bool HasNumbers { get; init; }

    /// <summary>Gets inputs and registers that keep a value; later ones win.</summary>
    public ImmutableArray<NetSetting> Fixed { get; init; } = [];
}
