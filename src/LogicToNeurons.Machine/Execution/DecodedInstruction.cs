using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Execution;

/// <summary>An instruction in the interpreter's own form, 24 bytes.</summary>
/// <param name="code">What to do.</param>
/// <param name="first">The first cell or value; of a jump, the target.</param>
/// <param name="second">The second cell or value.</param>
internal readonly struct DecodedInstruction(Code code, long first, long second)
{
    public readonly long First = first;

    public readonly long Second = second;

    public readonly Code Code = code;

    /// <summary>All instructions of a program, and one behind them that ends it.</summary>
    public static DecodedInstruction[] DecodeAll(ProgramImage image)
    {
        var decoded = new DecodedInstruction[image.Instructions.Length + 1];
        for (var i = 0; i < image.Instructions.Length; i++)
        {
            decoded[i] = Decode(image.Instructions[i]);
        }

        decoded[^1] = new DecodedInstruction(Code.End, 0, 0);
        return decoded;
    }

    private static DecodedInstruction Decode(Instruction instruction) => instruction.Opcode.IsJump()
        ? new DecodedInstruction((Code)((int)Code.Jmp + (instruction.Opcode - Opcode.Jmp)), instruction.Target, 0)
        : new DecodedInstruction(CodeOf(instruction), instruction.First.Value, instruction.Second.Value);

    private static Code CodeOf(Instruction instruction)
    {
        var kinds = ((int)instruction.First.Kind * 3) + (int)instruction.Second.Kind;
        var start = instruction.Opcode == Opcode.Cmp ? (int)Code.CmpCC : 6 * (int)instruction.Opcode;
        return (Code)(start + kinds);
    }
}
