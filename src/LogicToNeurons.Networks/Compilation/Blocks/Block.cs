namespace LogicToNeurons.Networks.Compilation.Blocks;

/// <summary>A part of a circuit with the few neurons that compute it; never changes.</summary>
/// <param name="Kind">Which rule made it.</param>
/// <param name="Leaves">The values that it reads.</param>
/// <param name="Neurons">Its neurons; each reads leaves and earlier neurons of the block.</param>
/// <param name="Outputs">The values that it computes.</param>
/// <param name="Proof">How it can be proved that it does; by trying all patterns of its leaves if there is none.</param>
public sealed record Block(BlockKind Kind, int[] Leaves, LocalNeuron[] Neurons, BlockOutput[] Outputs, IBlockProof? Proof = null);
