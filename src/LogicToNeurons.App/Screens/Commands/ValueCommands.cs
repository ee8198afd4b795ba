using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Panes;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>Values: why they are what they are, other values for them, other digits, and searching.</summary>
internal sealed class ValueCommands(Shell shell)
{
    private static readonly string[] Bases = ["dec", "hex", "bin", "unsigned"];

    public IEnumerable<UiCommand> All() =>
    [
        new("why", ["Enter"], Why, "CELL"),
        new("set", ["="], Set, "CELL VALUE"),
        new("base", ["v"], Base, "dec|hex|bin|unsigned") { Complete = _ => Bases },
        new("cell", [], Cell, "CELL"),
        new("search", ["/"], Search),
        new("next", ["n"], _ => SearchNext(1)),
        new("previous", ["N"], _ => SearchNext(-1)),
    ];

    private void Why(string text)
    {
        if (shell.Run is not { } run)
        {
            shell.Complain("program.none");
        }
        else if (text.Length == 0)
        {
            shell.Program!.Focused.Enter();
        }
        else if (TryPlace(run, text, out var place))
        {
            shell.Program!.Explain(new WhyFinder(run).OfPlace(place, run.Timeline.Position));
        }
    }

    private bool TryPlace(ProgramRunner run, string text, out int place)
    {
        var isFound = run.Places.TryFind(FullWidth.ToAscii(text).Trim(), out place);
        if (!isFound)
        {
            shell.Complain("place.none", text);
        }

        return isFound;
    }

    // Without a value: the selected cell, to be typed on.
    private void Set(string text)
    {
        if (shell.Run is not { } run)
        {
            shell.Complain("program.none");
            return;
        }

        var words = Arguments.Words(text);
        if (words.Length < 2)
        {
            var name = words.Length == 1 ? words[0] : PlaceNames.Short(shell.Program!.Place);
            shell.Prompt.OpenCommand($"set {name} ");
            return;
        }

        if (!TryPlace(run, words[0], out var place))
        {
            return;
        }

        if (ValueOf(run, place, words[1]) is not { } value)
        {
            ComplainOf(run, place, words[1]);
            return;
        }

        shell.Program!.Place = place;
        if (run.Machine.Peek(place) == value && (place < 0 || run.Machine.State.Written[place] != 0))
        {
            shell.Tell("set.same", run.Places.Of(place), value);
            return;
        }

        run.Change(place, value);
        shell.Moved();
        TellSet(run, place);
    }

    private void TellSet(ProgramRunner run, int place)
    {
        var branch = run.Timeline.Current;
        if (place == ProgramMachine.PcPlace)
        {
            shell.Tell("jump.done", branch.Number + 1);
            return;
        }

        object value = place >= 0 ? run.Machine.Peek(place) : Words.Of(run.Machine.Peek(place) != 0 ? "yes" : "no");
        shell.Tell(branch.Parent is null ? "set.done" : "set.branch", run.Places.Of(place), value, branch.Number + 1);
    }

    private void ComplainOf(ProgramRunner run, int place, string text)
    {
        var word = run.Image.Word;
        if (place == ProgramMachine.PcPlace)
        {
            shell.Complain("set.notAnInstruction", text, run.Image.Instructions.Length);
        }
        else if (place < 0)
        {
            shell.Complain("set.notAFlag", text);
        }
        else
        {
            shell.Complain("set.notAValue", text, word.Least, word.GreatestUnsigned);
        }
    }

    // A flag is yes or no, 1 or 0; where control is, a label, or an instruction's number as in conditions.
    private static long? ValueOf(ProgramRunner run, int place, string text) => place switch
    {
        ProgramMachine.PcPlace => run.Image.Symbols.Find(text) is { IsLabel: true } label ? (long)label.Value : Arguments.Count(text.TrimStart('#')) is { } number && number <= run.Image.Instructions.Length ? number : null,
        < 0 => text switch { "1" or "yes" or "是" => 1, "0" or "no" or "否" => 0, _ => null },
        _ => ValueText.Parse(text, run.Image.Word),
    };

    private void Base(string text)
    {
        if (shell.Program is not { } screen)
        {
            return;
        }

        var asked = Array.IndexOf(Bases, text);
        if (asked < 0 && text.Length > 0)
        {
            shell.Complain("base.none", text);
            return;
        }

        screen.Base = asked >= 0 ? (NumberBase)asked : (NumberBase)(((int)screen.Base + 1) % Bases.Length);
        shell.Tell("base.now", shell.Say($"base.{Bases[(int)screen.Base]}"));
    }

    private void Cell(string text)
    {
        if (shell.Run is { } run && TryPlace(run, text, out var place) && place >= 0)
        {
            shell.Program!.Focus(shell.Program.Memory);
            shell.Program.Memory.Select(place);
        }
    }

    private void Search(string text)
    {
        if (text.Length == 0)
        {
            shell.Prompt.OpenSearch();
        }
        else if (shell.Program is { } screen)
        {
            screen.Source.Search = text;
            SearchNext(1);
        }
    }

    // In the memory for a value, elsewhere for a text in the program; round and round, beginning behind where one is.
    private void SearchNext(int direction)
    {
        if (shell.Program is not { } screen || screen.Source.Search is not { Length: > 0 } wanted)
        {
            return;
        }

        var isFound = screen.Focused == screen.Memory && shell.Run is { } run
            ? SearchMemory(screen, run, wanted, direction)
            : SearchText(screen, wanted, direction);
        if (!isFound)
        {
            shell.Complain("search.none", wanted);
        }
    }

    private static bool SearchMemory(ProgramScreen screen, ProgramRunner run, string wanted, int direction)
    {
        if (ValueText.Parse(FullWidth.ToAscii(wanted), run.Image.Word) is not { } value)
        {
            return false;
        }

        var state = run.Machine.State;
        var start = Math.Max(0, screen.Place);
        for (var i = 1; i <= state.Cells.Length; i++)
        {
            var cell = (int)((start + ((long)direction * i) + state.Cells.Length) % state.Cells.Length);
            if (state.Written[cell] != 0 && state.Cells[cell] == value)
            {
                screen.Memory.Select(cell);
                return true;
            }
        }

        return false;
    }

    private static bool SearchText(ProgramScreen screen, string wanted, int direction)
    {
        var text = screen.Model.Text;
        for (var i = 1; i <= text.LineCount; i++)
        {
            var line = (screen.Source.Line - 1 + (direction * i) + (text.LineCount * 2)) % text.LineCount;
            if (text.Slice(text.LineSpan(line + 1)).Contains(wanted, StringComparison.OrdinalIgnoreCase))
            {
                screen.Source.Select(line + 1);
                return true;
            }
        }

        return false;
    }
}
