using LogicToNeurons.App.Stepping;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>Going through time step by step, to any step, and to marked ones.</summary>
internal sealed class StepCommands(Shell shell)
{
    public IEnumerable<UiCommand> All() =>
    [
        new("step", ["s", "Right", "F10"], text => Step(text, 1), "N"),
        new("back", ["b", "Left", "F9"], text => Back(text, 1), "N"),
        new("step10", ["S", "Ctrl+Right"], _ => Step(string.Empty, 10)),
        new("back10", ["B", "Ctrl+Left"], _ => Back(string.Empty, 10)),
        new("go", ["g"], Go, "N") { AsksForArgument = true },
        new("first", ["<"], _ => shell.WithStepper(static run => run.GoTo(0))),
        new("last", [">"], _ => shell.WithStepper(static run => run.GoTo(run.Timeline.Current.End))),
        new("mark", ["m"], _ => Mark()),
        new("next-mark", ["'"], _ => NextMark()),
        new("restart", [], _ => shell.Screen?.Reload(shell.Files, restarts: true)),
    ];

    private void Step(string text, long usual) => shell.WithStepper(run =>
    {
        if (Steps(text, usual) is not { } steps)
        {
            return;
        }

        var position = run.Timeline.Position;
        run.GoTo(position > long.MaxValue - steps ? long.MaxValue : position + steps);
        if (run.Timeline.Position == position && run.Mode == RunMode.Paused)
        {
            shell.ComplainNoStep();
        }
    });

    private void Back(string text, long usual) => shell.WithStepper(run =>
    {
        if (Steps(text, usual) is not { } steps)
        {
            return;
        }

        if (run.Timeline.Position == 0)
        {
            shell.Complain("step.start");
        }

        run.GoTo(Math.Max(0, run.Timeline.Position - steps));
    });

    private long? Steps(string text, long usual)
    {
        if (text.Length == 0)
        {
            return usual;
        }

        var steps = Arguments.Count(text);
        if (steps is null)
        {
            shell.Complain("command.notACount", text);
        }

        return steps;
    }

    // A step's number; +N and -N count from here.
    private void Go(string text) => shell.WithStepper(run =>
    {
        text = FullWidth.ToAscii(text).Trim();
        var sign = text.Length > 0 && text[0] is '+' or '-' ? text[..1] : string.Empty;
        if (Arguments.Count(text[sign.Length..]) is not { } number)
        {
            shell.Complain("command.notACount", text);
            return;
        }

        var position = run.Timeline.Position;
        var step = sign switch
        {
            "+" => position > long.MaxValue - number ? long.MaxValue : position + number,
            "-" => Math.Max(0, position - number),
            _ => number,
        };
        run.GoTo(step);
        if (run.Mode == RunMode.Paused && run.Timeline.Position != step)
        {
            shell.Complain("go.short", run.Timeline.Position);
        }
    });

    private void Mark()
    {
        if (shell.Stepper is { } run)
        {
            var step = run.Timeline.Position;
            var isNew = shell.Screen!.Marks.Add(step);
            if (!isNew)
            {
                shell.Screen.Marks.Remove(step);
            }

            shell.Tell(isNew ? "mark.set" : "mark.removed", step);
        }
    }

    // The next one, round and round.
    private void NextMark() => shell.WithStepper(run =>
    {
        var marks = shell.Screen!.Marks.Where(mark => mark <= run.Timeline.Current.End).ToList();
        if (marks.Count == 0)
        {
            shell.Complain("mark.none");
            return;
        }

        var next = marks.FindIndex(mark => mark > run.Timeline.Position);
        run.GoTo(marks[Math.Max(0, next)]);
    });
}
