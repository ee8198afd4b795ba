using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Levels.Datapath;

/// <summary>What a machine that is built for one program needs: its sizes, and which cells and operations its instructions use; never changes.</summary>
public sealed class DatapathPlan
{
    /// <summary>The widest cells that a machine of gates or neurons has.</summary>
    public const int MostWidth = 32;

    /// <summary>The most cells that a machine of gates or neurons has.</summary>
    public const int MostMemory = 256;

    private DatapathPlan(ProgramImage image)
    {
        Image = image;
        FirstPointers = CellsOf(instruction => instruction.First, OperandKind.Indirect, _ => true);
        SecondPointers = CellsOf(instruction => instruction.Second, OperandKind.Indirect, _ => true);
        FirstCells = ReachedBy(instruction => instruction.First, Mnemonics.ReadsFirst);
        SecondCells = ReachedBy(instruction => instruction.Second, _ => true);
        WrittenCells = ReachedBy(instruction => instruction.First, Mnemonics.Writes);
    }

    /// <summary>Gets the program.</summary>
    public ProgramImage Image { get; }

    /// <summary>Gets the bits of a cell.</summary>
    public int Width => Image.Word.Bits;

    /// <summary>Gets the number of cells, a power of two.</summary>
    public int MemorySize => Image.MemorySize;

    /// <summary>Gets the bits of an address: the memory has 2 to this power cells.</summary>
    public int AddressBits => BitOperations.Log2((uint)MemorySize);

    /// <summary>Gets the number of instructions.</summary>
    public int InstructionCount => Image.Instructions.Length;

    /// <summary>Gets the bits that the numbers 0 to <see cref="InstructionCount"/> need, at least 1: the width of pc.</summary>
    public int PcBits => Math.Max(1, BitOperations.Log2((uint)Math.Max(1, InstructionCount)) + 1);

    /// <summary>Gets the cells that first operands name a cell through, rising.</summary>
    public ImmutableArray<int> FirstPointers { get; }

    /// <summary>Gets the cells that second operands name a cell through, rising.</summary>
    public ImmutableArray<int> SecondPointers { get; }

    /// <summary>Gets the cells that a first operand's value may be read from, rising; all if any instruction reads it through a pointer.</summary>
    public ImmutableArray<int> FirstCells { get; }

    /// <summary>Gets the cells that a second operand's value may be read from, rising; all if there is a pointer.</summary>
    public ImmutableArray<int> SecondCells { get; }

    /// <summary>Gets the cells that may be written, rising; all if any instruction writes through a pointer.</summary>
    public ImmutableArray<int> WrittenCells { get; }

    /// <summary>Plans a machine.</summary>
    /// <returns>The plan; or that no machine of gates or neurons is built so large.</returns>
    public static Outcome<DatapathPlan> Of(ProgramImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Word.Bits <= MostWidth && image.MemorySize <= MostMemory && BitOperations.IsPow2(image.MemorySize)
            ? new DatapathPlan(image)
            : Diagnostic.About(
                image.Source.FileName,
                "L2N1401",
                Severity.Error,
                Words.Of("levels.doesNotFit", image.Word.Bits, image.MemorySize, MostWidth, MostMemory),
                Words.Of("levels.hint.size"));
    }

    /// <summary>The numbers of the instructions with an operation, rising.</summary>
    public ImmutableArray<int> InstructionsOf(Opcode opcode) => [.. Enumerable.Range(0, InstructionCount).Where(number => Image.Instructions[number].Opcode == opcode)];

    /// <summary>Whether any instruction has an operation.</summary>
    public bool Uses(Opcode opcode) => Image.Instructions.Any(instruction => instruction.Opcode == opcode);

    private ImmutableArray<int> CellsOf(Func<Instruction, Operand> operand, OperandKind kind, Func<Opcode, bool> counts) =>
        [.. Image.Instructions.Where(instruction => !instruction.Opcode.IsJump() && counts(instruction.Opcode) && operand(instruction).Kind == kind)
            .Select(instruction => operand(instruction).Cell).Distinct().Order()];

    // All cells if an instruction that counts goes through a pointer, else only those that are named.
    private ImmutableArray<int> ReachedBy(Func<Instruction, Operand> operand, Func<Opcode, bool> counts) =>
        CellsOf(operand, OperandKind.Indirect, counts).IsEmpty ? CellsOf(operand, OperandKind.Cell, counts) : [.. Enumerable.Range(0, MemorySize)];
}
