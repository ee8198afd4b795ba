using System.Globalization;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>Turns an image back into assembly language that assembles to the same image.</summary>
public static class Disassembler
{
    private const int ValuesALine = 8;

    /// <summary>The lines of a program: the machine, the data, the instructions with labels where jumps go.</summary>
    public static IEnumerable<string> Disassemble(ProgramImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        yield return Invariant($".width {image.Word.Bits}");
        yield return Invariant($".memory {image.MemorySize}");
        foreach (var line in Cells(".data", image.Data).Concat(Cells(".expect", image.Expectations)))
        {
            yield return line;
        }

        var targets = image.Instructions.Where(instruction => instruction.Opcode.IsJump()).Select(instruction => instruction.Target).ToHashSet();
        for (var i = 0; i <= image.Instructions.Length; i++)
        {
            if (targets.Contains(i))
            {
                yield return $"{LabelOf(i)}:";
            }

            if (i < image.Instructions.Length)
            {
                yield return $"    {TextOf(image.Instructions[i])}";
            }
        }
    }

    /// <summary>An instruction, its jump target as the label that <see cref="Disassemble"/> gives it.</summary>
    public static string TextOf(Instruction instruction) => instruction.Opcode.IsJump()
        ? $"{Mnemonics.NameOf(instruction.Opcode)} {LabelOf(instruction.Target)}"
        : instruction.ToString();

    private static string LabelOf(int instruction) => Invariant($"L{instruction}");

    private static IEnumerable<string> Cells(string directive, IReadOnlyList<CellValue> cells)
    {
        for (var start = 0; start < cells.Count;)
        {
            var end = start + 1;
            while (end < cells.Count && end - start < ValuesALine && cells[end].Cell == cells[end - 1].Cell + 1)
            {
                end++;
            }

            var values = cells.Skip(start).Take(end - start).Select(cell => cell.Value.ToString(CultureInfo.InvariantCulture));
            yield return $"{directive} {Operand.CellName(cells[start].Cell)}: {string.Join(", ", values)}";
            start = end;
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
