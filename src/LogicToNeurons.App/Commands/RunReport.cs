using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.App.Options;
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
        if (loaded.Code == ExitCode.Usage)
        {
            session.Tell(loaded.Diagnostics);
        }
        else
        {
            Unusable(loaded.Diagnostics);
        }
    }

    /// <summary>The file can't be used.</summary>
    public void Unusable(ImmutableArray<Diagnostic> diagnostics)
    {
        if (session.IsJson)
        {
            session.Output.Line(RunJson.Unusable(file, diagnostics, session.Language));
            return;
        }

        session.Output.Flush();
        session.Tell(diagnostics);
        session.Error.Flush();
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
            session.Output.Line(RunJson.Ended(file, machine, warnings, status, loop, session.Language));
            return;
        }

        session.Print($"run.{status}", file, Steps.Of(machine.State.Steps));
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
            session.Print("run.undecided", Steps.Of(limit));
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
        var rows = shown.IsEmpty ? Changed(first, machine.State) : [.. shown.SelectMany(range => range.Cells)];
        if (rows.Count == 0)
        {
            session.Print("run.nothingChanged");
            return;
        }

        var names = new List<string>();
        var width = 0;
        foreach (var cell in rows)
        {
            names.Add(CellLabel(machine.Image, cell));
            width = Math.Max(width, DisplayWidth.Of(names[^1]));
        }

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

    // One more than is shown at most, so that it is known whether there are more.
    private static List<int> Changed(MachineState first, MachineState last)
    {
        var cells = new List<int>();
        for (var cell = 0; cell < last.Cells.Length && cells.Count <= MostChanges; cell++)
        {
            if (first.Cells[cell] != last.Cells[cell] || first.Written[cell] != last.Written[cell])
            {
                cells.Add(cell);
            }
        }

        return cells;
    }

    private static string Text(MachineState state, int cell) =>
        state.Written[cell] == 0 ? "?" : state.Cells[cell].ToString(CultureInfo.InvariantCulture);
}
