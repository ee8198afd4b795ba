using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Verification;

/// <summary>The patterns for which a network computes something else than its circuit.</summary>
/// <param name="IsExhaustive">Whether all patterns were tried.</param>
/// <param name="Patterns">How many were tried.</param>
/// <param name="Count">For how many of them the two differ.</param>
/// <param name="First">The first of these, each with the first column that differs.</param>
public sealed record DifferingPatterns(bool IsExhaustive, long Patterns, long Count, ImmutableArray<PatternDifference> First);
