using LogicToNeurons.Circuits.Simulation.Plans;

namespace LogicToNeurons.Circuits.Simulation.Compiling;

/// <summary>Puts nodes in an order in which most are read soon: each output's cone depth first, behind one another; without recursion.</summary>
internal static class ChunkOrder
{
    /// <summary>The signals of all nodes, sources first.</summary>
    public static int[] Of(GateNodes nodes)
    {
        var order = new List<int>(nodes.SignalCount - nodes.FirstNode);
        var isDone = new bool[nodes.SignalCount];
        Array.Fill(isDone, true, 0, nodes.FirstNode);
        var stack = new Stack<int>();
        foreach (var root in nodes.Next.Concat(nodes.Outputs))
        {
            stack.Push(root);
            while (stack.TryPeek(out var signal))
            {
                if (isDone[signal])
                {
                    stack.Pop();
                    continue;
                }

                var (_, a, b) = nodes[signal];
                if (isDone[a] && isDone[b])
                {
                    isDone[signal] = true;
                    order.Add(signal);
                    stack.Pop();
                    continue;
                }

                if (!isDone[b])
                {
                    stack.Push(b);
                }

                if (!isDone[a])
                {
                    stack.Push(a);
                }
            }
        }

        return [.. order];
    }
}
