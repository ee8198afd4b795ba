using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Mapping.Wides;

namespace LogicToNeurons.Networks.Compilation.Mapping.Assembly;

/// <summary>Blocks of gates that are ands of many literals.</summary>
internal static class WideBlocks
{
    /// <summary>The block of a gate.</summary>
    public static Block Of(int gate, WideKind kind, ReadOnlySpan<int> literals)
    {
        var leaves = new int[literals.Length];
        var terms = new LocalTerm[literals.Length];
        var bias = 1L - literals.Length;
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = literals[i] >> 1;
            terms[i] = new LocalTerm(i, (literals[i] & 1) == 0 ? 1 : -1);
            bias += literals[i] & 1;
        }

        var row = new LocalRow(bias, terms);
        return kind == WideKind.Exclusive
            ? new Block(BlockKind.Choice, leaves, [], [new BlockOutput(gate, row)], WideProof.Instance)
            : new Block(BlockKind.Wide, leaves, [new LocalNeuron(row, 1)], [new BlockOutput(gate, new LocalRow(0, new LocalTerm(leaves.Length, 1)))], WideProof.Instance);
    }
}
