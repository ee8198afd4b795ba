using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic;

/// <summary>Finds blocks that would need their own outputs, by way of other blocks and gates.</summary>
/// <remarks>Whatever needs nothing that is left is taken away, and whatever nothing that is left needs; what stays is on a loop or between two.</remarks>
internal sealed class BlockLoops
{
    private readonly int[] _from;
    private readonly int[] _to;

    // Vertices are the subject's nodes, then the blocks.
    private BlockLoops(Subject subject, IReadOnlyList<Block> blocks)
    {
        VertexCount = subject.NodeCount + blocks.Count;
        var producers = new bool[subject.NodeCount];
        var (from, to) = (new List<int>(), new List<int>());
        for (var i = 0; i < blocks.Count; i++)
        {
            from.AddRange(blocks[i].Leaves);
            to.AddRange(Enumerable.Repeat(subject.NodeCount + i, blocks[i].Leaves.Length));
            foreach (var output in blocks[i].Outputs)
            {
                producers[output.Value] = true;
                from.Add(subject.NodeCount + i);
                to.Add(output.Value);
            }
        }

        for (var node = subject.FirstGate; node < subject.NodeCount; node++)
        {
            if (subject.IsLive(node) && !producers[node])
            {
                from.AddRange([subject.Left(node) >> 1, subject.Right(node) >> 1]);
                to.AddRange([node, node]);
            }
        }

        (_from, _to) = ([.. from], [.. to]);
    }

    private int VertexCount { get; }

    /// <summary>The blocks, by their places in the list; none if the list can be used as it is.</summary>
    public static IReadOnlyList<int> Find(Subject subject, IReadOnlyList<Block> blocks)
    {
        var loops = new BlockLoops(subject, blocks);
        var isLeft = new bool[loops.VertexCount];
        Array.Fill(isLeft, true);
        loops.Peel(loops._from, loops._to, isLeft);
        loops.Peel(loops._to, loops._from, isLeft);
        return [.. Enumerable.Range(0, blocks.Count).Where(block => isLeft[subject.NodeCount + block])];
    }

    // Takes away, again and again, what no edge from anything left leads to.
    private void Peel(int[] from, int[] to, bool[] isLeft)
    {
        var (starts, edges, waits) = (new int[VertexCount + 1], new int[from.Length], new int[VertexCount]);
        for (var edge = 0; edge < from.Length; edge++)
        {
            starts[from[edge] + 1]++;
            waits[to[edge]] += isLeft[from[edge]] ? 1 : 0;
        }

        for (var vertex = 0; vertex < VertexCount; vertex++)
        {
            starts[vertex + 1] += starts[vertex];
        }

        var places = starts.AsSpan(0, VertexCount).ToArray();
        for (var edge = 0; edge < from.Length; edge++)
        {
            edges[places[from[edge]]++] = to[edge];
        }

        var free = new Stack<int>(Enumerable.Range(0, VertexCount).Where(vertex => isLeft[vertex] && waits[vertex] == 0));
        while (free.TryPop(out var vertex))
        {
            isLeft[vertex] = false;
            for (var edge = starts[vertex]; edge < starts[vertex + 1]; edge++)
            {
                if (isLeft[edges[edge]] && --waits[edges[edge]] == 0)
                {
                    free.Push(edges[edge]);
                }
            }
        }
    }
}
