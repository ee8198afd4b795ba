namespace LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

/// <summary>Which nodes of a subject are the xor of two others, or the negation of that; never changes.</summary>
/// <param name="pairs">For each node the cut of two leaves that it is the xor of; that without leaves if there is none.</param>
internal sealed class NodeXors(SmallCut[] pairs)
{
    /// <summary>Whether a node is.</summary>
    public bool IsXor(int node, out int left, out int right)
    {
        (left, right) = (pairs[node].B, pairs[node].C);
        return left != 0;
    }

    /// <summary>A node that is, as a half adder without a carry.</summary>
    public AdderCell Xor(int node)
    {
        CellTables.IsSum(pairs[node], out var isNegated);
        return new AdderCell(2 * pairs[node].B, 2 * pairs[node].C, 0, (2 * node) | (isNegated ? 1 : 0), AdderCell.None);
    }
}
