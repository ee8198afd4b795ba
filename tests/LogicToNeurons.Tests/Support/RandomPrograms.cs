using System.Globalization;
using System.Text;
using LogicToNeurons.Machine.Assembling;

namespace LogicToNeurons.Tests.Support;

/// <summary>Random programs: all widths, all operand forms, jumps everywhere, traps and endless loops.</summary>
internal static class RandomPrograms
{
    private static readonly int[] Widths = [8, 16, 32, 64];
    private static readonly int[] Memories = [8, 9, 16, 24, 100, 256];
    private static readonly string[] Operations = ["mov", "add", "sub", "mul", "div", "cmp"];
    private static readonly string[] Jumps = ["jmp", "je", "jne", "jl"];
    private static readonly long[] Edges = [0, 1, -1, 2, 7, 8, 100, 127, -128, 255, 32767, -32768, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];

    /// <summary>The program of a seed.</summary>
    public static ProgramImage Create(int seed) => Programs.Image(Text(seed));

    /// <summary>Its text.</summary>
    public static string Text(int seed)
    {
        var random = new Random(seed);
        var width = Widths[random.Next(Widths.Length)];
        var memory = Memories[random.Next(Memories.Length)];
        var length = random.Next(8) == 0 ? random.Next(150, 450) : random.Next(1, 30);
        return Text(random, width, memory, length);
    }

    /// <summary>The text of a program for a machine of a given size.</summary>
    public static string Text(Random random, int width, int memory, int length)
    {
        // A calm program keeps its cells small, so that addresses stay inside and it runs long.
        var isCalm = random.Next(2) == 0;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $".width {width}\n.memory {memory}\n");
        for (var cell = 0; cell < Math.Min(memory, 24); cell++)
        {
            if (random.Next(3) > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $".data {cell}: {(isCalm ? random.Next(memory) % 128 : Value(random, width, isCalm))}\n");
            }
        }

        for (var i = 0; i < length; i++)
        {
            text.Append(Instruction(random, length, width, memory, isCalm)).Append('\n');
        }

        return text.ToString();
    }

    private static string Instruction(Random random, int length, int width, int memory, bool isCalm)
    {
        if (random.Next(4) == 0)
        {
            return FormattableString.Invariant($"{Jumps[random.Next(Jumps.Length)]} {random.Next(length + 1)}");
        }

        var operation = Operations[isCalm && random.Next(8) > 0 ? random.Next(3) : random.Next(Operations.Length)];
        var first = operation == "cmp" ? Source(random, width, memory, isCalm) : Destination(random, memory, isCalm);
        return $"{operation} {first}, {Source(random, width, memory, isCalm)}";
    }

    private static string Source(Random random, int width, int memory, bool isCalm) =>
        random.Next(3) == 0 ? FormattableString.Invariant($"#{Value(random, width, isCalm)}") : Destination(random, memory, isCalm);

    private static string Destination(Random random, int memory, bool isCalm)
    {
        var cell = random.Next(3) > 0 ? random.Next(8) : random.Next(memory);
        return random.Next(isCalm ? 6 : 3) == 0 ? FormattableString.Invariant($"[{cell}]") : FormattableString.Invariant($"{cell}");
    }

    private static long Value(Random random, int width, bool isCalm)
    {
        if (isCalm)
        {
            return random.Next(-2, 9);
        }

        var value = random.Next(2) == 0 ? Edges[random.Next(Edges.Length)] : random.NextInt64(-10, 300);
        return value << (64 - width) >> (64 - width);
    }
}
