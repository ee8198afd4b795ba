namespace LogicToNeurons.Circuits.Proving;

/// <summary>What a search for a proof found.</summary>
/// <param name="Verdict">What is known.</param>
/// <param name="Method">How it was found; for <see cref="Verdict.Unknown"/> what was tried last.</param>
/// <param name="Patterns">The number of inputs that were tried and that the verdict rests on; 0 where a proof rests on none.</param>
/// <param name="Counterexample">The smallest input that refutes; null unless refuted.</param>
public sealed record ProofResult(Verdict Verdict, ProofMethod Method, long Patterns, Counterexample? Counterexample)
{
    /// <summary>Gets for how many ticks from the initial values on no outputs differ, where nothing but that was left to try; else 0.</summary>
    public int Ticks { get; init; }

    /// <summary>Gets a value indicating whether the guard of a proven relation is known to hold for no input and no state, so that the relation says nothing.</summary>
    public bool IsVacuous { get; init; }
}
