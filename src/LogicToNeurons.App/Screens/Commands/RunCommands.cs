using System.Globalization;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Engine.Stepping;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>Letting time go by itself: runs in both directions, to conditions, at any speed.</summary>
internal sealed class RunCommands(Shell shell)
{
    public IEnumerable<UiCommand> All() =>
    [
        new("run", ["r", "F5", "Space"], _ => Run()),
        new("reverse", ["R"], _ => Reverse()),
        new("find", [], text => Find(text, isForward: true), "r0 > 5"),
        new("rfind", [], text => Find(text, isForward: false), "r0 > 5"),
        new("slower", ["["], _ => SetSpeed(-1)),
        new("faster", ["]"], _ => SetSpeed(1)),
        new("speed", [], Speed, "N"),
    ];

    private void Run() => shell.WithStepper(run =>
    {
        if (run.Mode != RunMode.Paused)
        {
            run.Pause();
        }
        else if (shell.Screen!.Status == StepStatus.Ready)
        {
            run.RunForward();
        }
        else
        {
            shell.ComplainNoStep();
        }
    });

    private void Reverse() => shell.WithStepper(run =>
    {
        run.RunBackward();
        StopWords.Tell(shell);
    });

    private void Find(string text, bool isForward) => shell.WithStepper(run =>
    {
        if (PointCommands.ReadCondition(shell, text) is not { } claim)
        {
            return;
        }

        var stops = StopSet.None with { Conditions = [claim] };
        if (isForward)
        {
            run.RunForward(stops);
            return;
        }

        if (run.Timeline.LastStop(stops, run.Timeline.Position) is { Step: var step })
        {
            run.GoTo(step);
        }
        else
        {
            shell.Complain("find.never");
        }
    });

    private void SetSpeed(int change)
    {
        if (shell.Stepper is { } run)
        {
            run.Speed.Set(run.Speed.Level + change);
            TellSpeed(run);
        }
    }

    private void Speed(string text)
    {
        if (shell.Stepper is not { } run)
        {
            return;
        }

        if (Arguments.Count(text) is { } limit and > 0)
        {
            run.Speed.SetLimit(limit);
        }
        else if (text is "" or "max")
        {
            run.Speed.Set(Stepping.Speed.LevelCount);
        }
        else
        {
            shell.Complain("speed.none", text);
            return;
        }

        TellSpeed(run);
    }

    private void TellSpeed(Stepper run)
    {
        var level = run.Speed.Level;
        var slider = new string('━', level) + "●" + new string('─', Stepping.Speed.LevelCount - 1 - level);
        var words = run.Speed.Limit is { } limit ? shell.Say("title.speed", limit.ToString("N0", CultureInfo.InvariantCulture)) : shell.Say("title.fast");
        shell.Tell("speed.now", slider, words);
    }
}
