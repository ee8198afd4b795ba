namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Outputs that depend only on how many of some literals are 1.</summary>
/// <param name="Steps">How that can be proved; the last one is about the nodes.</param>
/// <param name="Set">The literals and what the nodes are for each count.</param>
/// <param name="Nodes">The nodes of the outputs.</param>
internal sealed record SymmetricRoots(IReadOnlyList<CountStep> Steps, CountedSet Set, int[] Nodes);
