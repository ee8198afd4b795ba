using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Parities;

/// <summary>A node that is the xor of many others.</summary>
/// <param name="Root">The node.</param>
/// <param name="Xors">The xors that it is made of, each after those that read it; the first is the node's.</param>
/// <param name="Leaves">The literals whose xor it is.</param>
internal sealed record ParityTree(int Root, IReadOnlyList<AdderCell> Xors, IReadOnlyList<int> Leaves);
