using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>What all blocks are built from.</summary>
/// <param name="Graph">Gets the blocks.</param>
/// <param name="Sizes">The sizes.</param>
/// <param name="Tables">The program.</param>
/// <param name="Fetch">Its fields.</param>
/// <param name="Cells">The register columns of the cells, with their signs.</param>
internal sealed record MachineContext(WordGraphBuilder Graph, WordSizes Sizes, ProgramTables Tables, Fetch Fetch, WordValue[] Cells)
{
    /// <summary>A cell, raised so that it is never negative: 0 to 2^W − 1.</summary>
    public WordForm Raised(int cell) => (WordForm)Cells[cell] + Sizes.Half;

    /// <summary>A bit of the instruction that words will be gated with.</summary>
    public WordForm Bit(string name, Func<Machine.Isa.Instruction, bool> isSo) => Fetch.Field(name, Tables.Bits(isSo), Sizes.Span);
}
