using System.Globalization;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Datapath;

/// <summary>Writes the circuit that holds the program: its ROM.</summary>
internal static class FetchText
{
    /// <summary>Writes it.</summary>
    public static void Write(GatesText text, DatapathPlan plan, FetchTable table)
    {
        WriteHead(text, plan);
        text.List(FormattableString.Invariant($"circuit Fetch(pc[{plan.PcBits}]) -> ("), ["halted", .. table.Fields.Select(field => field.Declaration)], ") {", string.Empty);
        text.Statement($"at = Decoder<{plan.PcBits}>(pc)");
        text.Line();
        text.Statement($"halted = {At(plan.InstructionCount)}");
        foreach (var field in table.Fields)
        {
            text.Line();
            WriteField(text, field);
        }

        text.Line("}");
        text.Line();
    }

    // Bits that are 0 in all instructions stand together.
    private static void WriteField(GatesText text, FetchField field)
    {
        for (var bit = 0; bit < field.Lines.Length;)
        {
            var next = bit + 1;
            while (field.Lines[bit].IsEmpty && next < field.Lines.Length && field.Lines[next].IsEmpty)
            {
                next++;
            }

            var target = !field.IsBus ? field.Name
                : next == bit + 1 ? FormattableString.Invariant($"{field.Name}[{bit}]")
                : FormattableString.Invariant($"{field.Name}[{next - 1}..{bit}]");
            text.Or(target, [.. field.Lines[bit].Select(At)]);
            bit = next;
        }
    }

    private static void WriteHead(GatesText text, DatapathPlan plan)
    {
        text.Line("; ---- The program ----");
        text.Line();
        text.Line("; Each instruction has a line, at[0], at[1], ..., that is 1 if pc names it. All that the instructions say is an or of lines:");
        text.Line("; which operation it is, which cells, which immediate value, where a jump goes. Behind the last one pc names none, and that is the halt.");
        text.Line(";");
        var width = (plan.InstructionCount - 1).ToString(CultureInfo.InvariantCulture).Length;
        for (var number = 0; number < plan.InstructionCount; number++)
        {
            var place = At(number).PadRight(width + 4);
            var instruction = plan.Image.Instructions[number];
            var written = plan.Image.TextOf(number);
            var target = instruction.Opcode.IsJump() ? $"   to {At(instruction.Target)}" : string.Empty;
            text.Line($";     {place}  {written}{target}");
        }

        text.Line($";     {At(plan.InstructionCount).PadRight(width + 4)}  (the end)");
    }

    private static string At(int number) => FormattableString.Invariant($"at[{number}]");
}
