using System.Globalization;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The memory as a grid: rows of as many cells as fit, with the address of the first one before them.</summary>
internal sealed class MemoryPane(ProgramScreen screen) : Pane
{
    private const int SignColumns = 2;

    private static readonly int[] CellsARow = [64, 32, 16, 8, 4, 2, 1];

    private int _valueColumns = 2;
    private int _aRow = 8;
    private int _height = 1;
    private int _top;
    private NumberBase _base;

    public override string TitleKey => "pane.memory";

    public override IReadOnlyList<string> Hints => ["why", "edit", "watch", "base", "search", "step", "back", "run", "command"];

    public override string Footer => screen.Run is { } run ? screen.Say("memory.size", run.Image.MemorySize, run.Image.Word.Bits) : string.Empty;

    private int Selected => Math.Max(0, screen.Place);

    /// <summary>Shows the cell that the last step wrote, unless the user is looking at something here.</summary>
    public void Follow()
    {
        if (screen.StepMarks?.Changed is { } cell && cell >= Machine.Isa.Operand.RegisterCount && screen.Focused != this)
        {
            Show(cell);
        }
    }

    /// <summary>Goes to a cell.</summary>
    public void Select(int cell)
    {
        screen.Place = cell;
        Show(cell);
    }

    public override bool Handle(KeyEvent key)
    {
        if (screen.Run is not { } run || key.Modifiers != Modifiers.None)
        {
            return false;
        }

        long? cell = key.Key switch
        {
            Key.Left => Selected - 1L,
            Key.Right => Selected + 1L,
            Key.Up => Selected - (long)_aRow,
            Key.Down => Selected + (long)_aRow,
            Key.PageUp => Selected - ((long)_aRow * _height),
            Key.PageDown => Selected + ((long)_aRow * _height),
            Key.Home => 0,
            Key.End => run.Image.MemorySize - 1,
            _ => null,
        };
        if (cell is { } wanted)
        {
            Select((int)Math.Clamp(wanted, 0, run.Image.MemorySize - 1));
        }

        return cell is not null;
    }

    public override void Enter()
    {
        if (screen.Run is { } run)
        {
            screen.Explain(new WhyFinder(run).OfPlace(Selected, run.Timeline.Position));
        }
    }

    public override void Scroll(int rows)
    {
        if (screen.Run is { } run)
        {
            _top = Math.Clamp(_top + rows, 0, Math.Max(0, ((run.Image.MemorySize - 1) / _aRow) - _height + 1));
        }
    }

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        if (screen.Run is not { } run || screen.StepMarks is not { } marks)
        {
            Paragraph.Draw(canvas, 0, isFocused ? screen.Say("program.broken") : string.Empty, Role.Muted);
            return;
        }

        var size = run.Image.MemorySize;
        var address = (size - 1).ToString(CultureInfo.InvariantCulture).Length;
        var before = (_aRow, _top);
        Measure(run.Image, run.Machine.State.Cells, canvas.Width - address - 1);
        if (before._aRow != _aRow)
        {
            _top = before._top * before._aRow / _aRow;
        }

        _height = Math.Max(1, canvas.Height - 1);
        var rows = (size + _aRow - 1) / _aRow;
        _top = Math.Clamp(_top, 0, Math.Max(0, rows - _height));
        var width = _valueColumns + SignColumns;
        for (var column = 0; column < Math.Min(_aRow, size); column++)
        {
            canvas.WriteRight(address + 1 + (column * width), 0, _valueColumns, column.ToString(CultureInfo.InvariantCulture), Role.Muted);
        }

        for (var y = 0; y < _height && _top + y < rows; y++)
        {
            var first = (_top + y) * _aRow;
            canvas.WriteRight(0, y + 1, address, first.ToString(CultureInfo.InvariantCulture), Role.Muted);
            for (var cell = first; cell < Math.Min(size, first + _aRow); cell++)
            {
                var area = canvas.Inner(new Area(address + 1 + ((cell - first) * width), y + 1, width, 1));
                DrawCell(area, run, marks, cell, isFocused);
                Add(hits, area, cell);
            }
        }

        ScrollBar.Draw(canvas, rows, _top, _height);
    }

    private void Show(int cell)
    {
        var row = cell / _aRow;
        _top = Math.Clamp(_top, Math.Max(0, row - _height + 1), row);
    }

    // The columns only grow, so that nothing moves about from step to step.
    private void Measure(ProgramImage image, long[] cells, int columns)
    {
        _valueColumns = _base == screen.Base ? _valueColumns : 2;
        _base = screen.Base;
        var (first, last) = ((long)_top * _aRow, (_top + (long)_height + 1) * _aRow);
        for (var cell = first; cell < Math.Min(cells.Length, last); cell++)
        {
            if (cells[cell] != 0 || screen.Base != NumberBase.Decimal)
            {
                _valueColumns = Math.Max(_valueColumns, ValueText.Of(cells[cell], screen.Base, image.Word).Length);
            }
        }

        _aRow = 1;
        foreach (var count in CellsARow)
        {
            if (count * (_valueColumns + SignColumns) <= columns)
            {
                _aRow = count;
                break;
            }
        }
    }

    private void DrawCell(Canvas area, ProgramRunner run, StepMarks marks, int cell, bool isFocused)
    {
        var isWritten = run.Machine.State.Written[cell] != 0;
        var value = isWritten ? ValueText.Of(run.Machine.State.Cells[cell], screen.Base, run.Image.Word) : ValueText.Unwritten;
        var role = marks.RoleOf(cell, isWritten);
        var columns = Math.Min(_valueColumns, Math.Max(1, area.Width - SignColumns));
        var x = area.WriteRight(0, 0, columns, DisplayWidth.Clip(value, columns, "…"), role);
        area.Write(x, 0, marks.SignsOf(cell), role);
        if (cell == screen.Place)
        {
            area.Paint(new Area(0, 0, columns, 1), isFocused ? Role.Selection : Role.Strong);
        }
    }

    private void Add(HitMap<MouseHandler> hits, Canvas area, int cell) => hits.Add(area.Area, (mouse, _, _) =>
    {
        if (mouse.Action == MouseAction.Press)
        {
            screen.Focus(this);
            screen.Place = cell;
        }
        else if (mouse.WheelRows != 0)
        {
            Scroll(mouse.WheelRows);
        }
    });
}
