using System.Text;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Tests.Support;

/// <summary>Random programs for machines of gates and neurons: all operations, all operand kinds, jumps everywhere.</summary>
internal static class SmallPrograms
{
    /// <summary>The instructions after which a program counts as one that runs long.</summary>
    public const int LongRun = 40;

    /// <summary>The program of a number: at even ones for 16 cells of 8 bits, else for 32 of 16; every other pair of them runs long.</summary>
    public static ProgramImage Create(int number)
    {
        var (width, memory) = number % 2 == 0 ? (8, 16) : (16, 32);
        var random = new Random(number);
        while (true)
        {
            var image = Programs.Image(RandomPrograms.Text(random, width, memory, random.Next(1, 33)));
            if (number % 4 < 2 || RunsLong(image))
            {
                return image;
            }
        }
    }

    /// <summary>A random program of so many instructions that has every operation and every operand kind anywhere in memory: near the largest there is.</summary>
    public static string FullText(int seed, int width, int memory, int length)
    {
        var random = new Random(seed);
        var text = new StringBuilder(FormattableString.Invariant($".width {width}\n.memory {memory}\n"));
        for (var number = 0; number < length; number++)
        {
            var opcode = (Opcode)(number < Mnemonics.All.Count ? number : random.Next(Mnemonics.All.Count));
            var first = opcode.IsJump() ? FormattableString.Invariant($"{random.Next(length + 1)}")
                : opcode == Opcode.Cmp ? Source(random, width, memory)
                : Cell(random, memory);
            text.Append(Mnemonics.NameOf(opcode)).Append(' ').Append(first);
            text.Append(opcode.IsJump() ? string.Empty : $", {Source(random, width, memory)}").Append('\n');
        }

        return text.ToString();
    }

    private static string Source(Random random, int width, int memory) => random.Next(3) == 0
        ? FormattableString.Invariant($"#{new Word(width).Wrap(random.NextInt64(long.MinValue, long.MaxValue))}")
        : Cell(random, memory);

    private static string Cell(Random random, int memory) =>
        random.Next(2) == 0 ? FormattableString.Invariant($"{random.Next(memory)}") : FormattableString.Invariant($"[{random.Next(memory)}]");

    /// <summary>Whether a program executes more than <see cref="LongRun"/> instructions.</summary>
    public static bool RunsLong(ProgramImage image)
    {
        var machine = new Interpreter(image);
        return machine.Run(LongRun + 1) > LongRun;
    }
}
