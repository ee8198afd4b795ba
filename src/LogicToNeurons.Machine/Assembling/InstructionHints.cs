using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>What someone probably meant by a word that is no instruction.</summary>
internal static class InstructionHints
{
    public static Phrase? For(string name, int operandCount)
    {
        if (OtherName(name) is { } known)
        {
            return Words.Of("asm.hint.meant", known);
        }

        if (Special(name) is { } special)
        {
            return special;
        }

        return NearMiss.Find(name, Mnemonics.All) is { } near ? Words.Of("asm.hint.meant", near)
            : operandCount == 0 ? Words.Of("asm.hint.colon", Quote.Shortened(name))
            : Words.Of("asm.hint.instructions", string.Join(", ", Mnemonics.All));
    }

    private static Phrase? Special(string name) => name.ToLowerInvariant() switch
    {
        "jg" or "jge" or "jle" or "jgt" or "bgt" or "bge" or "ble" => Words.Of("asm.hint.greater"),
        "halt" or "hlt" or "stop" or "ret" or "end" => Words.Of("asm.hint.halt"),
        "inc" => Words.Of("syntax.hint.write", "add r0, #1"),
        "dec" => Words.Of("syntax.hint.write", "sub r0, #1"),
        "nop" => Words.Of("syntax.hint.write", "mov r0, r0"),
        "neg" => Words.Of("syntax.hint.write", "mul r0, #-1"),
        "org" or "dw" or "db" => Words.Of("syntax.hint.write", ".data 8: 1, 2, 3"),
        _ => null,
    };

    private static string? OtherName(string name) => name.ToLowerInvariant() switch
    {
        "move" or "ld" or "ldr" or "load" or "st" or "str" or "store" or "let" or "set" => "mov",
        "addi" or "plus" => "add",
        "subi" or "minus" => "sub",
        "imul" or "times" => "mul",
        "idiv" or "divide" => "div",
        "compare" or "test" => "cmp",
        "jump" or "goto" or "br" or "b" => "jmp",
        "jz" or "beq" => "je",
        "jnz" or "bne" => "jne",
        "jlt" or "js" or "blt" => "jl",
        _ => null,
    };
}
