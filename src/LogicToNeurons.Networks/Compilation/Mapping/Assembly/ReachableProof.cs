using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Networks.Verification;

namespace LogicToNeurons.Networks.Compilation.Mapping.Assembly;

/// <summary>Proves a block that is right only for patterns of its leaves that can be, or whose leaves don't decide its outputs by themselves.</summary>
/// <remarks>
/// A leaf that other leaves decide isn't free to be 0 or 1. And nodes beside the leaves that the outputs turn out not to depend on are
/// tried as if they were leaves. So all patterns of the free ones among both are tried, and each other leaf has the value that the
/// circuit gives it.
/// </remarks>
/// <param name="beside">The nodes beside the leaves.</param>
internal sealed class ReachableProof(int[] beside) : IBlockProof
{
    /// <inheritdoc/>
    public bool Holds(BlockGraph graph, Block block)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(block);
        var count = graph.Subject.NodeCount;
        if (Array.Exists(block.Leaves, leaf => leaf >= count) || Array.Exists(block.Outputs, output => output.Value >= count))
        {
            return false;
        }

        int[] decided = [.. block.Leaves.Concat(beside).Distinct()];
        int[] free = [.. decided.Where(node => !IsDecided(graph.Subject, node, decided))];
        var cone = new ConeEvaluator(graph.Subject);
        return free.Length <= ConeEvaluator.MostLeaves && cone.Prepare(free, block.Outputs.Select(output => output.Value).Concat(block.Leaves))
            && HoldsForAll(block, free.Length, cone);
    }

    private static bool HoldsForAll(Block block, int free, ConeEvaluator cone)
    {
        var values = new long[block.Leaves.Length + block.Neurons.Length];
        for (var pattern = 0; pattern < 1 << free; pattern++)
        {
            if ((pattern & 63) == 0)
            {
                cone.Evaluate(pattern >> 6);
            }

            for (var i = 0; i < block.Leaves.Length; i++)
            {
                values[i] = (long)((cone.ValueOf(block.Leaves[i]) >> (pattern & 63)) & 1);
            }

            if (!Holds(block, values, cone, pattern & 63))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(Block block, long[] values, ConeEvaluator cone, int bit)
    {
        for (var i = 0; i < block.Neurons.Length; i++)
        {
            var value = Math.Max(0, block.Neurons[i].Row.Sum(values));
            values[block.Leaves.Length + i] = value;
            if (value > block.Neurons[i].Largest)
            {
                return false;
            }
        }

        return Array.TrueForAll(block.Outputs, output => output.Row.Sum(values) == (long)((cone.ValueOf(output.Value) >> bit) & 1));
    }

    // Every way down from it ends at one of the others or at the constant.
    private static bool IsDecided(Subject subject, int node, int[] others)
    {
        const int MostSteps = 256;
        var open = new Stack<int>([node]);
        for (var steps = 0; open.TryPop(out var next); steps++)
        {
            if (next == node || Array.IndexOf(others, next) < 0)
            {
                if ((next < subject.FirstGate && next > 0) || steps == MostSteps)
                {
                    return false;
                }

                if (next > 0)
                {
                    open.Push(subject.Left(next) >> 1);
                    open.Push(subject.Right(next) >> 1);
                }
            }
        }

        return true;
    }
}
