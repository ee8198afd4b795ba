using LogicToNeurons.App.Programs;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The registers, the flags and the next line.</summary>
internal sealed class RegisterPane(ProgramScreen screen) : Pane
{
    private const int NameColumns = 3;
    private const int SignColumns = 2;
    private const int UsualColumns = 34;

    private static readonly int[] Flags = [ProgramMachine.ZeroPlace, ProgramMachine.LessPlace, ProgramMachine.PcPlace];

    private int _valueColumns = 2;
    private int _aRow = 4;
    private NumberBase _base;

    public override string TitleKey => "pane.registers";

    public override IReadOnlyList<string> Hints => ["why", "edit", "watch", "base", "step", "back", "run", "command"];

    /// <summary>The rows that it wants, with its frame.</summary>
    /// <param name="most">The most rows.</param>
    public int Height(int most)
    {
        Measure(UsualColumns);
        return Math.Clamp(Rows + 3, 4, Math.Max(4, most));
    }

    private int Rows => (Operand.RegisterCount + _aRow - 1) / _aRow;

    public override bool Handle(KeyEvent key)
    {
        var at = Array.IndexOf(Flags, screen.Place);
        var index = at >= 0 ? Operand.RegisterCount + at : Math.Min(screen.Place, Operand.RegisterCount - 1);
        var next = key.Modifiers != Modifiers.None ? index : key.Key switch
        {
            Key.Left => index - 1,
            Key.Right => index + 1,
            Key.Up => at >= 0 ? Operand.RegisterCount - 1 : index - _aRow,
            Key.Down => at < 0 && index + _aRow >= Operand.RegisterCount ? Operand.RegisterCount : index + (at >= 0 ? 0 : _aRow),
            Key.Home => 0,
            Key.End => Operand.RegisterCount + Flags.Length - 1,
            _ => index,
        };
        next = Math.Clamp(next, 0, Operand.RegisterCount + Flags.Length - 1);
        var isMove = key.Key is Key.Left or Key.Right or Key.Up or Key.Down or Key.Home or Key.End;
        if (isMove)
        {
            screen.Place = next < Operand.RegisterCount ? next : Flags[next - Operand.RegisterCount];
        }

        return isMove;
    }

    public override void Enter()
    {
        if (screen.Run is { } run)
        {
            screen.Explain(new WhyFinder(run).OfPlace(screen.Place, run.Timeline.Position));
        }
    }

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        if (screen.Run is not { } run || screen.StepMarks is not { } marks)
        {
            return;
        }

        Measure(canvas.Width);
        var width = canvas.Width / _aRow;
        var rows = Math.Min(Rows, Math.Max(1, canvas.Height - 1));
        var row = screen.Place is >= 0 and < Operand.RegisterCount ? screen.Place / _aRow : screen.Place < 0 ? Rows - 1 : 0;
        var first = Math.Max(0, row - rows + 1);
        for (var register = first * _aRow; register < Math.Min(Operand.RegisterCount, (first + rows) * _aRow); register++)
        {
            var cell = canvas.Inner(new Area(register % _aRow * width, (register / _aRow) - first, width, 1));
            DrawRegister(cell, run, marks, register, isFocused);
            Add(hits, cell, register);
        }

        DrawFlags(canvas.Inner(new Area(0, rows, canvas.Width, 1)), run, marks, isFocused, hits);
    }

    // The columns only grow, so that nothing moves about from step to step.
    private void Measure(int columns)
    {
        if (screen.Run is not { } run)
        {
            return;
        }

        _valueColumns = _base == screen.Base ? _valueColumns : 2;
        _base = screen.Base;
        for (var register = 0; register < Operand.RegisterCount; register++)
        {
            _valueColumns = Math.Max(_valueColumns, ValueText.Of(run.Machine.State.Cells[register], screen.Base, run.Image.Word).Length);
        }

        var fits = columns / (NameColumns + _valueColumns + SignColumns);
        _aRow = fits >= 4 ? 4 : fits >= 2 ? 2 : 1;
    }

    private void DrawRegister(Canvas cell, ProgramRunner run, StepMarks marks, int register, bool isFocused)
    {
        var isWritten = run.Machine.State.Written[register] != 0;
        var value = isWritten ? ValueText.Of(run.Machine.State.Cells[register], screen.Base, run.Image.Word) : ValueText.Unwritten;
        var x = cell.Write(0, 0, Operand.CellName(register), Role.Name);
        var columns = Math.Min(_valueColumns, Math.Max(1, cell.Width - NameColumns - SignColumns));
        var role = marks.RoleOf(register, isWritten);
        x = cell.WriteRight(x + 1, 0, columns, DisplayWidth.Clip(value, columns, "…"), role);
        cell.Write(x, 0, marks.SignsOf(register), role);
        Select(cell, register, isFocused, NameColumns + columns + SignColumns);
    }

    private void DrawFlags(Canvas row, ProgramRunner run, StepMarks marks, bool isFocused, HitMap<MouseHandler> hits)
    {
        var state = run.Machine.State;
        var role = marks.FlagsChanged ? Role.Changed : marks.ReadsFlags ? Role.Read : Role.Normal;
        var x = DrawFlag(row, 0, "zero", state.Zero, role, ProgramMachine.ZeroPlace, isFocused, hits);
        x = DrawFlag(row, x + 1, "less", state.Less, role, ProgramMachine.LessPlace, isFocused, hits);
        row.Write(x, 0, marks.SignsOfFlags(), role);
        var area = row.Inner(new Area(x + 3, 0, Math.Max(0, row.Width - x - 3), 1));
        area.WriteIn(0, 0, area.Width, screen.NextLine(run), run.Status == StepStatus.Trapped ? Role.Fault : Role.Normal);
        Add(hits, area, ProgramMachine.PcPlace);
        Select(area, ProgramMachine.PcPlace, isFocused, area.Width);
    }

    private int DrawFlag(Canvas row, int x, string name, bool value, Role role, int place, bool isFocused, HitMap<MouseHandler> hits)
    {
        var end = row.Write(row.Write(x, 0, name, Role.Name) + 1, 0, screen.Say(value ? "yes" : "no"), role);
        var area = row.Inner(new Area(x, 0, Math.Max(0, end - x), 1));
        Add(hits, area, place);
        Select(area, place, isFocused, area.Width);
        return end;
    }

    private void Select(Canvas area, int place, bool isFocused, int columns)
    {
        if (place == screen.Place && isFocused)
        {
            area.Paint(new Area(0, 0, columns, 1), Role.Selection);
        }
    }

    private void Add(HitMap<MouseHandler> hits, Canvas area, int place) => hits.Add(area.Area, (mouse, _, _) =>
    {
        if (mouse.Action == MouseAction.Press)
        {
            screen.Focus(this);
            screen.Place = place;
        }
    });
}
