namespace LogicToNeurons.Networks.Compilation;

/// <summary>How far a circuit is compiled.</summary>
public enum CompilerPass
{
    /// <summary>Gate by gate by the notes' formulas, in strict layers.</summary>
    Notes,

    /// <summary>A neuron for each and, after equal gates are shared and nots are edges (P0 to P2).</summary>
    Ands,

    /// <summary>Parts with up to four leaves and wide ands, neurons shared (P5 to P8).</summary>
    Cuts,

    /// <summary>Adders found and made of two neurons each (P3).</summary>
    Adders,

    /// <summary>Sums and products of words (P4).</summary>
    Sums,
}
