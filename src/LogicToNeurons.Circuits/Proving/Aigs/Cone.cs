using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Proving.Aigs;

/// <summary>A literal with all that it is computed from, numbered anew: the constant 0, then the inputs, then the ands in order.</summary>
internal sealed class Cone
{
    private readonly int[] _left;
    private readonly int[] _right;

    /// <summary>Takes what some literals are computed from.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="roots">The literals.</param>
    /// <param name="inputs">The input nodes, all in their order, whether the literals depend on them or not; null for those that they depend on, in the graph's order.</param>
    public Cone(Aig graph, ReadOnlySpan<int> roots, IEnumerable<int>? inputs = null)
    {
        var isNeeded = NeededBy(graph, roots);
        Inputs = [.. inputs ?? graph.Inputs.Where(node => isNeeded[node])];
        FirstAnd = 1 + Inputs.Length;
        Numbers = new int[isNeeded.Length];
        for (var i = 0; i < Inputs.Length; i++)
        {
            Numbers[Inputs[i]] = 1 + i;
        }

        NodeCount = FirstAnd;
        for (var node = 0; node < isNeeded.Length; node++)
        {
            if (isNeeded[node] && graph.IsAnd(node))
            {
                Numbers[node] = NodeCount++;
            }
        }

        (_left, _right, Nodes) = (new int[NodeCount], new int[NodeCount], new int[NodeCount]);
        for (var node = 1; node < isNeeded.Length; node++)
        {
            if (isNeeded[node] && graph.IsAnd(node))
            {
                var number = Numbers[node];
                (_left[number], _right[number], Nodes[number]) = (LiteralOf(graph.Left(node)), LiteralOf(graph.Right(node)), node);
            }
        }

        Inputs.CopyTo(Nodes, 1);
    }

    /// <summary>Gets the inputs' nodes in the graph.</summary>
    public ImmutableArray<int> Inputs { get; }

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount { get; }

    /// <summary>Gets the first node that is an and.</summary>
    public int FirstAnd { get; }

    /// <summary>Gets the number of ands.</summary>
    public int AndCount => NodeCount - FirstAnd;

    /// <summary>Gets for each node of the graph its number here.</summary>
    public int[] Numbers { get; }

    /// <summary>Gets for each number here the graph's node.</summary>
    public int[] Nodes { get; }

    /// <summary>Gets the first literal that each and reads.</summary>
    public ReadOnlySpan<int> Left => _left;

    /// <summary>Gets the second literal that each and reads.</summary>
    public ReadOnlySpan<int> Right => _right;

    /// <summary>A literal of the graph, with the numbers here.</summary>
    public int LiteralOf(int literal) => (2 * Numbers[literal >> 1]) | (literal & 1);

    /// <summary>The variables among some that literals depend on.</summary>
    public static ImmutableArray<int> Support(Aig graph, ReadOnlySpan<int> roots, ImmutableArray<int> variables)
    {
        var isNeeded = NeededBy(graph, roots);
        return variables.RemoveAll(node => !isNeeded[node]);
    }

    private static bool[] NeededBy(Aig graph, ReadOnlySpan<int> roots)
    {
        var highest = 0;
        foreach (var root in roots)
        {
            highest = Math.Max(highest, root >> 1);
        }

        var isNeeded = new bool[graph.NodeCount];
        foreach (var root in roots)
        {
            isNeeded[root >> 1] = true;
        }

        for (var node = highest; node > 0; node--)
        {
            if (isNeeded[node] && graph.IsAnd(node))
            {
                isNeeded[graph.Left(node) >> 1] = true;
                isNeeded[graph.Right(node) >> 1] = true;
            }
        }

        return isNeeded;
    }
}
