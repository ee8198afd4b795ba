using System.Collections.Immutable;

namespace LogicToNeurons.App.Networks;

/// <summary>What a setting makes of a network's inputs and registers.</summary>
/// <param name="Columns">Columns of inputs and then of registers, and what they are set to.</param>
internal sealed record NetworkSetting(ImmutableArray<(int Column, double Value)> Columns);
