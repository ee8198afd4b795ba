using System.Globalization;

namespace LogicToNeurons.Machine.Isa;

/// <summary>A resolved operand.</summary>
/// <param name="Kind">How it names its value.</param>
/// <param name="Value">The cell, 0 to memory size − 1; for an immediate the value, signed, in the range of the word.</param>
public readonly record struct Operand(OperandKind Kind, long Value)
{
    /// <summary>The number of cells that are registers, from cell 0 on.</summary>
    public const int RegisterCount = 8;

    /// <summary>Gets the cell that the operand names.</summary>
    public int Cell => (int)Value;

    /// <summary>The operand in assembly language; the cells 0 to 7 as registers.</summary>
    public override string ToString() => Kind switch
    {
        OperandKind.Cell => CellName(Value),
        OperandKind.Indirect => $"[{CellName(Value)}]",
        OperandKind.Immediate => string.Create(CultureInfo.InvariantCulture, $"#{Value}"),
    };

    /// <summary>The name of a cell in assembly language: <c>r3</c> or <c>8</c>.</summary>
    public static string CellName(long cell)
    {
        var number = cell.ToString(CultureInfo.InvariantCulture);
        return cell is >= 0 and < RegisterCount ? $"r{number}" : number;
    }
}
