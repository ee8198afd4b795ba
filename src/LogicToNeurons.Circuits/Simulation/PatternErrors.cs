using System.Collections.Immutable;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>What is wrong with a file of patterns.</summary>
/// <param name="First">The first wrong lines, in their order.</param>
/// <param name="Others">The number of wrong lines behind them.</param>
public sealed record PatternErrors(ImmutableArray<Diagnostic> First, long Others);
