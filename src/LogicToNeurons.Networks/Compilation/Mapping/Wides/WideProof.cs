using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Mapping.Wides;

/// <summary>Proves that a block is the and of many literals that its gate is.</summary>
/// <remarks>
/// An and of ands is an and of what these read. So the gate's ands are followed down to the block's literals: if every way ends at
/// one, and all of them are met, the gate is 1 exactly where all are, and so is ReLU(sum − (n − 1)). If the literals' negations exclude
/// each other, sum − (n − 1) is never negative and needs no ReLU.
/// </remarks>
internal sealed class WideProof : IBlockProof
{
    private WideProof()
    {
    }

    /// <summary>Gets the proof.</summary>
    public static WideProof Instance { get; } = new();

    /// <inheritdoc/>
    public bool Holds(BlockGraph graph, Block block)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(block);
        return RowOf(block) is { } row && LiteralsOf(graph.Subject, block, row) is { } literals && IsAnd(graph.Subject, block.Outputs[0].Value, literals)
            && (block.Neurons.Length == 1 || new ExclusiveProducts(graph.Subject).AreNegationsExclusive([.. literals]));
    }

    // The row that is sum − (n − 1).
    private static LocalRow? RowOf(Block block)
    {
        if (block.Outputs.Length != 1 || block.Neurons.Length > 1)
        {
            return null;
        }

        var output = block.Outputs[0].Row;
        var isNeuron = block.Neurons.Length == 1 && block.Neurons[0].Largest == 1
            && output is { Bias: 0, Terms: [{ Weight: 1 } only] } && only.Source == block.Leaves.Length;
        var row = isNeuron ? block.Neurons[0].Row : output;
        var isSum = row.Terms.Length == block.Leaves.Length && row.Bias == 1 - row.Terms.Count(term => term.Weight > 0);
        return isSum && isNeuron == (block.Neurons.Length == 1) ? row : null;
    }

    private static HashSet<int>? LiteralsOf(Subject subject, Block block, LocalRow row)
    {
        var literals = new HashSet<int>();
        foreach (var (source, weight) in row.Terms)
        {
            var leaf = source < block.Leaves.Length ? block.Leaves[source] : int.MaxValue;
            if (leaf >= subject.NodeCount || weight is not (1 or -1) || !literals.Add((2 * leaf) + (weight < 0 ? 1 : 0)))
            {
                return null;
            }
        }

        return literals;
    }

    private static bool IsAnd(Subject subject, int gate, HashSet<int> literals)
    {
        var (met, isSeen) = (new HashSet<int>(), new HashSet<int>());
        var open = new Stack<int>([2 * gate]);
        while (open.TryPop(out var literal))
        {
            if (literals.Contains(literal))
            {
                met.Add(literal);
            }
            else if ((literal & 1) == 0 && literal >> 1 >= subject.FirstGate && !subject.IsXor(literal >> 1))
            {
                if (isSeen.Add(literal))
                {
                    open.Push(subject.Left(literal >> 1));
                    open.Push(subject.Right(literal >> 1));
                }
            }
            else
            {
                return false;
            }
        }

        return met.Count == literals.Count;
    }
}
