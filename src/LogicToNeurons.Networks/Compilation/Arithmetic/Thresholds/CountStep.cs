namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Some nodes that depend only on how many of some bits are 1: on the sum of the counts of some parts.</summary>
/// <param name="Parts">The parts, no bit in two of them.</param>
/// <param name="Nodes">The nodes.</param>
internal sealed record CountStep(CountPart[] Parts, int[] Nodes);

/// <summary>Bits that are counted together.</summary>
/// <param name="Source">The number of an earlier step, whose bits they are; or −1 minus the node of an input.</param>
/// <param name="IsNegated">Whether those that are 0 are counted.</param>
internal readonly record struct CountPart(int Source, bool IsNegated);
