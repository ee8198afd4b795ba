using System.Collections.Immutable;
using LogicToNeurons.App.Networks;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>Inputs, registers and outputs of a network with what they hold; an output that the circuit has otherwise is marked.</summary>
internal sealed class NetworkPortPane(NetworkScreen screen) : Pane
{
    private readonly ScrollList _list = new();
    private readonly HashSet<string> _open = [];
    private ImmutableArray<PortRow> _rows = [];
    private int _height = 1;

    public override string TitleKey => "pane.ports";

    public override IReadOnlyList<string> Hints => ["toggle", "set", "step", "back", "settle", "mode", "focus", "why", "command"];

    /// <summary>Gets the selected row; null if there is none.</summary>
    public PortRow? Selected => _list.Selected >= 0 && _list.Selected < _rows.Length ? _rows[_list.Selected] : null;

    /// <summary>Looks at the ports of another network.</summary>
    public void Rebuild()
    {
        _rows = [.. Rows(screen.Run.Network)];
        _list.Count = _rows.Length;
        _list.Select(Math.Max(0, _list.Selected));
    }

    public override bool Handle(KeyEvent key) => _list.Handle(key, _height);

    // A bus opens and closes; an output says why.
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
            screen.Explain(screen.Reasons.Of(row.Nets[0]));
        }
    }

    public override void Scroll(int rows) => _list.Scroll(rows);

    /// <summary>Toggles the selected input, or asks for the value of a bus.</summary>
    /// <returns>False if it isn't an input.</returns>
    public bool Toggle()
    {
        if (Selected is not { } row || !screen.Run.Places.IsSettable(row.Nets[0]))
        {
            return false;
        }

        if (row.Nets.Length > 1)
        {
            screen.Ask($"set {row.Name} ");
        }
        else
        {
            screen.Run.Set(row.Nets[0], [1 - screen.Run.Machine.Values[row.Nets[0]]]);
        }

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
            if (wasSelected && Toggle())
            {
                screen.Follow();
            }
        }
    }

    private void DrawRow(Canvas row, PortRow port, int names, bool isSelected)
    {
        var run = screen.Run;
        var role = isSelected ? Role.Selection : Role.Normal;
        var x = row.WriteIn(0, 0, 2, port.Sign, isSelected ? role : Role.Muted);
        x = row.WriteIn(x, 0, names, port.Label, isSelected ? role : run.Places.IsSettable(port.Nets[0]) ? Role.Name : Role.Strong) + 1;
        var isWrong = port.Nets.Any(screen.IsWrong);
        row.WriteIn(x, 0, row.Width - x, TextOf(port, row.Width - x - 1) + (isWrong ? "≠" : string.Empty), isSelected ? role : isWrong ? Role.Fault : Role.Normal);
    }

    private string TextOf(PortRow port, int columns)
    {
        var run = screen.Run;
        return !port.Nets.All(run.Machine.IsComputed) ? "…"
            : run.NumberOf(port.Nets) is { } number ? PortNumber.Text(number, port.Nets.Length, columns)
            : string.Join(' ', port.Nets.Reverse().Select(place => NetworkNumbering.Text(run.Machine.Values[place])));
    }

    private IEnumerable<PortRow> Rows(Network network) =>
        network.Inputs.SelectMany(port => Rows(port, "→", port.First))
            .Concat(network.States.SelectMany(port => Rows(port, "■", network.InputCount + port.First)))
            .Concat(network.OutputPorts.SelectMany(port => Rows(port, "←", network.SignalCount + port.First)));

    private IEnumerable<PortRow> Rows(NetworkPort port, string sign, int first)
    {
        yield return new PortRow(sign, port.Name, port.Width == 1 ? port.ColumnName(0) : port.Name, [.. Enumerable.Range(first, port.Width)]);
        if (!_open.Contains(port.Name) || port.Width == 1)
        {
            yield break;
        }

        for (var column = port.Width - 1; column >= 0; column--)
        {
            yield return new PortRow(" ", port.ColumnName(column), $" {port.ColumnName(column)}", [first + column]);
        }
    }
}
