using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Proving;

/// <summary>What the methods of proof have in common.</summary>
public static class ProofMethods
{
    /// <summary>Gets all methods.</summary>
    public static ImmutableArray<ProofMethod> All { get; } = [.. Enum.GetValues<ProofMethod>()];

    /// <summary>Its stable name, for example <c>bdd</c>.</summary>
    public static string Name(this ProofMethod method) => method switch
    {
        ProofMethod.Exhaustive => "exhaustive",
        ProofMethod.Bdd => "bdd",
        ProofMethod.Sat => "sat",
        ProofMethod.Structural => "structural",
        ProofMethod.Algebraic => "algebraic",
    };

    /// <summary>Its stable name, for example <c>proven</c>.</summary>
    public static string Name(this Verdict verdict) => verdict switch
    {
        Verdict.Proven => "proven",
        Verdict.Refuted => "refuted",
        Verdict.Unknown => "unknown",
    };
}
