namespace LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

/// <summary>The adders of a subject.</summary>
/// <param name="Cells">The adders.</param>
/// <param name="Border">Nodes that are likely to be independent: what plain adders give others; proofs needn't look beyond.</param>
internal sealed record FoundCells(IReadOnlyList<AdderCell> Cells, HashSet<int> Border);
