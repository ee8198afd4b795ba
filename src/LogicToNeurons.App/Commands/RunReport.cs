using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LogicToNeurons.App.Options;
using LogicToNeurons.App.Output;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Commands;

/// <summary>What <c>run</c> says about one file.</summary>
internal sealed class RunReport(Session session, string file)
{
    private const int MostChanges = 64;

    /// <summary>The file can't be used.</summary>
    public void Unusable(LoadedProgram loaded)
    {
        if (!session.IsJson || loaded.Code == ExitCode.Usage)
        {
            session.Tell(loaded.Diagnostics);
            return;
        }

        session.Output.Line(JsonLine.Of(writer =>
        {
            writer.WriteString("file", file);
            writer.WriteString("status", "error");
            JsonLine.WriteDiagnostics(writer, loaded.Diagnostics, session.Language);
        }));
    }

    /// <summary>The program ran.</summary>
    public void Ended(
        ProgramMachine machine,
        ImmutableArray<Diagnostic> diagnostics,
        ImmutableArray<CellRange> shown,
        long limit,
        LoopVerdict? loop,
        bool isInterrupted)
    {
        var status = isInterrupted ? "interrupted" : machine.Status switch
        {
            StepStatus.Halted => "halted",
            StepStatus.Trapped => "trap",
            StepStatus.Ready => "step-limit",
        };
        if (session.IsJson)
        {
            var warnings = machine is Interpreter interpreter ? diagnostics.AddRange(interpreter.Warnings.All()) : diagnostics;
            session.Output.Line(JsonLine.Of(writer => Write(writer, machine, warnings, status, loop)));
            return;
        }

        session.Print($"run.{status}", file, machine.State.Steps);
        session.Print("run.flags", Flag(machine.State.Zero), Flag(machine.State.Less));
        PrintCells(machine, shown);
        if (status == "step-limit")
        {
            PrintLoop(loop, limit);
        }

        session.Output.Flush();
        session.Tell(diagnostics);
        session.Tell(machine is Interpreter { Warnings: var warned } ? warned.ByLine() : []);
        session.Tell(machine.Status == StepStatus.Trapped ? [TrapReport.Of(machine)] : []);
        session.Error.Flush();
    }

    private void PrintLoop(LoopVerdict? loop, long limit)
    {
        if (loop is null)
        {
            session.Print("run.undecided", limit);
        }
        else
        {
            session.Print("run.loop", loop.First, loop.Again, loop.Period);
        }
    }

    private string Flag(bool isSet) => session.Say(isSet ? "yes" : "no");

    private void PrintCells(ProgramMachine machine, ImmutableArray<CellRange> shown)
    {
        var first = new MachineState(machine.Image);
        var cells = shown.IsEmpty ? Changed(first, machine.State) : shown.SelectMany(range => range.Cells);
        var rows = cells.Take(MostChanges + 1).ToList();
        if (rows.Count == 0)
        {
            session.Print("run.nothingChanged");
            return;
        }

        var names = rows.ConvertAll(cell => CellLabel(machine.Image, cell));
        var width = names.Max(name => DisplayWidth.Of(name));
        for (var i = 0; i < Math.Min(rows.Count, MostChanges); i++)
        {
            session.Output.Line($"  {DisplayWidth.PadRight(names[i], width)}  {Text(first, rows[i])} → {Text(machine.State, rows[i])}");
        }

        if (rows.Count > MostChanges)
        {
            session.Print("run.moreCells");
        }
    }

    private static string CellLabel(ProgramImage image, int cell) =>
        image.NameOf(cell) is { } name ? $"{Operand.CellName(cell)} {name}" : Operand.CellName(cell);

    private static IEnumerable<int> Changed(MachineState first, MachineState last) => Enumerable.Range(0, last.Cells.Length)
        .Where(cell => first.Cells[cell] != last.Cells[cell] || first.Written[cell] != last.Written[cell]);

    private static string Text(MachineState state, int cell) =>
        state.Written[cell] == 0 ? "?" : state.Cells[cell].ToString(CultureInfo.InvariantCulture);

    private void Write(Utf8JsonWriter writer, ProgramMachine machine, ImmutableArray<Diagnostic> warnings, string status, LoopVerdict? loop)
    {
        var state = machine.State;
        writer.WriteString("file", file);
        writer.WriteString("status", status);
        writer.WriteNumber("steps", state.Steps);
        writer.WriteNumber("pc", state.Pc);
        writer.WriteStartObject("flags");
        writer.WriteBoolean("zero", state.Zero);
        writer.WriteBoolean("less", state.Less);
        writer.WriteEndObject();
        writer.WriteStartObject("memory");
        for (var cell = 0; cell < state.Cells.Length; cell++)
        {
            if (state.Written[cell] != 0)
            {
                writer.WriteNumber(cell.ToString(CultureInfo.InvariantCulture), state.Cells[cell]);
            }
        }

        writer.WriteEndObject();
        if (machine.Status == StepStatus.Trapped)
        {
            writer.WriteString("trap", DiagnosticText.Head(TrapReport.Of(machine), session.Language));
        }

        if (status == "step-limit")
        {
            WriteLoop(writer, loop);
        }

        if (!warnings.IsEmpty)
        {
            JsonLine.WriteDiagnostics(writer, warnings, session.Language);
        }
    }

    private static void WriteLoop(Utf8JsonWriter writer, LoopVerdict? loop)
    {
        if (loop is null)
        {
            writer.WriteNull("loop");
            return;
        }

        writer.WriteStartObject("loop");
        writer.WriteNumber("first", loop.First);
        writer.WriteNumber("again", loop.Again);
        writer.WriteNumber("period", loop.Period);
        writer.WriteEndObject();
    }
}
