namespace LogicToNeurons.Networks.Compilation.Blocks;

/// <summary>What kinds of blocks are called in files.</summary>
public static class BlockKinds
{
    /// <summary>The name of a kind, in English, words joined by hyphens.</summary>
    public static string Name(this BlockKind kind) => kind switch
    {
        BlockKind.HalfAdder => "half-adder",
        BlockKind.FullAdder => "full-adder",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
