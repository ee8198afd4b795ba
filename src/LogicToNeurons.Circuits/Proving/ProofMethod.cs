namespace LogicToNeurons.Circuits.Proving;

/// <summary>How a verdict was found.</summary>
public enum ProofMethod
{
    /// <summary>By trying inputs: all of them, or from the fewest ones on until one refutes.</summary>
    Exhaustive,

    /// <summary>By a binary decision diagram: equal functions have equal diagrams.</summary>
    Bdd,

    /// <summary>By a search with learning.</summary>
    Sat,

    /// <summary>By the circuits' structure: equal gates, and inner points that were matched one after the other.</summary>
    Structural,

    /// <summary>By rewriting the claim as a polynomial, gate by gate.</summary>
    Algebraic,
}
