using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Tracing;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary>A program told from its start to its end: whole sentences, a line each, for screen readers and logs.</summary>
/// <remarks>It is complete: traps and warnings are part of it, and nothing of it depends on a terminal.</remarks>
internal sealed class Narration(Session session, ProgramMachine machine)
{
    private readonly ProgramImage _image = machine.Image;

    /// <summary>Runs the program and tells what happens.</summary>
    /// <param name="warnings">What assembling it warned of.</param>
    /// <param name="limit">The most steps.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Tell(IEnumerable<Diagnostic> warnings, long limit)
    {
        var count = _image.Instructions.Length;
        var instructions = Words.Of(count == 1 ? "narration.instructions.one" : "narration.instructions.many", count);
        session.Print("narration.heading", DiagnosticText.Visible(_image.Source.FileName), instructions, _image.MemorySize, _image.Word.Bits);
        TellWarnings(warnings);
        session.Output.Line(CellSentences.Start(_image, session.Language));
        session.Output.Line();
        var isInterrupted = TellSteps(limit);
        if (machine.State.Steps > 0)
        {
            session.Output.Line();
        }

        var code = TellEnd(isInterrupted);
        TellChanges();
        TellExpectations();
        TellWarnings(machine is Interpreter { Warnings: var noted } ? noted.ByLine() : []);
        return code;
    }

    private bool TellSteps(long limit)
    {
        using var interrupt = new Interrupt();
        var (zero, less) = (machine.State.Zero, machine.State.Less);
        foreach (var row in new Tracer(machine, [], folds: false, symbols: []).Rows(limit))
        {
            if (interrupt.IsRequested)
            {
                return true;
            }

            if (row.Steps is not [var step])
            {
                continue;
            }

            var pc = step.Resolution.Pc;
            var sentence = Words.Of("narration.step", step.Number, _image.LineOf(pc), _image.TextOf(pc), row.Explanation!);
            var isSame = (zero, less) == (machine.State.Zero, machine.State.Less);
            (zero, less) = (machine.State.Zero, machine.State.Less);
            session.Output.Line(session.Say(isSame ? sentence : Words.Of("narration.flags", sentence, Flag(zero), Flag(less))));
        }

        return false;
    }

    private int TellEnd(bool isInterrupted)
    {
        var steps = Steps.Of(machine.State.Steps);
        if (isInterrupted)
        {
            session.Print("narration.interrupted", steps);
            return ExitCode.Interrupted;
        }

        switch (machine.Status)
        {
            case StepStatus.Trapped:
                var trap = TrapReport.Of(machine);
                session.Print("narration.trap", steps, _image.LineOf(machine.State.Pc), SentenceOf(trap), trap.Code);
                return ExitCode.Trap;
            case StepStatus.Ready:
                session.Print("narration.step-limit", steps);
                return ExitCode.Limit;
            default:
                session.Print("narration.halted", steps);
                return ExitCode.Success;
        }
    }

    private void TellChanges()
    {
        var (first, last) = (new MachineState(_image), machine.State);
        var isChanged = false;
        for (var cell = 0; cell < last.Cells.Length; cell++)
        {
            if (first.Written[cell] != last.Written[cell])
            {
                session.Print("narration.written", CellSentences.Subject(_image, cell), last.Cells[cell]);
            }
            else if (first.Cells[cell] != last.Cells[cell])
            {
                session.Print("narration.changed", CellSentences.Subject(_image, cell), first.Cells[cell], last.Cells[cell]);
            }
            else
            {
                continue;
            }

            isChanged = true;
        }

        if (!isChanged)
        {
            session.Print("narration.nothingChanged");
        }
    }

    private void TellExpectations()
    {
        if (machine.Status != StepStatus.Halted)
        {
            if (!_image.Expectations.IsEmpty)
            {
                session.Print("narration.notCompared");
            }

            return;
        }

        foreach (var expected in _image.Expectations)
        {
            var label = CellSentences.Subject(_image, expected.Cell);
            var actual = machine.State.Cells[expected.Cell];
            if (actual == expected.Value)
            {
                session.Print("narration.expected", label, actual);
            }
            else if (machine.State.Written[expected.Cell] == 0)
            {
                session.Print("narration.unwritten", label, expected.Value);
            }
            else
            {
                session.Print("narration.unexpected", label, actual, expected.Value);
            }
        }
    }

    private void TellWarnings(IEnumerable<Diagnostic> warnings)
    {
        foreach (var warning in warnings)
        {
            if (warning.Source is { } source)
            {
                session.Print("narration.warningAt", warning.Code, source.LineOf(warning.Span.Start), SentenceOf(warning));
            }
            else
            {
                session.Print("narration.warning", warning.Code, SentenceOf(warning));
            }
        }
    }

    private string SentenceOf(Diagnostic diagnostic) => DiagnosticText.Visible(diagnostic.Sentence(session.Language));

    private string Flag(bool isSet) => session.Say(isSet ? "yes" : "no");
}
