using System.Collections.Immutable;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>Inputs, registers and outputs with what they show; inputs can be toggled, buses opened bit by bit.</summary>
internal sealed class PortPane(CircuitScreen screen) : Pane
{
    private readonly ScrollList _list = new();
    private readonly HashSet<string> _open = [];
    private ImmutableArray<PortRow> _rows = [];
    private int _height = 1;

    public override string TitleKey => "pane.ports";

    public override IReadOnlyList<string> Hints => ["toggle", "set", "step", "back", "run", "settle", "focus", "why", "command"];

    /// <summary>Gets the number of rows.</summary>
    public int RowCount => _rows.Length;

    /// <summary>Gets the selected row; null if there is none.</summary>
    public PortRow? Selected => _list.Selected >= 0 && _list.Selected < _rows.Length ? _rows[_list.Selected] : null;

    /// <summary>Looks at the ports of another circuit.</summary>
    public void Rebuild()
    {
        _rows = screen.Run is { } run ? [.. Rows(run)] : [];
        _list.Count = _rows.Length;
        _list.Select(Math.Max(0, _list.Selected));
    }

    public override bool Handle(KeyEvent key)
    {
        var isMove = _list.Handle(key, _height);
        if (isMove && Selected is { } row)
        {
            screen.Select(row.Nets[0]);
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
            screen.Select(row.Nets[0]);
            screen.Why();
        }
    }

    public override void Scroll(int rows) => _list.Scroll(rows);

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        if (screen.Run is not { } run)
        {
            return;
        }

        _height = Math.Max(1, canvas.Height);
        var names = _rows.Select(row => DisplayWidth.Of(row.Label)).DefaultIfEmpty(1).Max();
        names = Math.Min(names, Math.Max(3, canvas.Width - 8));
        var places = new HitMap<int>();
        ListRows.Draw(canvas, _list, isFocused, (row, index, isSelected) => DrawRow(row, run, _rows[index], names, isSelected), places);
        hits.Add(canvas.Area, (mouse, x, y) => OnMouse(mouse, places, canvas.Area.X + x, canvas.Area.Y + y));
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
            screen.Select(_rows[index].Nets[0]);
            if (wasSelected)
            {
                Toggle();
            }
        }
    }

    /// <summary>Toggles the selected input, or asks for a value of a bus.</summary>
    /// <returns>False if it isn't an input.</returns>
    public bool Toggle()
    {
        if (screen.Run is not { } run || Selected is not { } row || !row.Nets.All(run.IsSettable))
        {
            return false;
        }

        if (row.Nets.Length > 1)
        {
            screen.AskValue(row.Name);
        }
        else
        {
            run.Set(row.Nets, 1 - run.Machine.Values[row.Nets[0]]);
        }

        return true;
    }

    private void DrawRow(Canvas row, CircuitRunner run, PortRow port, int names, bool isSelected)
    {
        var role = isSelected ? Role.Selection : Role.Normal;
        var x = row.WriteIn(0, 0, 2, port.Sign, isSelected ? role : Role.Muted);
        x = row.WriteIn(x, 0, names, port.Label, isSelected ? role : port.Nets.Length > 0 && run.IsSettable(port.Nets[0]) ? Role.Name : Role.Strong) + 1;
        var isChanged = port.Nets.Any(screen.Changes.Contains);
        var isChanging = port.Nets.Any(net => run.Machine.Values[net] != run.Machine.Settled[net]);
        var value = run.ValueOf(port.Nets);
        var text = PortNumber.Text(value, port.Nets.Length, row.Width - x - 1) + (isChanged ? "*" : isChanging ? "…" : string.Empty);
        row.WriteIn(x, 0, row.Width - x, text, isSelected ? role : isChanged ? Role.Changed : isChanging ? Role.Warning : Role.Normal);
    }

    private IEnumerable<PortRow> Rows(CircuitRunner run) =>
        run.Inputs.SelectMany(port => Rows(port, "→")).Concat(run.Registers.SelectMany(port => Rows(port, "■"))).Concat(run.Outputs.SelectMany(port => Rows(port, "←")));

    private IEnumerable<PortRow> Rows(Port port, string sign)
    {
        yield return new PortRow(sign, port.Name, port.Name, port.Nets);
        if (!_open.Contains(port.Name) || port.Width == 1)
        {
            yield break;
        }

        for (var bit = port.Width - 1; bit >= 0; bit--)
        {
            yield return new PortRow(" ", port.BitName(bit), $" {port.BitName(bit)}", [port.Nets[bit]]);
        }
    }
}
