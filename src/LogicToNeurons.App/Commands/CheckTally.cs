using LogicToNeurons.App.Output;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary>Counts and tells what passed and what failed.</summary>
internal sealed class CheckTally(Session session)
{
    /// <summary>Gets the number of cells, test rows and relations that are as they should be.</summary>
    public int Passed { get; private set; }

    /// <summary>Gets the number of those that aren't, and of files that can't be used.</summary>
    public int Failed { get; private set; }

    /// <summary>A file, or so many things in it, can't be used; that was told.</summary>
    public void Unusable(int count = 1) => Failed += count;

    /// <summary>A program halted; one of its cells is compared.</summary>
    public void Add(string file, ProgramMachine machine, CellValue expected)
    {
        var actual = machine.State.Cells[expected.Cell];
        Count(actual == expected.Value);
        if (session.IsJson)
        {
            Write(file, machine, expected, actual, null);
        }
        else if (actual == expected.Value)
        {
            session.Print("check.pass", file, CellLabel(machine, expected.Cell), actual);
        }
        else
        {
            session.Print("check.fail", DiagnosticText.Place(machine.Image.Source, expected.Span), CellLabel(machine, expected.Cell), machine.State.Written[expected.Cell] == 0 ? "?" : actual, expected.Value);
        }
    }

    /// <summary>A program trapped or reached its limit: everything that it was to show has failed.</summary>
    public void NotHalted(string file, ProgramMachine machine)
    {
        var reason = machine.Status == StepStatus.Trapped
            ? DiagnosticText.Head(TrapReport.Of(machine), session.Language)
            : session.Say("check.limit", file, Steps.Of(machine.State.Steps));
        session.Error.Line(reason);
        var expectations = machine.Image.Expectations;
        if (expectations.IsEmpty)
        {
            Failed++;
            if (session.IsJson)
            {
                WriteFile(file, reason);
            }
            else
            {
                session.Print("check.failFile", file);
            }
        }

        foreach (var expected in expectations)
        {
            Count(false);
            if (session.IsJson)
            {
                Write(file, machine, expected, null, reason);
            }
            else
            {
                session.Print("check.notHalted", file, CellLabel(machine, expected.Cell), expected.Value);
            }
        }
    }

    /// <summary>The closing line.</summary>
    public void Close()
    {
        if (session.IsJson)
        {
            session.Output.Line(JsonLine.Of(writer =>
            {
                writer.WriteNumber("passed", Passed);
                writer.WriteNumber("failed", Failed);
            }));
        }
        else
        {
            session.Output.Line(FormattableString.Invariant($"{Passed} passed, {Failed} failed"));
        }
    }

    private static object CellLabel(ProgramMachine machine, int cell) => machine.Image.NameOf(cell) is { } name
        ? Words.Of("check.named", name, Operand.CellName(cell))
        : cell < Operand.RegisterCount ? Operand.CellName(cell)
        : Words.Of("check.cell", cell);

    /// <summary>Counts something that was checked.</summary>
    public void Count(bool isRight)
    {
        Passed += isRight ? 1 : 0;
        Failed += isRight ? 0 : 1;
    }

    private void WriteFile(string file, string reason) => session.Output.Line(JsonLine.Of(writer =>
    {
        writer.WriteString("file", file);
        writer.WriteBoolean("passed", false);
        writer.WriteString("reason", reason);
    }));

    private void Write(string file, ProgramMachine machine, CellValue expected, long? actual, string? reason) =>
        session.Output.Line(JsonLine.Of(writer =>
        {
            writer.WriteString("file", file);
            writer.WriteNumber("line", machine.Image.Source.LineOf(expected.Span.Start));
            writer.WriteNumber("cell", expected.Cell);
            writer.WriteNumber("expected", expected.Value);
            if (actual is { } value)
            {
                writer.WriteNumber("actual", value);
            }

            writer.WriteBoolean("passed", actual == expected.Value);
            if (reason is not null)
            {
                writer.WriteString("reason", reason);
            }
        }));
}
