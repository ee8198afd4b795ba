using System.Collections.Frozen;

namespace LogicToNeurons.Machine.Isa;

/// <summary>The names of the instructions, and what each takes.</summary>
public static class Mnemonics
{
    private static readonly FrozenDictionary<string, Opcode> ByName =
        Enum.GetValues<Opcode>().ToFrozenDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets all names, in the order of <see cref="Opcode"/>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Opcode>().Select(NameOf)];

    /// <summary>The instruction of a name, in any case.</summary>
    public static bool TryFind(string name, out Opcode opcode) => ByName.TryGetValue(name, out opcode);

    /// <summary>The name of an instruction.</summary>
    public static string NameOf(Opcode opcode) => opcode switch
    {
        Opcode.Mov => "mov",
        Opcode.Add => "add",
        Opcode.Sub => "sub",
        Opcode.Mul => "mul",
        Opcode.Div => "div",
        Opcode.Cmp => "cmp",
        Opcode.Jmp => "jmp",
        Opcode.Je => "je",
        Opcode.Jne => "jne",
        Opcode.Jl => "jl",
    };

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
