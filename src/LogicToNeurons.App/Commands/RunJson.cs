using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LogicToNeurons.App.Output;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary>What <c>run --json</c> says about one file.</summary>
internal static class RunJson
{
    /// <summary>A file that can't be used.</summary>
    public static string Unusable(string file, ImmutableArray<Diagnostic> diagnostics, Language language) => JsonLine.Of(writer =>
    {
        writer.WriteString("file", file);
        writer.WriteString("status", "error");
        JsonLine.WriteDiagnostics(writer, diagnostics, language);
    });

    /// <summary>A program that ran.</summary>
    public static string Ended(
        string file,
        ProgramMachine machine,
        ImmutableArray<Diagnostic> warnings,
        string status,
        LoopVerdict? loop,
        Language language) => JsonLine.Of(writer =>
    {
        writer.WriteString("file", file);
        WriteState(writer, machine, status);
        if (machine.Status == StepStatus.Trapped)
        {
            writer.WriteString("trap", DiagnosticText.Head(TrapReport.Of(machine), language));
        }

        if (status == "step-limit")
        {
            WriteLoop(writer, loop);
        }

        if (!warnings.IsEmpty)
        {
            JsonLine.WriteDiagnostics(writer, warnings, language);
        }
    });

    /// <summary>The last line of a trace that didn't come to its end.</summary>
    public static string Stopped(ProgramMachine machine, bool isInterrupted, Language language) => JsonLine.Of(writer =>
    {
        writer.WriteString("status", isInterrupted ? "interrupted" : machine.Status == StepStatus.Trapped ? "trap" : "step-limit");
        writer.WriteNumber("steps", machine.State.Steps);
        if (machine.Status == StepStatus.Trapped)
        {
            writer.WriteString("trap", DiagnosticText.Head(TrapReport.Of(machine), language));
        }
    });

    private static void WriteState(Utf8JsonWriter writer, ProgramMachine machine, string status)
    {
        var state = machine.State;
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
