namespace LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

/// <summary>The adders of a subject.</summary>
/// <param name="Cells">The adders.</param>
/// <param name="Border">Nodes that are likely to be independent: what plain adders give others; proofs needn't look beyond.</param>
/// <param name="Xors">The xors of two nodes, whether or not they are part of an adder.</param>
internal sealed record FoundCells(IReadOnlyList<AdderCell> Cells, HashSet<int> Border, NodeXors Xors);
