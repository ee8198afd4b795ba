using LogicToNeurons.Networks.Compilation.Arithmetic.Trees;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;

/// <summary>Which outputs of a tree are the only ones of their column and all below, so that they are digits of its sum.</summary>
internal sealed class TreeColumns
{
    private readonly ILookup<int, WeightedLiteral> _outputs;
    private readonly ILookup<int, WeightedLiteral> _links;
    private readonly Dictionary<int, int> _cells;
    private readonly int _firstShared;

    public TreeColumns(CellTree tree)
    {
        _outputs = tree.Outputs.ToLookup(output => output.Literal >> 1);
        _links = tree.Links.ToLookup(link => link.Literal >> 1);
        _cells = tree.Cells.CountBy(cell => cell.Exponent).ToDictionary();
        _firstShared = tree.Outputs.CountBy(output => output.Exponent).Where(column => column.Value > 1).Select(column => column.Key).Append(int.MaxValue).Min();
    }

    /// <summary>The digit that a node or its negation is, or null.</summary>
    public WeightedLiteral? DigitOf(int node) => First(_outputs[node].Where(output => output.Exponent < _firstShared));

    /// <summary>The carry into a column that a node or its negation is, the only one of the column before; or null.</summary>
    public WeightedLiteral? CarryOf(int node) =>
        First(_links[node].Where(link => link.Exponent - 1 < _firstShared && _cells.GetValueOrDefault(link.Exponent - 1) == 1));

    private static WeightedLiteral? First(IEnumerable<WeightedLiteral> literals) => literals.Select(literal => (WeightedLiteral?)literal).FirstOrDefault();
}
