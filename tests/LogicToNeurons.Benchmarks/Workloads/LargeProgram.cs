using System.Globalization;
using System.Text;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;

namespace LogicToNeurons.Benchmarks.Workloads;

/// <summary>Generated programs of any length: arithmetic, comments, blank lines, named values, and a label with its loop every ten lines.</summary>
public static class LargeProgram
{
    /// <summary>The instructions among ten lines.</summary>
    public const int InstructionsOfTen = 7;

    /// <summary>A program of a number of lines, a multiple of ten.</summary>
    public static string Text(int lines)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(lines % 10, 0);
        var text = new StringBuilder();
        for (var i = 0; i < lines / 10; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"; part {i}: counts down from {(i % 90) + 10}\n");
            text.Append(CultureInfo.InvariantCulture, $".equ size_{i} {(i % 90) + 10}\n");
            text.Append(CultureInfo.InvariantCulture, $"    mov r{i % 4}, #size_{i}    ; how often\n");
            text.Append(CultureInfo.InvariantCulture, $"part_{i}:\n");
            text.Append(CultureInfo.InvariantCulture, $"    add {(i % 200) + 8}, r{i % 4}\n");
            text.Append(CultureInfo.InvariantCulture, $"    mov r4, #{(i % 200) + 8}\n");
            text.Append("    mul [r4], #3        ; through a pointer\n");
            text.Append(CultureInfo.InvariantCulture, $"    sub r{i % 4}, #1\n");
            text.Append(CultureInfo.InvariantCulture, $"    jne part_{i}\n");
            text.Append(CultureInfo.InvariantCulture, $"    {(i % 10 == 9 ? $"je part_{(i / 2) + 1}" : "cmp r4, #0x10")}\n");
        }

        return text.ToString();
    }

    /// <summary>Assembles a text and throws unless all its instructions are there and the jumps go where they should.</summary>
    public static ProgramImage Assemble(string text, int lines)
    {
        var image = Assembler.Assemble(new SourceText("large.asm", text)).Value
            ?? throw new InvalidOperationException("The generated program doesn't assemble.");
        var count = lines / 10 * InstructionsOfTen;
        var jump = image.Instructions[count - 2];
        if (image.Instructions.Length != count || jump != Instruction.Jump(Opcode.Jne, count - 6))
        {
            throw new InvalidOperationException($"{image.Instructions.Length} instructions, the last loop '{jump}'; {count} were expected.");
        }

        return image;
    }
}
