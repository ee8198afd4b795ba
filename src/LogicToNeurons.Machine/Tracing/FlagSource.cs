namespace LogicToNeurons.Machine.Tracing;

/// <summary>What the flags came from.</summary>
public enum FlagSource
{
    /// <summary>Nothing has set them.</summary>
    Start,

    /// <summary>A comparison.</summary>
    Comparison,

    /// <summary>The result of a calculation.</summary>
    Result,

    /// <summary>Somebody from outside.</summary>
    Outside,
}
