using System.Collections.Immutable;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Neurons.Building;

/// <summary>A program as functions of pc: what an instruction needs is a number for each place, and 0 at the end.</summary>
/// <param name="instructions">The program.</param>
/// <param name="memorySize">The number of cells.</param>
internal sealed class ProgramTables(ImmutableArray<Instruction> instructions, int memorySize)
{
    /// <summary>Gets the number of instructions.</summary>
    public int Count => instructions.Length;

    /// <summary>Gets the instruction of a pc.</summary>
    public Instruction this[int pc] => instructions[pc];

    /// <summary>Whether any instruction is so.</summary>
    public bool Any(Func<Instruction, bool> isSo) => instructions.Any(isSo);

    /// <summary>A number for each pc from 0 to <see cref="Count"/>.</summary>
    public long[] Numbers(Func<Instruction, int, long> numberOf) => [.. instructions.Select(numberOf), 0];

    /// <summary>1 for each pc whose instruction is so, else 0.</summary>
    public long[] Bits(Func<Instruction, bool> isSo) => Numbers((instruction, _) => isSo(instruction) ? 1 : 0);

    /// <summary>An operand of an instruction; null of a jump.</summary>
    public static Operand? OperandOf(Instruction instruction, bool isFirst) =>
        instruction.Opcode.IsJump() ? null : isFirst ? instruction.First : instruction.Second;

    /// <summary>Whether an operand of an instruction is of a kind.</summary>
    public static bool Has(Instruction instruction, bool isFirst, OperandKind kind) => OperandOf(instruction, isFirst)?.Kind == kind;

    /// <summary>The cells that name an address for operands on one side, rising.</summary>
    public int[] Pointers(bool isFirst) =>
        [.. instructions.Where(one => Has(one, isFirst, OperandKind.Indirect)).Select(one => OperandOf(one, isFirst)!.Value.Cell).Distinct().Order()];

    /// <summary>The cells that operands on one side can name, rising: all if any goes through a pointer.</summary>
    public int[] Cells(bool isFirst) => Cells(isFirst, _ => true);

    /// <summary>The cells that can be written, rising.</summary>
    public int[] Written() => Cells(true, instruction => instruction.Opcode.Writes());

    private int[] Cells(bool isFirst, Func<Instruction, bool> counts)
    {
        var counted = instructions.Where(counts).ToList();
        return counted.Any(one => Has(one, isFirst, OperandKind.Indirect))
            ? [.. Enumerable.Range(0, memorySize)]
            : [.. counted.Where(one => Has(one, isFirst, OperandKind.Cell)).Select(one => OperandOf(one, isFirst)!.Value.Cell).Distinct().Order()];
    }
}
