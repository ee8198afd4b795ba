using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;
using LogicToNeurons.Networks.Compilation.Arithmetic.Trees;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Parities;

/// <summary>Finds nodes that are the xor of many others.</summary>
internal sealed class ParityTrees
{
    private const int FewestLeaves = 4;

    private readonly CellReads _reads;

    private readonly int _firstXor;

    private ParityTrees(CellReads reads, int firstXor) => (_reads, _firstXor) = (reads, firstXor);

    /// <summary>Finds them; each takes in all xors that nothing else reads.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="xors">Its xors of two nodes.</param>
    /// <param name="adders">The adders whose outputs are computed already.</param>
    public static IEnumerable<ParityTree> Of(Subject subject, NodeXors xors, IReadOnlyList<AdderCell> adders)
    {
        var reads = new CellReads(subject, [.. adders, .. AdderCells.Xors(subject, xors, adders)]);
        return new ParityTrees(reads, adders.Count).Find();
    }

    private IEnumerable<ParityTree> Find()
    {
        for (var number = _firstXor; number < _reads.Cells.Count; number++)
        {
            var cell = _reads.Cells[number];
            if (_reads.IsLive(number) && !IsInner(cell.Sum >> 1))
            {
                var tree = TreeOf(number);
                if (tree.Leaves.Count >= FewestLeaves && tree.Leaves.DistinctBy(leaf => leaf >> 1).Count() == tree.Leaves.Count)
                {
                    yield return tree;
                }
            }
        }
    }

    private bool IsInner(int node) =>
        _reads.ProducerOf(node) >= _firstXor && !_reads.IsReadElsewhere(node) && _reads.ReaderOf(node) >= _firstXor;

    private ParityTree TreeOf(int root)
    {
        var (xors, leaves) = (new List<AdderCell>(), new List<int>());
        var open = new Stack<int>([_reads.Cells[root].Sum >> 1]);
        while (open.TryPop(out var node))
        {
            var cell = _reads.Cells[_reads.ProducerOf(node)];
            xors.Add(cell);
            foreach (var literal in (ReadOnlySpan<int>)[cell.A, cell.B])
            {
                if (IsInner(literal >> 1))
                {
                    open.Push(literal >> 1);
                }
                else
                {
                    leaves.Add(literal);
                }
            }
        }

        return new ParityTree(xors[0].Sum >> 1, xors, leaves);
    }
}
