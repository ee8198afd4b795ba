using LogicToNeurons.Networks.Compilation.Arithmetic.Trees;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

/// <summary>Ands that are added and share a literal: all together that bit times a word.</summary>
/// <param name="Factor">The literal that they share.</param>
/// <param name="Others">The other literal of each, with the and's weight.</param>
/// <param name="Nodes">The nodes of the ands, in the same order.</param>
internal sealed record ProductRow(int Factor, WeightedLiteral[] Others, int[] Nodes);
