namespace LogicToNeurons.Networks.Compilation.Restructuring;

/// <summary>One of several values, chosen by the pattern of some variables.</summary>
/// <param name="Variables">The nodes that choose, rising; at most four.</param>
/// <param name="Values">For each pattern, the literals that the value is the and of; variable i is bit i of a pattern.</param>
internal sealed record Selector(int[] Variables, List<int>[] Values);
