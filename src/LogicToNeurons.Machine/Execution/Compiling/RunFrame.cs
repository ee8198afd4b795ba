namespace LogicToNeurons.Machine.Execution.Compiling;

/// <summary>What compiled code and its caller hand each other.</summary>
internal struct RunFrame
{
    /// <summary>The number of steps that may still be taken.</summary>
    public long Remaining;

    /// <summary>Of the pair whose comparison is the flags, the left value.</summary>
    public long Left;

    /// <summary>The right value.</summary>
    public long Right;
}
