using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;
using LogicToNeurons.Networks.Compilation.Arithmetic.Trees;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;

/// <summary>Proves that carries that a tree of adders leaves out are always 0, as what it adds there is too little for them.</summary>
/// <remarks>
/// The equations of an adder and of all adders below it, each times its weight, add up to Σ 2^e input = Σ 2^e output, where what
/// goes from one of them to another has cancelled. No output is negative, so a carry of the weight 2^E is 0 if all inputs together are less.
/// Seven ones, counted with three digits, are an example.
/// </remarks>
internal sealed class CarryBounds
{
    private readonly CellTree _tree;
    private readonly Dictionary<WeightedLiteral, int> _makers = [];
    private readonly Stack<int> _open = new();
    private readonly HashSet<int> _seen = [];
    private readonly SortedDictionary<int, long> _counts = [];

    /// <summary>Looks at a tree's adders once.</summary>
    public CarryBounds(CellTree tree)
    {
        _tree = tree;
        for (var i = 0; i < tree.Cells.Count; i++)
        {
            var (cell, exponent) = tree.Cells[i];
            _makers.TryAdd(new WeightedLiteral(cell.Sum, exponent), i);
            _makers.TryAdd(new WeightedLiteral(cell.Carry, exponent + 1), i);
        }
    }

    /// <summary>Gets the adders that were looked at so far.</summary>
    public long Work { get; private set; }

    /// <summary>Whether an adder's carry is always 0.</summary>
    /// <param name="index">The adder's place in the tree.</param>
    public bool IsNever(int index)
    {
        var cancelled = new HashSet<WeightedLiteral>();
        _counts.Clear();
        _seen.Clear();
        _seen.Add(index);
        _open.Push(index);
        while (_open.TryPop(out var next))
        {
            Work++;
            var (cell, exponent) = _tree.Cells[next];
            foreach (var literal in (ReadOnlySpan<int>)[cell.A, cell.B, cell.C])
            {
                var input = new WeightedLiteral(literal, exponent);
                if (literal > 1 && _makers.TryGetValue(input, out var maker) && cancelled.Add(input))
                {
                    if (_seen.Add(maker))
                    {
                        _open.Push(maker);
                    }
                }
                else
                {
                    _counts[exponent] = _counts.GetValueOrDefault(exponent) + (literal == 0 ? 0 : 1);
                }
            }
        }

        return IsBelow(_tree.Cells[index].Exponent + 1);
    }

    /// <summary>Whether all carries that a tree leaves out are 0.</summary>
    public static bool Hold(CellTree tree)
    {
        var bounds = tree.WithoutCarry.Count > 0 ? new CarryBounds(tree) : null;
        return tree.WithoutCarry.All(index => tree.Cells[index].Cell.Carry == AdderCell.None && bounds!.IsNever(index));
    }

    // Whether the inputs, all 1, add up to less than a power of two: rounding down, column by column, leaves nothing.
    private bool IsBelow(int top)
    {
        var (column, sum) = (0, 0L);
        foreach (var (exponent, count) in _counts)
        {
            sum >>= Math.Min(exponent - column, 63);
            (column, sum) = (exponent, sum + count);
        }

        return column < top ? sum >> Math.Min(top - column, 63) == 0 : sum == 0;
    }
}
