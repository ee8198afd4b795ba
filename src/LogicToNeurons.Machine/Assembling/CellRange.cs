using System.Globalization;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>Neighbouring cells.</summary>
/// <param name="First">The first cell.</param>
/// <param name="Last">The last cell, not before the first.</param>
/// <param name="NamesRegisters">Whether the cells 0 to 7 are called r0 to r7; else by their numbers.</param>
public sealed record CellRange(int First, int Last, bool NamesRegisters = true)
{
    /// <summary>Gets the number of cells.</summary>
    public int Count => Last - First + 1;

    /// <summary>Gets the cells.</summary>
    public IEnumerable<int> Cells => Enumerable.Range(First, Count);

    /// <summary>The cells' names in order, for example <c>r0, r1, r2</c>.</summary>
    public override string ToString() => string.Join(", ", Cells.Select(NameOf));

    private string NameOf(int cell) => NamesRegisters ? Operand.CellName(cell) : cell.ToString(CultureInfo.InvariantCulture);
}
