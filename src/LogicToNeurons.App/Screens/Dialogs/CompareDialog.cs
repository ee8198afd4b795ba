using System.Globalization;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Panes;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Dialogs;

/// <summary>Two branches side by side, each as far as it was followed: how it ended, and every place that differs.</summary>
internal sealed class CompareDialog : Dialog
{
    private const int Width = 76;
    private const int LeastTable = 5;
    private const int MostShown = 10_000;

    private readonly Shell _shell;
    private readonly ColumnTable _table;
    private readonly ScrollList _list = new();
    private readonly string[] _heads;
    private int _height = 1;

    /// <summary>Compares two branches.</summary>
    public CompareDialog(Shell shell, ProgramRunner run, Branch first, Branch second)
    {
        _shell = shell;
        var (here, step) = (run.Timeline.Current, run.Timeline.Position);
        var (left, right) = (EndOf(run, first), EndOf(run, second));
        run.SwitchTo(here, step);
        _heads = [.. new[] { first, second }.Select(branch => shell.Say("words.value", shell.Say("branch.name", branch.Number + 1), BranchPage.Describe(shell.Speaker, run, branch)))];
        _table = new ColumnTable(
            new TableColumn(shell.Say("compare.place")),
            new TableColumn(shell.Say("branch.name", first.Number + 1)),
            new TableColumn(shell.Say("branch.name", second.Number + 1)))
        {
            Rows = [.. Rows(left, right)],
        };
        _list.Count = _table.Rows.Count;
        _list.Select(0);
    }

    public override void Handle(KeyEvent key)
    {
        if (Closes(key) || key.Key == Key.Enter)
        {
            Close();
        }
        else
        {
            _list.Handle(key, _height);
        }
    }

    public override void Draw(Canvas screen, HitMap<MouseHandler> hits)
    {
        var width = Math.Min(Width, screen.Width);
        var heads = _heads.Sum(head => Paragraph.Lines(head, Math.Max(1, width - 4)).Count);
        var canvas = Overlay.Draw(screen, width, heads + _table.Rows.Count + 4, _shell.Say("compare.title"), _shell.Say("compare.keys"));
        hits.Add(canvas.Area, (mouse, _, _) => Wheel(mouse, _list));
        var inner = canvas.Inner(new Area(1, 0, Math.Max(0, canvas.Width - 2), canvas.Height));
        var y = 0;
        // Where there is no room for both, the table says more.
        foreach (var head in inner.Height < heads + LeastTable ? [] : _heads)
        {
            y = Paragraph.Draw(inner, y, head, Role.Strong);
        }

        y += y > 0 ? 1 : 0;
        var table = inner.Inner(new Area(0, y, inner.Width, Math.Max(0, inner.Height - y)));
        _height = Math.Max(1, table.Height - 1);
        _table.Draw(table, _list, true);
    }

    private static EndState EndOf(ProgramRunner run, Branch branch)
    {
        run.SwitchTo(branch, branch.End);

        // A trap shows only when its step is tried.
        if (run.NextResolution() is { Trap: not null })
        {
            run.Timeline.Forward(StopSet.None, 1);
        }

        var state = run.Machine.State;
        return new EndState(run.Status, state.Steps, state.Zero, state.Less, [.. state.Cells], [.. state.Written]);
    }

    private IEnumerable<IReadOnlyList<TableCell>> Rows(EndState left, EndState right)
    {
        yield return Row(_shell.Say("compare.end"), StatusOf(left), StatusOf(right));
        yield return Row("zero", YesNo(left.Zero), YesNo(right.Zero));
        yield return Row("less", YesNo(left.Less), YesNo(right.Less));
        var shown = 0;
        for (var cell = 0; cell < left.Cells.Length && shown < MostShown; cell++)
        {
            if (left.Cells[cell] != right.Cells[cell] || left.Written[cell] != right.Written[cell])
            {
                shown++;
                yield return Row(PlaceNames.Short(cell), ValueOf(left, cell), ValueOf(right, cell));
            }
        }
    }

    // What differs has a sign, not only another look.
    private static TableCell[] Row(string name, string left, string right)
    {
        var isSame = left == right;
        var role = isSame ? Role.Muted : Role.Changed;
        return [new TableCell(isSame ? $"  {name}" : $"* {name}"), new TableCell(left, role), new TableCell(right, role)];
    }

    private string StatusOf(EndState state) => _shell.Say(
        state.Status switch { StepStatus.Halted => "compare.halted", StepStatus.Trapped => "compare.trapped", _ => "compare.ready" },
        Steps.Of(state.Steps));

    private string YesNo(bool value) => _shell.Say(value ? "yes" : "no");

    private static string ValueOf(EndState state, int cell) =>
        state.Written[cell] != 0 ? state.Cells[cell].ToString(CultureInfo.InvariantCulture) : ValueText.Unwritten;

    /// <summary>How a branch looks at its end.</summary>
    private sealed record EndState(StepStatus Status, long Steps, bool Zero, bool Less, long[] Cells, byte[] Written);
}
