using LogicToNeurons.App.Networks;
using LogicToNeurons.Networks.Figures;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The neurons and outputs of a network, layer by layer, with their formulas and values; folded layers show how much each neuron gives.</summary>
internal sealed class LayerPane(NetworkScreen screen) : Pane
{
    private readonly ScrollList _list = new();
    private LayerRows? _rows;
    private int _height = 1;

    public override string TitleKey => "pane.network";

    public override IReadOnlyList<string> Hints => ["step", "back", "run", "mode", "why", "edit", "focus", "tab", "command"];

    public override string Footer => $"{screen.Variant.Mode.Name()}: {NetworkWords.Size(screen)}";

    private LayerRows Rows => _rows ?? throw new InvalidOperationException("No network has been shown yet.");

    /// <summary>Looks at another network.</summary>
    public void Rebuild()
    {
        _rows = new LayerRows(screen.Run.Network);
        _list.Count = _rows.Count;
    }

    /// <summary>Brings a neuron or an output into sight.</summary>
    public void Show(int place)
    {
        var row = Rows.RowOf(place);
        if (Rows.PlaceOf(row) < 0 && _list.Selected == row)
        {
            return;
        }

        _list.Select(row);
    }

    /// <summary>Opens the layer of a neuron, and brings it into sight.</summary>
    public void Reveal(int place)
    {
        var row = Rows.RowOf(place);
        if (Rows.PlaceOf(row) < 0)
        {
            Toggle(Rows.LayerOf(row));
        }

        Show(place);
    }

    public override bool Handle(KeyEvent key)
    {
        var isMove = _list.Handle(key, _height);
        if (isMove && Rows.PlaceOf(_list.Selected) is >= 0 and var place)
        {
            screen.SelectPlace(place);
        }

        return isMove;
    }

    // A layer opens and closes; a neuron says why.
    public override void Enter()
    {
        if (Rows.PlaceOf(_list.Selected) >= 0)
        {
            screen.Why();
        }
        else
        {
            Toggle(Rows.LayerOf(_list.Selected));
        }
    }

    public override void Scroll(int rows) => _list.Scroll(rows);

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        _height = Math.Max(1, canvas.Height);
        var signs = new FigureSigns(canvas.Glyphs == GlyphSet.Ascii);
        var formulas = new AffineText(screen.Run.Network, screen.Run.Names, signs);
        var places = new HitMap<int>();
        ListRows.Draw(canvas, _list, isFocused, (row, index, isSelected) => DrawRow(row, index, isSelected, formulas, signs), places);
        hits.Add(canvas.Area, (mouse, x, y) => OnMouse(mouse, places, canvas.Area.X + x, canvas.Area.Y + y));
    }

    private void Toggle(int layer)
    {
        Rows.Fold(layer, !Rows.IsFolded(layer));
        _list.Count = Rows.Count;
        _list.Select(Rows.HeadingOf(layer));
    }

    private void OnMouse(MouseEvent mouse, HitMap<int> places, int x, int y)
    {
        if (mouse.WheelRows != 0)
        {
            Scroll(mouse.WheelRows);
        }
        else if (mouse.Action == MouseAction.Press && places.TryFind(x, y, out var index, out _))
        {
            var wasSelected = _list.Selected == index && screen.Focused == this;
            screen.Focus(this);
            _list.Select(index);
            if (Rows.PlaceOf(index) is >= 0 and var place)
            {
                screen.SelectPlace(place);
            }

            if (wasSelected)
            {
                Enter();
            }
        }
    }

    private void DrawRow(Canvas row, int index, bool isSelected, AffineText formulas, FigureSigns signs)
    {
        if (Rows.PlaceOf(index) is >= 0 and var place)
        {
            DrawPlace(row, place, isSelected, formulas, signs);
        }
        else
        {
            DrawHeading(row, Rows.LayerOf(index), isSelected, signs);
        }
    }

    // Lit or not, alive or dead, the formula, and the value at the end of the row.
    private void DrawPlace(Canvas row, int place, bool isSelected, AffineText formulas, FigureSigns signs)
    {
        var run = screen.Run;
        var isNeuron = place < run.Network.SignalCount;
        var light = screen.Selection.Lights.OfPlace(place);
        var (sign, text, role) = ValueOf(place, isNeuron, signs);
        row.Put(0, 0, Sign(light), isSelected ? Role.Selection : Role.Match);
        row.Put(1, 0, sign, isSelected ? Role.Selection : role);
        var columns = Math.Max(0, row.Width - 3 - DisplayWidth.Of(text) - 1);
        var formula = isNeuron ? formulas.OfNeuron(place - run.Network.FirstNeuron, columns) : formulas.OfOutput(place - run.Network.SignalCount, columns);
        row.WriteIn(3, 0, columns, formula, isSelected ? Role.Selection : light > 0 ? Role.Match : role == Role.Muted ? Role.Muted : Role.Normal);
        row.WriteBefore(row.Width, 0, text, isSelected ? Role.Selection : role);
    }

    private (char Sign, string Text, Role Role) ValueOf(int place, bool isNeuron, FigureSigns signs)
    {
        var value = screen.Run.Machine.Values[place];
        return !screen.Run.Machine.IsComputed(place) ? ('…', string.Empty, Role.Muted)
            : screen.IsWrong(place) ? ('≠', signs.Number(value), Role.Fault)
            : !isNeuron ? ('=', signs.Number(value), Role.Strong)
            : value > 0 ? ('●', signs.Number(value), Role.Strong)
            : ('○', signs.Number(value), Role.Muted);
    }

    private void DrawHeading(Canvas row, int layer, bool isSelected, FigureSigns signs)
    {
        var machine = screen.Run.Machine;
        var (first, count) = (Rows.FirstOf(layer), Rows.CountOf(layer));
        var isNext = layer == machine.Location + 1;
        var role = isSelected ? Role.Selection : isNext ? Role.Current : Role.Name;
        var light = Rows.IsFolded(layer) && Rows.LayerOf(Rows.RowOf(screen.Selection.Place)) == layer ? screen.Selection.Lights.OfPlace(screen.Selection.Place) : 0;
        row.Put(0, 0, Sign(light), isSelected ? Role.Selection : Role.Match);
        row.Put(1, 0, isNext ? '▶' : ' ', isSelected ? Role.Selection : Role.Current);
        var isOutputs = layer > screen.Run.Network.LayerCount;
        var text = isOutputs ? screen.Say("layer.outputs") : screen.Say("layer.is", layer, NetworkWords.Number(count));
        if (layer <= machine.Location && !isOutputs)
        {
            text = screen.Say("layer.active", layer, NetworkWords.Number(count), NetworkWords.Number(Active(machine.Values.Slice(first, count))));
        }

        var columns = Rows.IsFolded(layer) ? DisplayWidth.Of(text) + 1 : row.Width - 2;
        var x = row.WriteIn(2, 0, Math.Min(columns, row.Width - 2), text, role);
        var map = Rows.IsFolded(layer) && layer <= machine.Location ? ActivityLine.Of(machine.Values.Slice(first, count), row.Width - x, signs) : string.Empty;
        row.WriteIn(x, 0, row.Width - x, map, isSelected ? Role.Selection : Role.Number);
    }

    private static char Sign(int light) => light switch { 2 => '◆', 1 => '◇', _ => ' ' };

    private static int Active(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values)
        {
            count += value > 0 ? 1 : 0;
        }

        return count;
    }
}
