using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Mapping.Assembly;

/// <summary>Puts blocks in an order in which each comes after those that compute its leaves, and leaves out what no root needs.</summary>
internal sealed class BlockOrder
{
    private readonly IReadOnlyList<Block> _blocks;
    private readonly int[] _makers;
    private readonly byte[] _states;
    private readonly List<Block> _ordered = [];
    private readonly Stack<(int Block, int NextLeaf)> _open = new();

    private BlockOrder(IReadOnlyList<Block> blocks, int valueCount)
    {
        _blocks = blocks;
        _states = new byte[blocks.Count];
        _makers = new int[valueCount];
        _makers.AsSpan().Fill(-1);
        for (var block = 0; block < blocks.Count; block++)
        {
            foreach (var output in blocks[block].Outputs)
            {
                _makers[output.Value] = block;
            }
        }
    }

    /// <summary>Orders blocks.</summary>
    /// <exception cref="ArgumentException">Blocks need each other in a circle.</exception>
    public static List<Block> Of(Subject subject, IReadOnlyList<Block> blocks, int wordCount)
    {
        var order = new BlockOrder(blocks, subject.NodeCount + wordCount);
        foreach (var root in subject.Roots)
        {
            order.Visit(root >> 1);
        }

        return order._ordered;
    }

    private void Visit(int root)
    {
        Open(root);
        while (_open.TryPop(out var top))
        {
            var leaves = _blocks[top.Block].Leaves;
            if (top.NextLeaf < leaves.Length)
            {
                _open.Push((top.Block, top.NextLeaf + 1));
                Open(leaves[top.NextLeaf]);
            }
            else
            {
                _states[top.Block] = 2;
                _ordered.Add(_blocks[top.Block]);
            }
        }
    }

    private void Open(int value)
    {
        var maker = _makers[value];
        if (maker >= 0 && _states[maker] == 0)
        {
            _states[maker] = 1;
            _open.Push((maker, 0));
        }
        else if (maker >= 0 && _states[maker] == 1)
        {
            throw new ArgumentException($"The {_blocks[maker].Kind} block of value {value} needs itself.");
        }
    }
}
