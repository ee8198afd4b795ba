using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Machine.Syntax;

namespace LogicToNeurons.Machine.Execution;

/// <summary>What the operands of an instruction are called in words: as they are written there.</summary>
/// <param name="First">The first operand's cell, or the cell that holds its address.</param>
/// <param name="Second">The second one's.</param>
internal readonly record struct OperandNames(object First, object Second)
{
    /// <summary>The names in an instruction that is no jump.</summary>
    public static OperandNames Of(ProgramImage image, Resolution resolution)
    {
        var operands = image.Syntax[resolution.Pc].Operands;
        return new OperandNames(NameOf(operands[0], resolution.First), NameOf(operands[1], resolution.Second));
    }

    /// <summary>A resolved operand's cell: as it is written, or by its number if an address led there.</summary>
    public static object CellOf(ResolvedOperand operand, object name) =>
        operand.Operand.Kind == OperandKind.Cell ? name : CellText.Of(operand.Address);

    private static object NameOf(OperandSyntax syntax, ResolvedOperand operand) => syntax switch
    {
        CellSyntax cell => NameOf(cell.Cell, operand.Operand.Cell),
        IndirectSyntax indirect => NameOf(indirect.Cell, operand.Operand.Cell),
        _ => string.Empty,
    };

    private static object NameOf(AtomSyntax atom, int cell) => atom switch
    {
        RegisterSyntax => CellText.Of(cell),
        NameSyntax name => Words.Of("cell.named", name.Name, CellText.Of(cell)),
        _ => Words.Of("cell", cell),
    };
}
