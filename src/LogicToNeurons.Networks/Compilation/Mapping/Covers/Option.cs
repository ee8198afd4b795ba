namespace LogicToNeurons.Networks.Compilation.Mapping.Covers;

/// <summary>One way to compute a node: a cut with one of its function's networks, or an and of many.</summary>
/// <param name="Number">The cut's number, or −1 minus that of the and of many.</param>
/// <param name="Network">Which of the networks.</param>
internal readonly record struct Option(int Number, int Network)
{
    /// <summary>Gets whether it is a cut.</summary>
    public bool IsCut => Number >= 0;

    /// <summary>Gets the number of the and of many.</summary>
    public int Wide => ~Number;

    /// <summary>An and of many.</summary>
    public static Option OfWide(int wide) => new(~wide, 0);
}
