using LogicToNeurons.Circuits.Proving.Aigs;
using LogicToNeurons.Circuits.Proving.Bdds;

namespace LogicToNeurons.Circuits.Proving.Search;

/// <summary>Writes a claim as a decision diagram: it is right exactly where nothing is left of its negation.</summary>
internal static class DiagramSearch
{
    private const int NodesBetweenLooks = 256;

    /// <summary>Builds the diagram.</summary>
    /// <param name="miter">The claim.</param>
    /// <param name="mostNodes">The number of nodes at which to give up.</param>
    /// <param name="clock">The time.</param>
    public static Finding Run(Miter miter, int mostNodes, ProofClock clock)
    {
        var cone = new Cone(miter.Graph, [miter.Wrong]);
        if (cone.Inputs.Length > DiagramStore.MostVariables)
        {
            return Finding.Unknown(ProofMethod.Bdd);
        }

        var order = InputsByDepthFirst(cone, cone.LiteralOf(miter.Wrong) >> 1);
        var store = new DiagramStore(mostNodes);
        if (Build(cone, order, store, clock) is not { } edges)
        {
            return Finding.Unknown(ProofMethod.Bdd);
        }

        var wrong = Edge(edges, cone.LiteralOf(miter.Wrong));
        if (wrong == DiagramStore.False)
        {
            return Finding.Proven(ProofMethod.Bdd);
        }

        var values = new bool[order.Length];
        store.Satisfy(wrong, values);
        var pattern = CounterexampleOrder.Spread(values, [.. order.Select(input => cone.Nodes[input])], miter.Variables);
        return Finding.Refuted(ProofMethod.Bdd, 0, pattern);
    }

    private static int[]? Build(Cone cone, int[] order, DiagramStore store, ProofClock clock)
    {
        var edges = new int[cone.NodeCount];
        for (var i = 0; i < order.Length; i++)
        {
            if (store.Variable(i) is not { } variable)
            {
                return null;
            }

            edges[order[i]] = variable;
        }

        for (var node = cone.FirstAnd; node < edges.Length; node++)
        {
            if (store.And(Edge(edges, cone.Left[node]), Edge(edges, cone.Right[node])) is not { } edge)
            {
                return null;
            }

            edges[node] = edge;
            if (node % NodesBetweenLooks == 0 && clock.IsOver)
            {
                return null;
            }
        }

        return edges;
    }

    private static int Edge(int[] edges, int literal) => edges[literal >> 1] ^ (literal & 1);

    // The inputs in the order in which a walk from the claim meets them: those that work together come together.
    private static int[] InputsByDepthFirst(Cone cone, int root)
    {
        var order = new List<int>();
        var isSeen = new bool[cone.NodeCount];
        var open = new Stack<int>([root]);
        while (open.TryPop(out var node))
        {
            if (isSeen[node] || node == 0)
            {
                continue;
            }

            isSeen[node] = true;
            if (node < cone.FirstAnd)
            {
                order.Add(node);
                continue;
            }

            open.Push(cone.Right[node] >> 1);
            open.Push(cone.Left[node] >> 1);
        }

        return [.. order];
    }
}
