using System.Globalization;
using System.Text;
using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Source;

namespace LogicToNeurons.Benchmarks.Workloads;

/// <summary>Programs for machines of gates and neurons of any size.</summary>
internal static class LevelProgram
{
    /// <summary>Plans the machine for a program: <c>sum</c>, the document's loop in 8 instructions, <c>full</c>, or a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="width">The bits of a cell.</param>
    /// <param name="memory">The number of cells.</param>
    public static DatapathPlan Plan(string name, int width, int memory)
    {
        var text = name switch
        {
            "sum" => Sum(),
            "full" => Full(memory),
            _ => File.ReadAllText(name),
        };
        var image = Assembler.Assemble(new SourceText(name, text), new AssemblyOptions(width, memory));
        return DatapathPlan.Of(image.Value ?? throw new InvalidDataException(name)).Value ?? throw new InvalidDataException(name);
    }

    // Never ends: what is measured is a tick.
    private static string Sum() =>
        """
        .data 8: 11, 14
        .data 11: 1, 2, 3
        begin:
            mov r0, #0
            mov r1, 8
            mov r2, 9
        loop:
            add r0, [r1]
            add r1, #1
            cmp r1, r2
            jl loop
            mov 10, r0
            jmp begin
        """;

    // 32 instructions with every operation in every form, near the largest machine there is for so many; never ends, never traps.
    // Two quarters of the memory are data, each of the others are pointers of one operand.
    private static string Full(int memory)
    {
        var quarter = memory / 4;
        var pointers = Math.Min(8, quarter);
        var text = new StringBuilder();
        for (var i = 0; i < pointers; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $".data {(2 * quarter) + i}: {quarter + i}\n.data {(3 * quarter) + i}: {i}\n");
        }

        string[] operations = ["mov", "add", "sub", "mul", "cmp"];
        for (var i = 0; i < 12; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{operations[i % 5]} [{(2 * quarter) + (i % pointers)}], [{(3 * quarter) + (i % pointers)}]\n");
        }

        string[] others =
        [
            "mov 0, #123", "add 1, #-77", "sub 2, 3", "mul 3, #31", "div 1, #-3", "mov 2, 5", "cmp 0, 1", "jl 20", "add 5, 4", "cmp #99, 2",
            "jne 24", "sub 6, 1", "mov 4, #-128", "je 26", "mul 0, 6", "div 5, #7", "add 7, 5", "cmp 7, #-1", "mov 6, 7",
        ];
        return text.AppendJoin('\n', others).Append("\njmp 0\n").ToString();
    }
}
