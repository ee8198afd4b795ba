using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Verification;

/// <summary>Proves that a block's few neurons compute what the circuit between its leaves and its outputs does.</summary>
/// <remarks>A block that brings no proof is tried for all patterns of its leaves, and so are the largest values of its neurons.</remarks>
/// <param name="graph">The circuit with its blocks.</param>
internal sealed class BlockProver(BlockGraph graph)
{
    private readonly ConeEvaluator _cone = new(graph.Subject);
    private long[] _values = new long[32];

    /// <summary>Whether a block does what the circuit does.</summary>
    public bool Holds(Block block)
    {
        if (block.Proof is { } proof)
        {
            return proof.Holds(graph, block);
        }

        var isOfNodes = block.Leaves.All(IsNode) && block.Outputs.All(output => IsNode(output.Value));
        return isOfNodes && block.Leaves.Length <= ConeEvaluator.MostLeaves
            && _cone.Prepare(block.Leaves, block.Outputs.Select(output => output.Value)) && HoldsForAll(block);
    }

    private bool IsNode(int value) => value < graph.Subject.NodeCount;

    private bool HoldsForAll(Block block)
    {
        var count = block.Leaves.Length + block.Neurons.Length;
        if (count > _values.Length)
        {
            _values = new long[2 * count];
        }

        for (var pattern = 0; pattern < 1 << block.Leaves.Length; pattern++)
        {
            if ((pattern & 63) == 0)
            {
                _cone.Evaluate(pattern >> 6);
            }

            if (!Holds(block, pattern))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(Block block, int pattern)
    {
        for (var i = 0; i < block.Leaves.Length; i++)
        {
            _values[i] = (pattern >> i) & 1;
        }

        for (var i = 0; i < block.Neurons.Length; i++)
        {
            var value = Math.Max(0, block.Neurons[i].Row.Sum(_values));
            _values[block.Leaves.Length + i] = value;
            if (value > block.Neurons[i].Largest)
            {
                return false;
            }
        }

        foreach (var output in block.Outputs)
        {
            if (output.Row.Sum(_values) != (long)((_cone.ValueOf(output.Value) >> (pattern & 63)) & 1))
            {
                return false;
            }
        }

        return true;
    }
}
