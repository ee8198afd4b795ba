using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Levels.Datapath;

namespace LogicToNeurons.App.Levels;

/// <summary>A row of the data path: a stage, an instance, a bus or a net, with what it opens into.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Stage">The stage that it belongs to.</param>
/// <param name="Depth">How many rows it stands in, from 0.</param>
/// <param name="Instance">The instance that it is, or that its name belongs to.</param>
/// <param name="Name">Its name in the circuit; empty for a stage.</param>
/// <param name="Nets">The nets of a bus, bit 0 first, or one net; empty otherwise.</param>
internal sealed record DatapathRow(DatapathRowKind Kind, DatapathStage Stage, int Depth, int Instance, string Name, ImmutableArray<int> Nets)
{
    /// <summary>Gets the role of a bus in its instance.</summary>
    public SignalRole Role { get; init; } = SignalRole.Wire;

    /// <summary>Gets what an instance is for, if it is one of the machine's parts.</summary>
    public DatapathPartKind? Part { get; init; }

    /// <summary>Gets a value indicating whether it can be opened.</summary>
    public bool CanOpen { get; init; }

    /// <summary>Gets or sets a value indicating whether it is open.</summary>
    public bool IsOpen { get; set; }
}
