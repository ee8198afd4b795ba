using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Execution;

/// <summary>Cells in words: <c>r3</c>, or "cell 8".</summary>
internal static class CellText
{
    public static object Of(long cell) => cell is >= 0 and < Operand.RegisterCount ? Operand.CellName(cell) : Words.Of("cell", cell);
}
