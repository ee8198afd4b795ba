namespace LogicToNeurons.Networks.Compilation;

/// <summary>How a circuit becomes a network.</summary>
public enum CompilerMode
{
    /// <summary>Gate by gate, by the notes' formulas, in strict layers.</summary>
    Gate,

    /// <summary>As one hidden layer, which any truth table can be.</summary>
    TwoLayer,

    /// <summary>As few neurons as can be found.</summary>
    Fused,
}
