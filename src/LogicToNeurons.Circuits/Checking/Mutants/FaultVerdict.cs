namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>What becomes of a fault.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Addition">For a missed fault the index of <see cref="MutationReport.Additions"/> that catches it; otherwise −1.</param>
public sealed record FaultVerdict(Fault Fault, FaultOutcome Outcome, int Addition);
