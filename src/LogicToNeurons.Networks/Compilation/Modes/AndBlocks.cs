using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Modes;

/// <summary>A neuron for each and: ReLU(a + b − 1), where a negated literal is 1 minus its node. Wired without shortcuts, no weight exceeds 1.</summary>
internal static class AndBlocks
{
    /// <summary>Covers a circuit.</summary>
    /// <param name="subject">The circuit, of ands only.</param>
    public static BlockGraph Of(Subject subject)
    {
        var blocks = Enumerable.Range(subject.FirstGate, subject.NodeCount - subject.FirstGate).Where(subject.IsLive).Select(node => BlockOf(subject, node));
        return new BlockGraph(subject, [.. blocks], []);
    }

    private static Block BlockOf(Subject subject, int node)
    {
        var (left, right) = (subject.Left(node), subject.Right(node));
        var bias = -1 + (left & 1) + (right & 1);
        var row = new LocalRow(bias, [new LocalTerm(0, WeightOf(left)), new LocalTerm(1, WeightOf(right))]);
        return new Block(BlockKind.Gate, [left >> 1, right >> 1], [new LocalNeuron(row, 1)], [new BlockOutput(node, new LocalRow(0, [new LocalTerm(2, 1)]))]);
    }

    private static int WeightOf(int literal) => 1 - (2 * (literal & 1));
}
