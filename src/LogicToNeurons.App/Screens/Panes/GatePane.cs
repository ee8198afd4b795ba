using System.Globalization;
using LogicToNeurons.App.Networks;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The nets of the circuit, level by level, with what they are for the same inputs; lit are those that the selected neuron stands for.</summary>
internal sealed class GatePane(NetworkScreen screen) : Pane
{
    private const int FirstNet = 2;

    private readonly ScrollList _list = new();
    private int _height = 1;

    public override string TitleKey => "pane.gates";

    public override IReadOnlyList<string> Hints => ["why", "step", "back", "run", "mode", "focus", "circuits", "command"];

    private Netlist Netlist => screen.Model.Netlist;

    /// <summary>Looks at another circuit.</summary>
    public void Rebuild() => _list.Count = Netlist.NetCount - FirstNet;

    /// <summary>Brings a net into sight.</summary>
    public void Show(int net)
    {
        if (net >= FirstNet)
        {
            _list.Select(net - FirstNet);
        }
    }

    public override bool Handle(KeyEvent key)
    {
        var isMove = _list.Handle(key, _height);
        if (isMove && _list.Selected >= 0)
        {
            screen.SelectNet(_list.Selected + FirstNet);
        }

        return isMove;
    }

    /// <summary>Toggles the selected net.</summary>
    /// <returns>False if it is neither an input nor a register's bit.</returns>
    public bool Toggle()
    {
        var column = CircuitValues.ColumnOf(Netlist, screen.Selection.Net);
        return column >= 0 && screen.Run.Set(column, [1 - screen.Run.Machine.Values[column]]);
    }

    public override void Enter() => screen.Why();

    public override void Scroll(int rows) => _list.Scroll(rows);

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        _height = Math.Max(1, canvas.Height);
        var digits = Netlist.LevelCount.ToString(CultureInfo.InvariantCulture).Length;
        var places = new HitMap<int>();
        ListRows.Draw(canvas, _list, isFocused, (row, index, isSelected) => DrawRow(row, index + FirstNet, digits, isSelected), places);
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
            screen.SelectNet(index + FirstNet);
        }
    }

    // Lit or not, the level, what it is, and its value at the end of the row.
    private void DrawRow(Canvas row, int net, int digits, bool isSelected)
    {
        var light = screen.Selection.Lights.OfNet(net);
        var value = screen.Circuit.Values[net];
        var role = isSelected ? Role.Selection : light > 0 ? Role.Match : value == 1 ? Role.Normal : Role.Muted;
        row.Put(0, 0, light switch { 2 => '◆', 1 => '◇', _ => ' ' }, isSelected ? Role.Selection : Role.Match);
        var x = row.WriteRight(1, 0, digits, Netlist.LevelOf(net).ToString(CultureInfo.InvariantCulture), isSelected ? role : Role.Muted) + 1;
        row.WriteIn(x, 0, Math.Max(0, row.Width - x - 2), CircuitValues.TextOf(Netlist, screen.Variant.Provenance!.Names, net), role);
        row.WriteBefore(row.Width, 0, value == 1 ? "1" : "0", isSelected ? role : value == 1 ? Role.Strong : Role.Muted);
    }
}
