using System.Globalization;
using System.Text;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Tests.Support;

/// <summary>A program that has every operation in every form, and the values at which operations go wrong.</summary>
internal static class MachineEdges
{
    private const int FirstCell = 8;
    private const int SecondCell = 9;

    /// <summary>The 17 values: small ones, the greatest and the least, and those in their middle.</summary>
    public static IReadOnlyList<long> Values(int width)
    {
        var word = new Word(width);
        return [0, 1, -1, 2, -2, 3, -3, 7, -7, 10, -10, word.Least, word.Least + 1, word.Greatest, word.Greatest - 1, word.Greatest / 2, word.Least / 2];
    }

    /// <summary>The program: each operation direct, indirect, and with each of the values as an immediate; 16 cells.</summary>
    public static ProgramImage Image(int width)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $".width {width}\n.memory 16\n.data 1: {FirstCell}, {SecondCell}\n");
        foreach (var operation in Mnemonics.All.Take(6))
        {
            text.Append(CultureInfo.InvariantCulture, $"{operation} {FirstCell}, {SecondCell}\n{operation} [1], [2]\n{operation} [{FirstCell}], [{SecondCell}]\n");
            foreach (var value in Values(width))
            {
                text.Append(CultureInfo.InvariantCulture, $"{operation} {FirstCell}, #{value}\n");
            }
        }

        foreach (var value in Values(width))
        {
            text.Append(CultureInfo.InvariantCulture, $"cmp #{value}, {SecondCell}\n");
        }

        return Programs.Image(text.ToString());
    }

    /// <summary>The first difference from the interpreter: of the program with every form at every pair of values, else step by step from the start.</summary>
    public static string? Difference(MachineOfGates machine, int steps) =>
        machine.Plan.Image.Instructions.Length > 6 * Values(8).Count ? DifferenceAtValues(new Interpreter(machine.Plan.Image), new GateMachine(machine)) : GateMachines.Difference(machine, steps);

    /// <summary>The first difference of two machines with the program, one instruction at a time at every pair of values.</summary>
    public static string? DifferenceAtValues(ProgramMachine expected, ProgramMachine actual)
    {
        var image = expected.Image;
        var first = expected.Capture(null);
        var values = Values(image.Word.Bits);
        for (var pc = 0; pc < image.Instructions.Length; pc++)
        {
            foreach (var a in Reads(image.Instructions[pc].First) ? values : values.Take(1))
            {
                foreach (var b in Reads(image.Instructions[pc].Second) ? values : values.Take(1))
                {
                    Prepare(expected, first, pc, a, b);
                    Prepare(actual, first, pc, a, b);
                    if (expected.Run(1) != actual.Run(1) || !expected.State.SameAs(actual.State))
                    {
                        return $"{image.Instructions[pc]} at {a}, {b}";
                    }
                }
            }
        }

        return null;
    }

    private static bool Reads(Operand operand) => operand.Kind != OperandKind.Immediate;

    private static void Prepare(ProgramMachine machine, Snapshot first, int pc, long a, long b)
    {
        machine.Restore(first);
        machine.Poke(FirstCell, a);
        machine.Poke(SecondCell, b);
        machine.Poke(ProgramMachine.PcPlace, pc);
    }
}
