using System.Collections.Immutable;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>Inputs, registers and outputs with what they hold; inputs can be toggled, buses opened bit by bit.</summary>
/// <param name="screen">The screen that it stands on.</param>
internal abstract class PortPane(Screen screen) : Pane
{
    private readonly ScrollList _list = new();
    private readonly HashSet<string> _open = [];
    private ImmutableArray<PortRow> _rows = [];
    private int _height = 1;

    public override string TitleKey => "pane.ports";

    /// <summary>Gets the number of rows.</summary>
    public int RowCount => _rows.Length;

    /// <summary>Gets the selected row; null if there is none.</summary>
    public PortRow? Selected => _list.Selected >= 0 && _list.Selected < _rows.Length ? _rows[_list.Selected] : null;

    /// <summary>Looks at the ports of another circuit or network.</summary>
    public void Rebuild()
    {
        _rows = [.. Ports().SelectMany(RowsOf)];
        _list.Count = _rows.Length;
        _list.Select(Math.Max(0, _list.Selected));
    }

    public override bool Handle(KeyEvent key)
    {
        var isMove = _list.Handle(key, _height);
        if (isMove && Selected is { } row)
        {
            OnSelect(row);
        }

        return isMove;
    }

    // A bus opens and closes; a bit says why.
    public override void Enter()
    {
        if (Selected is not { } row)
        {
            return;
        }

        if (row.Nets.Length > 1)
        {
            if (!_open.Remove(row.Name))
            {
                _open.Add(row.Name);
            }

            Rebuild();
        }
        else
        {
            Why(row);
        }
    }

    public override void Scroll(int rows) => _list.Scroll(rows);

    /// <summary>Toggles the selected input, or asks for the value of a bus or of a number.</summary>
    /// <returns>False if it isn't an input.</returns>
    public bool Toggle()
    {
        if (Selected is not { } row || !IsSettable(row))
        {
            return false;
        }

        Toggle(row);
        return true;
    }

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        _height = Math.Max(1, canvas.Height);
        var names = _rows.Select(row => DisplayWidth.Of(row.Label)).DefaultIfEmpty(1).Max();
        names = Math.Min(names, Math.Max(3, canvas.Width - 8));
        var places = new HitMap<int>();
        ListRows.Draw(canvas, _list, isFocused, (row, index, isSelected) => DrawRow(row, _rows[index], names, isSelected), places);
        hits.Add(canvas.Area, (mouse, x, y) => OnMouse(mouse, places, canvas.Area.X + x, canvas.Area.Y + y));
    }

    /// <summary>The ports, without their bits.</summary>
    protected abstract IEnumerable<PortRow> Ports();

    /// <summary>The names of a port's bits, bit 0 first.</summary>
    protected abstract IEnumerable<string> BitNames(PortRow port);

    /// <summary>Whether a port or bit can be set.</summary>
    protected abstract bool IsSettable(PortRow row);

    /// <summary>Toggles an input, or asks for its value.</summary>
    protected abstract void Toggle(PortRow row);

    /// <summary>Answers "why?" for a bit.</summary>
    protected abstract void Why(PortRow row);

    /// <summary>What a port or bit holds.</summary>
    /// <param name="row">The port or bit.</param>
    /// <param name="columns">The columns that there are for it.</param>
    protected abstract (string Text, Role Role) ValueOf(PortRow row, int columns);

    /// <summary>Looks at what is selected now.</summary>
    protected virtual void OnSelect(PortRow row)
    {
    }

    private void OnMouse(MouseEvent mouse, HitMap<int> places, int x, int y)
    {
        if (mouse.WheelRows != 0)
        {
            Scroll(mouse.WheelRows);
        }
        else if (mouse.Action == MouseAction.Press && places.TryFind(x, y, out var index, out _))
        {
            screen.Focus(this);
            var wasSelected = _list.Selected == index;
            _list.Select(index);
            OnSelect(_rows[index]);
            if (wasSelected && Toggle())
            {
                screen.Follow();
            }
        }
    }

    private void DrawRow(Canvas row, PortRow port, int names, bool isSelected)
    {
        var x = row.WriteIn(0, 0, 2, port.Sign, isSelected ? Role.Selection : Role.Muted);
        x = row.WriteIn(x, 0, names, port.Label, isSelected ? Role.Selection : IsSettable(port) ? Role.Name : Role.Strong) + 1;
        var (text, role) = ValueOf(port, row.Width - x - 1);
        row.WriteIn(x, 0, row.Width - x, text, isSelected ? Role.Selection : role);
    }

    private IEnumerable<PortRow> RowsOf(PortRow port)
    {
        var bits = port.Nets.Length > 1 && _open.Contains(port.Name) ? BitNames(port).Select((name, bit) => new PortRow(" ", name, $" {name}", [port.Nets[bit]])) : [];
        return bits.Reverse().Prepend(port);
    }
}
