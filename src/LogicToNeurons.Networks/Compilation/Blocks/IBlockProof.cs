namespace LogicToNeurons.Networks.Compilation.Blocks;

/// <summary>Proves that a block computes its outputs from its leaves, without knowing how it was found.</summary>
public interface IBlockProof
{
    /// <summary>Whether it holds.</summary>
    /// <param name="graph">The graph that the block is in.</param>
    /// <param name="block">The block.</param>
    /// <returns>True if every output is what the circuit says for every pattern of the leaves that can be.</returns>
    bool Holds(BlockGraph graph, Block block);
}
