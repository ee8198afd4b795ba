using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Tests.Support;

/// <summary>Covers a subject with given blocks, and whatever else is needed with a neuron for each and.</summary>
internal static class NaiveCover
{
    public static BlockGraph Of(Subject subject, IReadOnlyList<Block> given)
    {
        var producers = new Dictionary<int, Block>();
        foreach (var block in given)
        {
            Assert.All(block.Outputs, output => Assert.True(producers.TryAdd(output.Value, block), $"{output.Value} is computed twice"));
        }

        var isDone = new bool[subject.NodeCount];
        Array.Fill(isDone, true, 0, subject.FirstGate);
        var isWaiting = new bool[subject.NodeCount];
        var blocks = new List<Block>();
        var stack = new Stack<int>(subject.Roots.Select(root => root >> 1));
        while (stack.TryPeek(out var node))
        {
            var block = isDone[node] ? null : producers.GetValueOrDefault(node) ?? And(subject, node);
            var missing = block?.Leaves.Where(leaf => !isDone[leaf]).ToList() ?? [];
            if (missing.Count > 0)
            {
                Assert.False(isWaiting[node] && missing.Any(leaf => isWaiting[leaf]), "a block needs its own outputs");
                isWaiting[node] = true;
                missing.ForEach(stack.Push);
                continue;
            }

            stack.Pop();
            if (block is not null)
            {
                blocks.Add(block);
                Array.ForEach(block.Outputs, output => isDone[output.Value] = true);
            }
        }

        return new BlockGraph(subject, blocks, []);
    }

    private static Block And(Subject subject, int node)
    {
        var (left, right) = (subject.Left(node), subject.Right(node));
        var negated = (left & 1) + (right & 1);
        LocalTerm[] terms = [new(0, 1 - (2 * (left & 1))), new(1, 1 - (2 * (right & 1)))];
        return new Block(BlockKind.Wide, [left >> 1, right >> 1], [new LocalNeuron(new LocalRow(negated - 1, terms), 1)], [new BlockOutput(node, new LocalRow(0, new LocalTerm(2, 1)))]);
    }
}
