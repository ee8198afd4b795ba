using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation;

/// <summary>Finds the block that each node of a circuit belongs to: the one that computes it, or the first one that absorbed it.</summary>
internal sealed class NodeHomes(BlockGraph graph)
{
    private readonly int[] _homes = new int[graph.Subject.NodeCount];
    private readonly int[] _seenBy = new int[graph.Subject.NodeCount];
    private readonly Stack<int> _waiting = new();

    /// <summary>The block of each node, or −1.</summary>
    public int[] Find()
    {
        Array.Fill(_homes, -1);
        Array.Fill(_seenBy, -1);
        var blocks = graph.Blocks;
        for (var block = 0; block < blocks.Count; block++)
        {
            foreach (var output in blocks[block].Outputs)
            {
                Visit(output.Value, node => _homes[node] = block);
            }
        }

        for (var block = 0; block < blocks.Count; block++)
        {
            Absorb(block);
        }

        return _homes;
    }

    private void Absorb(int block)
    {
        foreach (var leaf in graph.Blocks[block].Leaves)
        {
            Visit(leaf, node => _seenBy[node] = block);
        }

        foreach (var output in graph.Blocks[block].Outputs)
        {
            Visit(output.Value, node => Push(node, block));
        }

        while (_waiting.TryPop(out var node))
        {
            if (node >= graph.Subject.FirstGate)
            {
                _homes[node] = _homes[node] < 0 ? block : _homes[node];
                Push(graph.Subject.Left(node) >> 1, block);
                Push(graph.Subject.Right(node) >> 1, block);
            }
        }
    }

    private void Push(int node, int block)
    {
        if (_seenBy[node] != block)
        {
            _seenBy[node] = block;
            _waiting.Push(node);
        }
    }

    // The node that a value is, or those of a word's bits.
    private void Visit(int value, Action<int> visit)
    {
        if (value < graph.Subject.NodeCount)
        {
            visit(value);
            return;
        }

        foreach (var bit in graph.Words[value - graph.Subject.NodeCount].Bits)
        {
            visit(bit.Source);
        }
    }
}
