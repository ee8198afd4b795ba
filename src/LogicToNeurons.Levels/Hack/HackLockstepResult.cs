using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Levels.Hack;

/// <summary>What a comparison of Hack computers gave.</summary>
/// <param name="Steps">The instructions that were executed; states are compared before the first one and after each.</param>
/// <param name="Difference">The first difference, after the last of these instructions; null if there is none.</param>
/// <param name="Engine">The machine, by its place, that differs from the first one.</param>
/// <param name="IsHalted">Whether the program came to its end.</param>
/// <param name="Path">The instructions that led to the difference, the latest last.</param>
public sealed record HackLockstepResult(long Steps, Phrase? Difference, int Engine, bool IsHalted, ImmutableArray<HackPathStep> Path);
