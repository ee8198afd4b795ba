namespace LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

/// <summary>A node as a function of at most three other nodes.</summary>
/// <param name="A">The lowest node; 0 if there are fewer than three.</param>
/// <param name="B">The middle node; 0 if there is only one.</param>
/// <param name="C">The highest node; 0 for a constant.</param>
/// <param name="Table">The function: bit i is its value where A, B and C are the bits 0, 1 and 2 of i.</param>
internal readonly record struct SmallCut(int A, int B, int C, byte Table)
{
    /// <summary>A node as itself.</summary>
    public static SmallCut Of(int node) => new(0, 0, node, (byte)(node == 0 ? 0 : 0xF0));

    /// <summary>Two functions over the nodes of both: their xor or their and, each negated or not.</summary>
    /// <returns>False if that takes more than three nodes.</returns>
    public static bool TryCombine(in SmallCut left, int negatesLeft, in SmallCut right, int negatesRight, bool isXor, out SmallCut cut)
    {
        Span<int> nodes = stackalloc int[6];
        var count = Merge(left, right, nodes);
        if (count > 3)
        {
            cut = default;
            return false;
        }

        var (a, b, c) = (count > 2 ? nodes[count - 3] : 0, count > 1 ? nodes[count - 2] : 0, count > 0 ? nodes[count - 1] : 0);
        var one = left.Over(a, b, c) ^ (negatesLeft == 0 ? 0 : 0xFF);
        var other = right.Over(a, b, c) ^ (negatesRight == 0 ? 0 : 0xFF);
        cut = new SmallCut(a, b, c, (byte)(isXor ? one ^ other : one & other));
        return true;
    }

    private static int Merge(in SmallCut left, in SmallCut right, Span<int> nodes)
    {
        ReadOnlySpan<int> one = [left.A, left.B, left.C];
        ReadOnlySpan<int> other = [right.A, right.B, right.C];
        var (i, j, count) = (0, 0, 0);
        while (i < 3 || j < 3)
        {
            var node = i == 3 ? other[j] : j == 3 ? one[i] : Math.Min(one[i], other[j]);
            i += i < 3 && one[i] == node ? 1 : 0;
            j += j < 3 && other[j] == node ? 1 : 0;
            if (node != 0)
            {
                nodes[count++] = node;
            }
        }

        return count;
    }

    // The table with its variables where those nodes are.
    private int Over(int a, int b, int c)
    {
        if (A == a && B == b && C == c)
        {
            return Table;
        }

        var table = 0;
        for (var row = 0; row < 8; row++)
        {
            var own = ValueOf(A, a, b, c, row) | (ValueOf(B, a, b, c, row) << 1) | (ValueOf(C, a, b, c, row) << 2);
            table |= ((Table >> own) & 1) << row;
        }

        return table;
    }

    private static int ValueOf(int node, int a, int b, int c, int row) =>
        node == 0 ? 0 : node == c ? (row >> 2) & 1 : node == b ? (row >> 1) & 1 : node == a ? row & 1 : 0;
}
