using System.Globalization;
using System.Text.Json;
using LogicToNeurons.App.Commands;
using LogicToNeurons.App.Options;
using LogicToNeurons.App.Output;
using LogicToNeurons.Levels.Hack;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Hack;

/// <summary><c>run FILE.hack</c>: runs a Hack program on one engine and shows how it ended.</summary>
/// <param name="session">The session.</param>
/// <param name="file">The program's file.</param>
internal sealed class HackRun(Session session, string file)
{
    private const int MostWords = 64;

    /// <summary>Runs.</summary>
    /// <param name="engine">The engine's name; null for the interpreter.</param>
    /// <param name="settings">What <c>--set</c> says.</param>
    /// <param name="limit">The most instructions.</param>
    /// <returns>The exit code.</returns>
    public int Run(string? engine, IReadOnlyList<string> settings, long limit)
    {
        var name = engine ?? EngineName.Interpreter;
        if (!HackLoader.Engines.Contains(name))
        {
            new RunReport(session, file).Unusable([Diagnostic.About(file, "L2N1428", Severity.Error, Words.Of("hack.noEngine", name, string.Join(", ", HackLoader.Engines)))]);
            return ExitCode.Failure;
        }

        var loader = new HackLoader(session, file);
        var code = loader.Load(settings);
        if (code != ExitCode.Success || (code = loader.Create(name, out var machine)) != ExitCode.Success)
        {
            return code;
        }

        ushort[] before = [.. machine!.Memory];
        using var interrupt = new Interrupt();
        var isHalted = machine.Run(limit, () => interrupt.IsRequested);
        var status = isHalted ? "halted" : interrupt.IsRequested ? "interrupted" : "step-limit";
        if (session.IsJson)
        {
            session.Output.Line(JsonLine.Of(writer => Write(writer, machine, status)));
        }
        else
        {
            Print(machine, before, status);
        }

        return isHalted ? ExitCode.Success : interrupt.IsRequested ? ExitCode.Interrupted : ExitCode.Limit;
    }

    private void Write(Utf8JsonWriter writer, HackMachine machine, string status)
    {
        var (a, d, pc) = machine.Registers;
        writer.WriteString("file", file);
        writer.WriteString("status", status);
        writer.WriteNumber("steps", machine.Steps);
        writer.WriteNumber("pc", pc);
        writer.WriteNumber("a", Signed(a));
        writer.WriteNumber("d", Signed(d));
        writer.WriteStartObject("memory");
        for (var address = 0; address < HackMachine.MemorySize; address++)
        {
            if (machine.Memory[address] != 0)
            {
                writer.WriteNumber(address.ToString(CultureInfo.InvariantCulture), Signed(machine.Memory[address]));
            }
        }

        writer.WriteEndObject();
    }

    private void Print(HackMachine machine, ushort[] before, string status)
    {
        var (a, d, pc) = machine.Registers;
        session.Print($"run.{status}", file, Steps.Of(machine.Steps));
        session.Output.Line(string.Create(CultureInfo.InvariantCulture, $"A = {Signed(a)}, D = {Signed(d)}, pc = {pc}"));
        var changed = Enumerable.Range(0, before.Length).Where(address => before[address] != machine.Memory[address]).Take(MostWords + 1).ToList();
        if (changed.Count == 0)
        {
            session.Print("run.nothingChanged");
        }

        var width = changed.Take(MostWords).Select(address => Name(address).Length).DefaultIfEmpty().Max();
        foreach (var address in changed.Take(MostWords))
        {
            session.Output.Line(string.Create(CultureInfo.InvariantCulture, $"  {Name(address).PadRight(width)}  {Signed(before[address])} → {Signed(machine.Memory[address])}"));
        }

        if (changed.Count > MostWords)
        {
            session.Print("hack.moreWords");
        }
    }

    private static string Name(int address) => FormattableString.Invariant($"RAM[{address}]");

    private static int Signed(int word) => unchecked((short)word);
}
