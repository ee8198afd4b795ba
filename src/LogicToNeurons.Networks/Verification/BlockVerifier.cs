using LogicToNeurons.Networks.Compilation;

namespace LogicToNeurons.Networks.Verification;

/// <summary>Proves that a compiled network computes what its circuit does, block by block, for all patterns.</summary>
/// <remarks>
/// Each block is proved on its own, by trying all patterns of its leaves or by its own argument; then the weights of the
/// network are shown to be the blocks' rows multiplied out. Together: by induction over the blocks, every value is what the
/// circuit has there. It knows nothing of how the blocks were found.
/// </remarks>
public static class BlockVerifier
{
    /// <summary>The first block that can't be proved, or −1.</summary>
    public static int FirstDoubtful(CompiledNetwork compiled)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        var prover = new BlockProver(compiled.Graph);
        for (var i = 0; i < compiled.Graph.Blocks.Count; i++)
        {
            if (!prover.Holds(compiled.Graph.Blocks[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether all blocks are proved and the network's weights are theirs.</summary>
    public static bool Proves(CompiledNetwork compiled) => FirstDoubtful(compiled) < 0 && WiringChecker.Holds(compiled);
}
