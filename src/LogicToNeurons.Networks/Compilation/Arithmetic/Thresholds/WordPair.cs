namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Two words of equal width whose bits are inputs or flip-flops, as numbers without sign.</summary>
/// <remarks>Numbers with a sign compare as numbers without, if their highest bits are exchanged.</remarks>
/// <param name="A">The first one's nodes, bit 0 first.</param>
/// <param name="B">The second one's.</param>
internal sealed record WordPair(int[] A, int[] B)
{
    /// <summary>Gets the number of bits of each.</summary>
    public int Width => A.Length;

    /// <summary>Gets the pair that compares as these words do as numbers with a sign.</summary>
    public WordPair Signed => new([.. A[..^1], B[^1]], [.. B[..^1], A[^1]]);
}
