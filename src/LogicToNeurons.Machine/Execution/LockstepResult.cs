using LogicToNeurons.Source;

namespace LogicToNeurons.Machine.Execution;

/// <summary>What a comparison of engines gave.</summary>
/// <param name="Steps">The instructions that all engines executed alike, at most one more than which the first difference shows.</param>
/// <param name="StatesCompared">The number of whole states that were compared; the first states count too.</param>
/// <param name="Difference">The first difference; null if there is none.</param>
/// <param name="Engine">The engine, by its place, that differs from the first one.</param>
public sealed record LockstepResult(long Steps, long StatesCompared, Phrase? Difference, int Engine);
