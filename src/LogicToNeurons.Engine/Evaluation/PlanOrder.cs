namespace LogicToNeurons.Engine.Evaluation;

/// <summary>Puts nodes in the order in which to compute them: as late as possible, then by kind.</summary>
internal static class PlanOrder
{
    /// <summary>The signals of all nodes, in order.</summary>
    public static int[] Of(PlanGraph graph)
    {
        var distances = Distances(graph);
        var order = new int[graph.SignalCount - graph.Inputs.Length];
        var keys = new long[order.Length];
        var count = 0;
        for (var signal = 0; signal < graph.SignalCount; signal++)
        {
            if (graph.IsNode(signal))
            {
                // Farthest from the end first; equal kinds and equally many sources side by side.
                var sources = graph.SourceStarts[signal + 1] - graph.SourceStarts[signal];
                keys[count] = (-(long)distances[signal] << 32) + ((long)graph.Kinds[signal] << 16) + Math.Min(sources, ushort.MaxValue);
                order[count++] = signal;
            }
        }

        StableSort(keys, order);
        return order;
    }

    // The number of nodes on the longest way from a signal to one that nothing reads.
    private static int[] Distances(PlanGraph graph)
    {
        var distances = new int[graph.SignalCount];
        for (var signal = graph.SignalCount - 1; signal >= 0; signal--)
        {
            foreach (var source in graph.SourcesOf(signal))
            {
                distances[source] = Math.Max(distances[source], distances[signal] + 1);
            }
        }

        return distances;
    }

    private static void StableSort(long[] keys, int[] order)
    {
        var ranks = new (long Key, int Signal)[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            ranks[i] = (keys[i], order[i]);
        }

        Array.Sort(ranks);
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = ranks[i].Signal;
        }
    }
}
