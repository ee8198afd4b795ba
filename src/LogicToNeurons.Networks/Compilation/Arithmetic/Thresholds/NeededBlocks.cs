using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Which blocks outputs and registers still need, if some nodes are there already.</summary>
internal sealed class NeededBlocks
{
    private readonly Subject _subject;
    private readonly Dictionary<int, Block> _makers;
    private readonly bool[] _isReached;
    private readonly Stack<int> _open = new();

    public NeededBlocks(Subject subject, IReadOnlyList<Block> blocks)
    {
        _subject = subject;
        _isReached = new bool[subject.NodeCount];
        _makers = blocks.SelectMany(block => block.Outputs.Select(output => (output.Value, Block: block)))
            .Where(one => one.Value < subject.NodeCount).ToDictionary(one => one.Value, one => one.Block);
    }

    /// <summary>Gets the blocks found last.</summary>
    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    /// <summary>Whether a node was found to be needed.</summary>
    public bool IsReached(int node) => _isReached[node];

    /// <summary>Finds them.</summary>
    /// <param name="given">The nodes that are there.</param>
    public void Find(IReadOnlySet<int> given)
    {
        Array.Clear(_isReached);
        var blocks = new List<Block>();
        var isSeen = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        Reach(_subject.Roots.Select(root => root >> 1));
        while (_open.TryPop(out var node))
        {
            if (node < _subject.FirstGate || given.Contains(node))
            {
                continue;
            }

            if (!_makers.TryGetValue(node, out var maker))
            {
                Reach([_subject.Left(node) >> 1, _subject.Right(node) >> 1]);
            }
            else if (isSeen.Add(maker))
            {
                blocks.Add(maker);
                Reach(maker.Leaves.Where(leaf => leaf < _subject.NodeCount));
            }
        }

        Blocks = blocks;
    }

    private void Reach(IEnumerable<int> nodes)
    {
        foreach (var node in nodes)
        {
            if (!_isReached[node])
            {
                _isReached[node] = true;
                _open.Push(node);
            }
        }
    }
}
