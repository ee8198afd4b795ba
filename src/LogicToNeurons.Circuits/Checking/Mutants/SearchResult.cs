namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>What a search for a row that catches a fault found.</summary>
/// <param name="Outcome">Missed, if there is one.</param>
/// <param name="Sequence">Then that row, or the rows up to it; otherwise null.</param>
internal readonly record struct SearchResult(FaultOutcome Outcome, TestSequence? Sequence);
