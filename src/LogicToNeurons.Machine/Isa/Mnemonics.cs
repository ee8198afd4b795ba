namespace LogicToNeurons.Machine.Isa;

/// <summary>The names of the instructions, and what each takes.</summary>
public static class Mnemonics
{
    private static readonly string[] Names = ["mov", "add", "sub", "mul", "div", "cmp", "jmp", "je", "jne", "jl"];

    /// <summary>Gets all names, in the order of <see cref="Opcode"/>.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The instruction of a name, in any case.</summary>
    public static bool TryFind(string name, out Opcode opcode)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (Names[i].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                opcode = (Opcode)i;
                return true;
            }
        }

        opcode = default;
        return false;
    }

    /// <summary>The name of an instruction.</summary>
    public static string NameOf(Opcode opcode) => Names[(int)opcode];

    /// <summary>Whether the instruction has a jump target as its one operand.</summary>
    public static bool IsJump(this Opcode opcode) => opcode >= Opcode.Jmp;

    /// <summary>Whether the instruction jumps or goes straight on, as the flags say.</summary>
    public static bool IsConditional(this Opcode opcode) => opcode > Opcode.Jmp;

    /// <summary>Whether the instruction sets both flags.</summary>
    public static bool SetsFlags(this Opcode opcode) => opcode is >= Opcode.Add and <= Opcode.Cmp;

    /// <summary>Whether the instruction writes its first operand.</summary>
    public static bool Writes(this Opcode opcode) => opcode <= Opcode.Div;

    /// <summary>Whether the instruction reads its first operand's value.</summary>
    public static bool ReadsFirst(this Opcode opcode) => opcode is >= Opcode.Add and <= Opcode.Cmp;

    /// <summary>The number of operands.</summary>
    public static int OperandCount(this Opcode opcode) => opcode.IsJump() ? 1 : 2;
}
