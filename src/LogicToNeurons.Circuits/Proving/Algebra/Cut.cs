namespace LogicToNeurons.Circuits.Proving.Algebra;

/// <summary>A node as a function of at most three other nodes.</summary>
/// <param name="A">The lowest node; 0 if there are only two.</param>
/// <param name="B">The middle node; 0 if there is only one.</param>
/// <param name="C">The highest node.</param>
/// <param name="Table">The function: bit i is its value where A, B and C are the bits 0, 1 and 2 of i.</param>
internal readonly record struct Cut(int A, int B, int C, byte Table)
{
    /// <summary>A node as itself.</summary>
    public static Cut Of(int node) => new(0, 0, node, 0xF0);

    /// <summary>The and of two functions, each negated or not; null if that takes more than three nodes.</summary>
    public static Cut? And(Cut left, bool isLeftNegated, Cut right, bool isRightNegated)
    {
        Span<int> leaves = [0, 0, 0];
        if (!Collect(left, leaves) || !Collect(right, leaves))
        {
            return null;
        }

        var table = left.Over(leaves, isLeftNegated) & right.Over(leaves, isRightNegated);
        return new Cut(leaves[0], leaves[1], leaves[2], (byte)table);
    }

    // Keeps the nodes in rising order, zeros in front.
    private static bool Collect(Cut cut, Span<int> leaves)
    {
        foreach (var leaf in (ReadOnlySpan<int>)[cut.A, cut.B, cut.C])
        {
            if (leaf == 0 || leaves.Contains(leaf))
            {
                continue;
            }

            if (leaves[0] != 0)
            {
                return false;
            }

            leaves[0] = leaf;
            leaves.Sort();
        }

        return true;
    }

    private int Over(ReadOnlySpan<int> leaves, bool isNegated)
    {
        var (a, b, c) = (leaves.IndexOf(A), leaves.IndexOf(B), leaves.IndexOf(C));
        var table = 0;
        for (var row = 0; row < 8; row++)
        {
            var own = (A == 0 ? 0 : (row >> a) & 1) | (B == 0 ? 0 : ((row >> b) & 1) << 1) | (((row >> c) & 1) << 2);
            table |= ((Table >> own) & 1) << row;
        }

        return isNegated ? table ^ 0xFF : table;
    }
}
