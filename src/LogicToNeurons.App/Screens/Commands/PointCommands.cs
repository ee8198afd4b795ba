using System.Globalization;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Engine.Stepping.Conditions;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>Points to stop at: breakpoints, conditions, watches.</summary>
internal sealed class PointCommands(Shell shell)
{
    private static readonly string[] Options = ["if", "skip", "once", "do"];

    public IEnumerable<UiCommand> All() =>
    [
        new("break", ["."], Break, "LINE if r0 > 5 skip N once do COMMAND") { Complete = _ => shell.Run?.Labels ?? [] },
        new("when", [], When, "r0 > 5"),
        new("watch", ["w"], Watch, "CELL read write"),
        new("remove", [], _ => Remove()) { HintKey = "x" },
        new("clear", [], _ => Clear()),
    ];

    /// <summary>Reads a condition; if it is none, that is told.</summary>
    public static Condition? ReadCondition(Shell shell, string text)
    {
        if (shell.Screen?.ConditionNames is not { } names)
        {
            return null;
        }

        var outcome = new ConditionParser(names).Read(new SourceText(":", text));
        if (outcome.Value is null)
        {
            shell.Tell(outcome.Diagnostics[0].Sentence(shell.Speaker.Language), Terminal.Look.Role.Warning);
        }

        return outcome.Value;
    }

    private void Break(string text)
    {
        if (shell.Run is not { } run)
        {
            shell.Complain("program.none");
            return;
        }

        var words = Arguments.Words(text);
        var isPlain = words.Length <= 1;
        var place = words.Length > 0 && !Options.Contains(words[0]) ? words[0] : string.Empty;
        var location = place.Length == 0 ? LocationHere(run) : LocationOf(run, place);
        if (location is null)
        {
            shell.Complain("jump.nowhere", place);
        }
        else if (isPlain && place == (words.Length > 0 ? words[0] : string.Empty) && run.Stepper.Stops.Remove(location.Value))
        {
            shell.Tell("break.removed", LineText(run, location.Value));
        }
        else if (TryRead(location.Value, text[place.Length..].Trim(), out var point))
        {
            run.Stepper.Stops.Put(point);
            shell.Tell("break.set", LineText(run, location.Value));
        }

        shell.Program!.Trace.Points.Follow();
    }

    private int LocationHere(ProgramRunner run)
    {
        var screen = shell.Program!;
        return screen.Focused == screen.Source ? run.InstructionAt(screen.Source.Line) : run.Machine.State.Pc;
    }

    // A line without an instruction means the next one that has one.
    private static int? LocationOf(ProgramRunner run, string place) =>
        run.Places.FindInstruction(place)
        ?? (int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line <= run.Image.Source.LineCount ? run.InstructionAt(line) : null);

    private static string LineText(ProgramRunner run, int location) => run.Image.LineOf(location).ToString(CultureInfo.InvariantCulture);

    // "if CONDITION", "skip N" and "once", in any order, and "do COMMAND" at the end; a condition goes on to the next of these words.
    private bool TryRead(int location, string text, out Breakpoint point)
    {
        point = new Breakpoint(location);
        var words = text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "once":
                    point = point with { IsTemporary = true };
                    break;
                case "skip" when i + 1 < words.Length && Arguments.Count(words[i + 1]) is { } count and <= int.MaxValue:
                    point = point with { Skips = (int)count };
                    i++;
                    break;
                case "do" when i + 1 < words.Length:
                    point = point with { Command = string.Join(' ', words[(i + 1)..]) };
                    return true;
                case "if":
                    var end = Array.FindIndex(words, i + 1, Options.Contains);
                    var condition = string.Join(' ', words[(i + 1)..(end < 0 ? words.Length : end)]);
                    if (ReadCondition(shell, condition) is not { } claim)
                    {
                        return false;
                    }

                    point = point with { Condition = claim, ConditionText = condition };
                    i = (end < 0 ? words.Length : end) - 1;
                    break;
                default:
                    shell.Complain("break.notUnderstood", words[i]);
                    return false;
            }
        }

        return true;
    }

    private void When(string text)
    {
        if (shell.Run is { } run && ReadCondition(shell, text) is { } claim)
        {
            run.Stepper.Stops.Add(text, claim);
            shell.Program!.Trace.Points.Follow();
            shell.Tell("when.set", text);
        }
    }

    private void Watch(string text)
    {
        if (shell.Run is not { } run)
        {
            shell.Complain("program.none");
            return;
        }

        var words = Arguments.Words(text);
        var place = shell.Program!.Place;
        if (words.Length > 0 && !run.Places.TryFind(words[0], out place))
        {
            shell.Complain("place.none", words[0]);
            return;
        }

        if (place < 0)
        {
            shell.Complain("watch.cellsOnly");
            return;
        }

        if (Array.Find(words, word => word != words[0] && word is not ("read" or "write")) is { } odd)
        {
            shell.Complain("watch.notUnderstood", odd);
            return;
        }

        var (reads, writes) = (words.Contains("read"), words.Contains("write"));
        if (!reads && !writes && run.Stepper.Stops.RemoveWatch(place))
        {
            shell.Tell("watch.removed", run.Places.Of(place));
        }
        else
        {
            run.Stepper.Stops.Put(new Watch(place, reads, writes || !reads));
            shell.Tell("watch.set", run.Places.Of(place), App.Words.Of(reads && writes ? "watch.both" : reads ? "watch.read" : "watch.written"));
        }

        shell.Program.Trace.Points.Follow();
    }

    private void Remove()
    {
        shell.Program?.Trace.Points.Remove();
    }

    private void Clear()
    {
        shell.Run?.Stepper.Stops.Clear();
        shell.Program?.Trace.Points.Follow();
        shell.Tell("points.cleared");
    }
}
