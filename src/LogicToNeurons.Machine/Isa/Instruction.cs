using System.Globalization;

namespace LogicToNeurons.Machine.Isa;

/// <summary>A resolved instruction.</summary>
/// <param name="Opcode">What it does.</param>
/// <param name="First">The first operand; for a jump, unused.</param>
/// <param name="Second">The second operand; for a jump, unused.</param>
/// <param name="Target">For a jump, the number of the instruction to go to, 0 to the instruction count; else 0.</param>
public sealed record Instruction(Opcode Opcode, Operand First, Operand Second, int Target)
{
    /// <summary>An instruction with two operands.</summary>
    public static Instruction Of(Opcode opcode, Operand first, Operand second) => new(opcode, first, second, 0);

    /// <summary>A jump.</summary>
    public static Instruction Jump(Opcode opcode, int target) => new(opcode, default, default, target);

    /// <summary>The instruction in assembly language; a jump target as an instruction number.</summary>
    public override string ToString() => Opcode.IsJump()
        ? string.Create(CultureInfo.InvariantCulture, $"{Mnemonics.NameOf(Opcode)} {Target}")
        : $"{Mnemonics.NameOf(Opcode)} {First}, {Second}";
}
