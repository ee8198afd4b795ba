using System.Diagnostics;
using System.Globalization;
using LogicToNeurons.Benchmarks.Workloads;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Benchmarks.Measuring;

/// <summary>What compare.sh calls: one measurement a process, one line a measurement, everything cold as a user would meet it.</summary>
internal static class Measure
{
    private const string Usage =
        """
        usage: measure run ENGINE WORKLOAD REPEATS    answer, steps, nanoseconds (ENGINE: interpreter or compiled)
               measure dump WORKLOAD REPEATS FILE     the decoded program for the C interpreter
               measure list                           name, count, repeats of each workload
               measure assembler LINES                nanoseconds
        """;

    /// <summary>Does what the arguments behind <c>measure</c> say.</summary>
    /// <returns>The exit code.</returns>
    public static int Perform(string[] arguments)
    {
        switch (arguments)
        {
            case ["run", var engine, var workload, var repeats]:
                Run(engine, Sized(workload, repeats));
                return 0;
            case ["dump", var workload, var repeats, var file]:
                Dump(Sized(workload, repeats), file);
                return 0;
            case ["list"]:
                List();
                return 0;
            case ["assembler", var lines]:
                Assemble(Number(lines));
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static void Run(string engine, Workload workload)
    {
        var machine = WorkloadRun.Load(engine, workload);
        var watch = Stopwatch.StartNew();
        machine.Run(WorkloadRun.Limit);
        var time = Nanoseconds(watch);
        WorkloadRun.Check(machine, workload);
        Print($"{workload.Answer(machine.State)} {machine.State.Steps} {time:0}");
    }

    // Memory size, filled cells, instruction count; then of each instruction its opcode and both operands as kind and value.
    private static void Dump(Workload workload, string file)
    {
        var image = workload.Assemble();
        using var writer = new StreamWriter(file);
        writer.WriteLine(FormattableString.Invariant($"{image.MemorySize} {workload.Filled} {image.Instructions.Length}"));
        foreach (var instruction in image.Instructions)
        {
            var (first, second) = instruction.Opcode.IsJump()
                ? (new Operand(OperandKind.Cell, instruction.Target), default)
                : (instruction.First, instruction.Second);
            writer.WriteLine(FormattableString.Invariant(
                $"{(int)instruction.Opcode} {(int)first.Kind} {first.Value} {(int)second.Kind} {second.Value}"));
        }
    }

    private static void List()
    {
        foreach (var workload in Workload.All)
        {
            Print($"{workload.Name} {workload.Count} {workload.Repeats}");
        }
    }

    private static void Assemble(int lines)
    {
        var text = LargeProgram.Text(lines);
        var watch = Stopwatch.StartNew();
        LargeProgram.Assemble(text, lines);
        Print($"{Nanoseconds(watch):0}");
    }

    private static Workload Sized(string name, string repeats) => Workload.Named(name) with { Repeats = Number(repeats) };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Nanoseconds(Stopwatch watch) => watch.Elapsed.TotalNanoseconds;

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
