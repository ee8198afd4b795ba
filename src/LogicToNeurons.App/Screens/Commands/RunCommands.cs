using System.Globalization;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>Letting time go by itself: runs in both directions, to places and conditions, at any speed.</summary>
internal sealed class RunCommands(Shell shell)
{
    public IEnumerable<UiCommand> All() =>
    [
        new("run", ["r", "F5", "Space"], _ => Run()),
        new("reverse", ["R"], _ => Reverse()),
        new("cursor", ["c"], RunToCursor, "LINE") { Complete = _ => shell.Run?.Labels ?? [] },
        new("find", [], text => Find(text, isForward: true), "r0 > 5"),
        new("rfind", [], text => Find(text, isForward: false), "r0 > 5"),
        new("slower", ["["], _ => SetSpeed(-1)),
        new("faster", ["]"], _ => SetSpeed(1)),
        new("speed", [], Speed, "N"),
        new("loop", [], _ => FindLoop()),
    ];

    private void Run() => shell.WithProgram(run =>
    {
        if (run.Stepper.Mode != RunMode.Paused)
        {
            run.Stepper.Pause();
        }
        else if (run.Status == StepStatus.Ready)
        {
            run.Stepper.RunForward();
        }
        else
        {
            shell.ComplainNoStep(run);
        }
    });

    private void Reverse() => shell.WithProgram(run =>
    {
        run.Stepper.RunBackward();
        shell.TellStop();
    });

    private void RunToCursor(string text) => shell.WithProgram(run =>
    {
        var screen = shell.Screen!;
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

    private void Find(string text, bool isForward) => shell.WithProgram(run =>
    {
        if (PointCommands.ReadCondition(shell, run, text) is not { } claim)
        {
            return;
        }

        var stops = StopSet.None with { Conditions = [claim] };
        if (isForward)
        {
            run.Stepper.RunForward(stops);
            return;
        }

        if (run.Timeline.LastStop(stops, run.Timeline.Position) is { Step: var step })
        {
            run.Stepper.GoTo(step);
        }
        else
        {
            shell.Complain("find.never");
        }
    });

    private void SetSpeed(int change)
    {
        if (shell.Run is { } run)
        {
            run.Stepper.Speed.Set(run.Stepper.Speed.Level + change);
            TellSpeed(run);
        }
    }

    private void Speed(string text)
    {
        if (shell.Run is not { } run)
        {
            return;
        }

        if (Arguments.Count(text) is { } limit and > 0)
        {
            run.Stepper.Speed.SetLimit(limit);
        }
        else if (text is "" or "max")
        {
            run.Stepper.Speed.Set(Stepping.Speed.LevelCount);
        }
        else
        {
            shell.Complain("speed.none", text);
            return;
        }

        TellSpeed(run);
    }

    private void TellSpeed(ProgramRunner run)
    {
        var level = run.Stepper.Speed.Level;
        var slider = new string('━', level) + "●" + new string('─', Stepping.Speed.LevelCount - 1 - level);
        var words = run.Stepper.Speed.Limit is { } limit ? shell.Say("title.speed", limit.ToString("N0", CultureInfo.InvariantCulture)) : shell.Say("title.fast");
        shell.Tell("speed.now", slider, words);
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
