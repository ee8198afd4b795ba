using LogicToNeurons.Networks.Figures;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The neurons and outputs of a network, layer by layer, with their formulas and values; folded layers show how much each neuron gives.</summary>
internal sealed class LayerPane(ILayerView view) : Pane
{
    private const int FewestRows = 3;

    private readonly ScrollList _list = new();
    private LayerRows? _rows;
    private int _height = 1;

    public override string TitleKey => view.TitleKey;

    public override IReadOnlyList<string> Hints => view.Hints;

    public override string Footer => view.Footer;

    private LayerRows Rows => _rows ?? throw new InvalidOperationException("No network has been shown yet.");

    /// <summary>Looks at another network.</summary>
    public void Rebuild()
    {
        _rows = new LayerRows(view.Network, view.IsFolded);
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
            view.Select(place);
        }

        return isMove;
    }

    // A layer opens and closes; a neuron says why.
    public override void Enter()
    {
        if (Rows.PlaceOf(_list.Selected) >= 0)
        {
            view.Why();
        }
        else
        {
            Toggle(Rows.LayerOf(_list.Selected));
        }
    }

    /// <summary>Opens the layer of the selected heading.</summary>
    /// <returns>False if a neuron is selected, or the layer is open.</returns>
    public bool Open()
    {
        var layer = Rows.LayerOf(_list.Selected);
        if (!Rows.IsFolded(layer))
        {
            return false;
        }

        Toggle(layer);
        return true;
    }

    /// <summary>Closes the layer of the selected neuron or heading.</summary>
    /// <returns>False if it is closed.</returns>
    public bool Close()
    {
        var layer = Rows.LayerOf(_list.Selected);
        if (Rows.IsFolded(layer))
        {
            return false;
        }

        Toggle(layer);
        return true;
    }

    public override void Scroll(int rows) => _list.Scroll(rows);

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        var signs = new FigureSigns(canvas.Glyphs == GlyphSet.Ascii);
        if (view.HasOverview && canvas.Height > FewestRows)
        {
            DrawOverview(canvas.Inner(new Area(0, 0, canvas.Width, 1)), signs);
            canvas = canvas.Inner(new Area(0, 1, canvas.Width, canvas.Height - 1));
        }

        _height = Math.Max(1, canvas.Height);
        var formulas = new AffineText(view.Network, view.Names, signs);
        var places = new HitMap<int>();
        ListRows.Draw(canvas, _list, isFocused, (row, index, isSelected) => DrawRow(row, index, isSelected, formulas, signs), places);
        hits.Add(canvas.Area, (mouse, x, y) => OnMouse(mouse, places, canvas.Area.X + x, canvas.Area.Y + y));
    }

    // A character for each layer: how many of its neurons are active.
    private void DrawOverview(Canvas row, FigureSigns signs)
    {
        var shares = new double[view.Network.LayerCount];
        for (var layer = 1; layer <= shares.Length; layer++)
        {
            var (first, count) = (Rows.FirstOf(layer), Rows.CountOf(layer));
            shares[layer - 1] = (double)Active(view.Values.Slice(first, count)) / count;
        }

        var x = row.WriteIn(1, 0, row.Width - 1, view.Screen.Say("layer.overview", shares.Length), Role.Muted);
        x = Math.Min(x, DisplayWidth.Of(view.Screen.Say("layer.overview", shares.Length)) + 2);
        row.WriteIn(x, 0, Math.Max(0, row.Width - x), ActivityLine.Of(shares, row.Width - x, signs), Role.Number);
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
            var wasSelected = _list.Selected == index && view.Screen.Focused == this;
            view.Screen.Focus(this);
            _list.Select(index);
            if (Rows.PlaceOf(index) is >= 0 and var place)
            {
                view.Select(place);
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
        var network = view.Network;
        var isNeuron = place < network.SignalCount;
        var light = view.LightOf(place);
        var (sign, text, role) = ValueOf(place, isNeuron, signs);
        row.Put(0, 0, Sign(light), isSelected ? Role.Selection : Role.Match);
        row.Put(1, 0, sign, isSelected ? Role.Selection : role);
        var columns = Math.Max(0, row.Width - 3 - DisplayWidth.Of(text) - 1);
        var formula = isNeuron ? formulas.OfNeuron(place - network.FirstNeuron, columns) : formulas.OfOutput(place - network.SignalCount, columns);
        row.WriteIn(3, 0, columns, formula, isSelected ? Role.Selection : light > 0 ? Role.Match : role == Role.Muted ? Role.Muted : Role.Normal);
        row.WriteBefore(row.Width, 0, text, isSelected ? Role.Selection : role);
    }

    private (char Sign, string Text, Role Role) ValueOf(int place, bool isNeuron, FigureSigns signs)
    {
        var value = view.Values[place];
        return !view.IsComputed(place) ? ('…', string.Empty, Role.Muted)
            : view.IsWrong(place) ? ('≠', signs.Number(value), Role.Fault)
            : !isNeuron ? ('=', signs.Number(value), Role.Strong)
            : value > 0 ? ('●', signs.Number(value), Role.Strong)
            : ('○', signs.Number(value), Role.Muted);
    }

    private void DrawHeading(Canvas row, int layer, bool isSelected, FigureSigns signs)
    {
        var (first, count) = (Rows.FirstOf(layer), Rows.CountOf(layer));
        var isNext = layer == view.Location + 1;
        var role = isSelected ? Role.Selection : isNext ? Role.Current : Role.Name;
        var light = Rows.IsFolded(layer) ? view.LightOfLayer(first, count) : 0;
        row.Put(0, 0, Sign(light), isSelected ? Role.Selection : Role.Match);
        row.Put(1, 0, isNext ? '▶' : ' ', isSelected ? Role.Selection : Role.Current);
        var isOutputs = layer > view.Network.LayerCount;
        var text = isOutputs ? view.Screen.Say("layer.outputs") : view.Screen.Say("layer.is", layer, NetworkWords.Number(count));
        if (layer <= view.Location && !isOutputs)
        {
            text = view.Screen.Say("layer.active", layer, NetworkWords.Number(count), NetworkWords.Number(Active(view.Values.Slice(first, count))));
        }

        var columns = Rows.IsFolded(layer) ? DisplayWidth.Of(text) + 1 : row.Width - 2;
        var x = row.WriteIn(2, 0, Math.Min(columns, row.Width - 2), text, role);
        var map = Rows.IsFolded(layer) && layer <= view.Location ? ActivityLine.Of(view.Values.Slice(first, count), row.Width - x, signs) : string.Empty;
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
