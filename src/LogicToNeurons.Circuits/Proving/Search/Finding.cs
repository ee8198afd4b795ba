namespace LogicToNeurons.Circuits.Proving.Search;

/// <summary>What one way of looking for a proof found.</summary>
/// <param name="Verdict">What is known.</param>
/// <param name="Method">How.</param>
/// <param name="Patterns">The number of patterns tried.</param>
/// <param name="Pattern">The value of each of a miter's variables in a pattern that refutes; null unless refuted.</param>
/// <param name="IsSmallest">Whether the pattern is the smallest.</param>
internal sealed record Finding(Verdict Verdict, ProofMethod Method, long Patterns, bool[]? Pattern = null, bool IsSmallest = false)
{
    public static Finding Proven(ProofMethod method, long patterns = 0) => new(Verdict.Proven, method, patterns);

    public static Finding Unknown(ProofMethod method, long patterns = 0) => new(Verdict.Unknown, method, patterns);

    public static Finding Refuted(ProofMethod method, long patterns, bool[] pattern, bool isSmallest = false) =>
        new(Verdict.Refuted, method, patterns, pattern, isSmallest);
}
