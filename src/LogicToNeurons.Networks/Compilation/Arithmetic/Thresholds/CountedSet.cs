namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Literals of inputs, and nodes that depend only on how many of them are 1.</summary>
/// <param name="Literals">The literals, each of another input.</param>
/// <param name="Tables">What each node is for each count.</param>
internal sealed record CountedSet(int[] Literals, IReadOnlyDictionary<int, bool[]> Tables)
{
    /// <summary>One input.</summary>
    public static CountedSet Of(int input) => new([2 * input], new Dictionary<int, bool[]> { [input] = [false, true] });
}
