namespace LogicToNeurons.Networks.Compilation.Arithmetic.Trees;

/// <summary>Which adders belong to one tree.</summary>
internal enum LinkRule
{
    /// <summary>Those that nothing but each other reads, and those that add the carry of another, whatever else reads it.</summary>
    SumsAndReadCarries,

    /// <summary>Those that nothing but each other reads.</summary>
    SumsAndCarries,

    /// <summary>Those that add the carry of another.</summary>
    Carries,

    /// <summary>Each for itself.</summary>
    None,
}
