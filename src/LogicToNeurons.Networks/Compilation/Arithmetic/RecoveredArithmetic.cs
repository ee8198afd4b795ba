using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation.Arithmetic;

/// <summary>The arithmetic that a circuit has been found to do.</summary>
/// <param name="Blocks">A block for each part of it, in no order; with the circuit's other gates they form no loop.</param>
/// <param name="Words">The words that the blocks read or compute, in the order of their values.</param>
public sealed record RecoveredArithmetic(IReadOnlyList<Block> Blocks, IReadOnlyList<Word> Words);
