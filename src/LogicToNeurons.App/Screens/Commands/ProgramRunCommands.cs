using LogicToNeurons.App.Programs;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>Runs that only a program can make: to a line, and until its state repeats.</summary>
internal sealed class ProgramRunCommands(Shell shell)
{
    public IEnumerable<UiCommand> All() =>
    [
        new("cursor", ["c"], RunToCursor, "LINE") { Complete = _ => shell.Run?.Labels ?? [] },
        new("loop", [], _ => FindLoop()),
    ];

    private void RunToCursor(string text) => shell.WithProgram(run =>
    {
        var screen = shell.Program!;
        if (text.Length > 0)
        {
            RunTo(run, text);
        }
        else if (screen.Focused == screen.Trace && screen.Trace.Page == screen.Trace.Steps)
        {
            run.Stepper.GoTo(screen.Trace.Steps.Selected);
        }
        else
        {
            run.Stepper.RunForward(run.InstructionAt(screen.Source.Line));
        }
    });

    private void RunTo(ProgramRunner run, string text)
    {
        if (run.Places.FindInstruction(text.Trim()) is { } instruction)
        {
            run.Stepper.RunForward(instruction);
        }
        else
        {
            shell.Complain("jump.nowhere", text);
        }
    }

    private void FindLoop() => shell.WithProgram(run =>
    {
        var limit = Math.Max(run.Timeline.Current.End, 10_000_000);
        var isGivenUp = false;
        Interpreter? first = null;
        var verdict = LoopFinder.Find(Create, limit, () => isGivenUp = isGivenUp || run.Timeline.IsCancelled());
        if (isGivenUp)
        {
            throw new OperationCanceledException();
        }

        if (verdict is not null)
        {
            shell.Tell("run.loop", verdict.First, verdict.Again, verdict.Period);
        }
        else if (first is { Status: not StepStatus.Ready } ended)
        {
            shell.Tell(ended.Status == StepStatus.Halted ? "loop.halts" : "loop.traps", App.Steps.Of(ended.State.Steps));
        }
        else
        {
            shell.Tell("run.undecided", App.Steps.Of(limit));
        }

        // The first one takes the whole way.
        Interpreter Create()
        {
            var machine = new Interpreter(run.Image);
            first ??= machine;
            return machine;
        }
    });
}
