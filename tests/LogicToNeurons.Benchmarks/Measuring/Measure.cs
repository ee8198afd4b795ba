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
               measure frames WIDTH HEIGHT COUNT      microseconds a frame (median, 95 of 100), bytes allocated, bytes written
               measure end COMMAND…                   milliseconds until a program in a terminal ends
               measure first-frame COMMAND…           milliseconds until it shows its first frame
               measure idle SECONDS COMMAND…          ticks of the processor, 10 ms each, while it waits for keys
               measure keys COUNT KEYS COMMAND…       milliseconds from Tab to its frame (median, 95 of 100), after typing KEYS
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
            case ["frames", var width, var height, var count]:
                Print(FrameMeasure.Of(Number(width), Number(height), Number(count)));
                return 0;
            case ["circuit", .. var rest] when CircuitMeasure.Perform(rest) is { } line:
                Print(line);
                return 0;
            case ["network", .. var rest] when NetworkMeasure.Perform(rest) is { } line:
                Print(line);
                return 0;
            case ["level", .. var rest] when LevelMeasure.Perform(rest) is { } line:
                Print(line);
                return 0;
            case ["neurons", .. var rest] when NeuronMeasure.Perform(rest) is { } line:
                Print(line);
                return 0;
            case ["end", .. { Length: > 0 } command]:
                Print($"{TerminalMeasure.End(command):0.00}");
                return 0;
            case ["first-frame", .. { Length: > 0 } command]:
                Print($"{TerminalMeasure.FirstFrame(command):0.00}");
                return 0;
            case ["idle", var seconds, .. { Length: > 0 } command]:
                Print($"{TerminalMeasure.Idle(command, TimeSpan.FromSeconds(Number(seconds)))}");
                return 0;
            case ["keys", var count, var keys, .. { Length: > 0 } command]:
                Print(TerminalMeasure.Keys(command, keys, Number(count)));
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                Console.Error.WriteLine(CircuitMeasure.Usage);
                Console.Error.WriteLine(NetworkMeasure.Usage);
                Console.Error.WriteLine(LevelMeasure.Usage);
                Console.Error.WriteLine(NeuronMeasure.Usage);
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

    internal static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Nanoseconds(Stopwatch watch) => watch.Elapsed.TotalNanoseconds;

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
