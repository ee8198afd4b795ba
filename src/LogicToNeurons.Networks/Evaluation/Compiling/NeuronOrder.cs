using System.Numerics;

namespace LogicToNeurons.Networks.Evaluation.Compiling;

/// <summary>Puts nodes in an order in which most are read soon: each output's cone depth first, behind one another; without recursion.</summary>
internal static class NeuronOrder
{
    /// <summary>The signals of all nodes, sources first.</summary>
    public static int[] Of<T>(NeuronNodes<T> nodes)
        where T : unmanaged, INumber<T>
    {
        var order = new List<int>(nodes.SignalCount - nodes.FirstNode);
        var isDone = new bool[nodes.SignalCount];
        Array.Fill(isDone, true, 0, nodes.FirstNode);
        var stack = new Stack<int>();
        foreach (var root in nodes.Outputs.Concat(Enumerable.Range(nodes.FirstNext, nodes.SignalCount - nodes.FirstNext)))
        {
            stack.Push(root);
            while (stack.TryPeek(out var signal))
            {
                var before = stack.Count;
                if (!isDone[signal])
                {
                    PushMissing(nodes.SourcesOf(signal), isDone, stack);
                }

                if (stack.Count > before)
                {
                    continue;
                }

                stack.Pop();
                if (!isDone[signal])
                {
                    isDone[signal] = true;
                    order.Add(signal);
                }
            }
        }

        return [.. order];
    }

    private static void PushMissing(ReadOnlySpan<int> sources, bool[] isDone, Stack<int> stack)
    {
        for (var i = sources.Length - 1; i >= 0; i--)
        {
            if (!isDone[sources[i]])
            {
                stack.Push(sources[i]);
            }
        }
    }
}
