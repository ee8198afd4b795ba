using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Neurons.Building;

/// <summary>The register columns of a machine of neurons, in their order.</summary>
internal sealed class MachineColumns
{
    public MachineColumns(WordGraphBuilder graph, WordSizes sizes, int instructionCount)
    {
        Cells = [.. Enumerable.Range(0, sizes.MemorySize).Select(cell => graph.State(NameOf(cell), -sizes.Half, sizes.Half - 1))];
        Pc = graph.State("pc", 0, instructionCount);
        Zero = graph.State("zero", 0, 1);
        Less = graph.State("less", 0, 1);
        Marks = [.. Enumerable.Range(0, sizes.MemorySize).Select(cell => graph.State(FormattableString.Invariant($"written[{cell}]"), 0, 1))];
    }

    public WordValue[] Cells { get; }

    public WordValue Pc { get; }

    public WordValue Zero { get; }

    public WordValue Less { get; }

    public WordValue[] Marks { get; }

    public IEnumerable<WordValue> All => [.. Cells, Pc, Zero, Less, .. Marks];

    /// <summary>What a cell's column is called: r3, cell8.</summary>
    public static string NameOf(int cell) => cell < Operand.RegisterCount ? Operand.CellName(cell) : FormattableString.Invariant($"cell{cell}");
}
