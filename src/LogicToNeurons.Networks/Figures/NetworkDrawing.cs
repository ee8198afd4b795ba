using System.Collections.Immutable;
using System.Text;
using LogicToNeurons.Drawing.Characters;
using LogicToNeurons.Drawing.Figures;
using LogicToNeurons.Networks.Figures.Text;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Networks.Figures;

/// <summary>A small network drawn with characters: boxes in layers, wires between them, each weight before the box that it leads to.</summary>
/// <remarks>
/// Its places don't depend on values. The tag of a node's cells is its number in <see cref="NetworkFigure.Nodes"/>; of a wire's,
/// the number of nodes more than that of the node that it comes from.
/// </remarks>
public sealed class NetworkDrawing
{
    /// <summary>The most neurons of a layer, inputs or outputs of a drawing that can be read.</summary>
    public const int MostInColumn = 10;

    /// <summary>The most hidden layers of a drawing that can be read.</summary>
    public const int MostLayers = 3;

    /// <summary>The most weights of a drawing that can be read.</summary>
    public const int MostEdges = 32;

    private const int MostDigits = 8;
    private const int WidePitch = 2;
    private const int WeightMargin = 5;

    private readonly TextPlaces _places;
    private readonly FigureSigns _signs;
    private readonly int _digits;
    private readonly int _pitch;
    private readonly int[] _lefts;
    private readonly int[] _widths;
    private readonly int[] _weightWidths;
    private readonly Dictionary<(int Item, int Source), int> _edges = [];

    /// <summary>Places a network.</summary>
    /// <param name="figure">The network; not folded.</param>
    /// <param name="signs">The characters.</param>
    /// <param name="digits">The room for each value: 0 for none. <see cref="DigitsOf"/> tells what a sample needs.</param>
    /// <param name="isNarrow">Whether vertical wires may stand side by side, which only Unicode's lines keep apart.</param>
    public NetworkDrawing(NetworkFigure figure, FigureSigns signs, int digits, bool isNarrow = false)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(signs);
        ArgumentOutOfRangeException.ThrowIfEqual(figure.IsFolded, true, nameof(figure));
        (Figure, _signs, _digits) = (figure, signs, digits);
        _pitch = isNarrow && !signs.IsAscii ? 1 : WidePitch;
        _places = new TextPlaces(figure, digits > 0);
        for (var edge = 0; edge < figure.Edges.Length; edge++)
        {
            var path = _places.Order.Paths[edge];
            _edges[(path[^1], path[^2])] = edge;
        }

        var columns = Enumerable.Range(0, figure.ColumnCount).ToList();
        _widths = [.. columns.Select(WidthOf)];
        _weightWidths = [.. columns.Select(WeightWidthBefore)];
        _lefts = new int[columns.Count];
        for (var column = 1; column < _lefts.Length; column++)
        {
            var tracks = _places.Channels[column - 1].TrackCount;
            _lefts[column] = _lefts[column - 1] + _widths[column - 1] + 1 + (_pitch * tracks) + _weightWidths[column];
        }
    }

    /// <summary>Gets the network.</summary>
    public NetworkFigure Figure { get; }

    /// <summary>Gets the columns of the picture.</summary>
    public int Width => _lefts[^1] + _widths[^1];

    /// <summary>Gets the rows of the picture.</summary>
    public int Height => _places.Height;

    /// <summary>Whether a network is small enough for its drawing to be read.</summary>
    public static bool IsReadable(NetworkFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return !figure.IsFolded && figure.Edges.Length <= MostEdges && figure.Network.LayerCount <= MostLayers
            && Enumerable.Range(0, figure.ColumnCount).All(column => figure.Nodes.Count(node => node.Column == column) <= MostInColumn);
    }

    /// <summary>The room that the values of a sample need, at most eight characters: 0 if there is none.</summary>
    public static int DigitsOf(NetworkFigure figure, ReadOnlySpan<double> values, FigureSigns signs)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(signs);
        var shown = new FigureValues(figure.Network, values);
        return shown.AreSet ? Math.Min(MostDigits, figure.Nodes.Select(node => signs.Number(shown.Of(node)).Length).DefaultIfEmpty(1).Max()) : 0;
    }

    /// <summary>The part of the picture that a node takes.</summary>
    public Area AreaOf(int node)
    {
        var column = Figure.Nodes[node].Column;
        var box = _places.BoxOf(node);
        return new Area(_lefts[column], box.Top, _widths[column], box.Height);
    }

    /// <summary>Draws the picture.</summary>
    /// <param name="values">The value of each signal of the network; empty to show none.</param>
    public CharacterPicture Draw(ReadOnlySpan<double> values)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        var shown = new FigureValues(Figure.Network, values);
        for (var item = 0; item < _places.Order.Items.Count; item++)
        {
            AddItem(shapes, item, shown);
        }

        for (var column = 1; column < Figure.ColumnCount; column++)
        {
            foreach (var wire in _places.Channels[column - 1].Wires)
            {
                AddWire(shapes, wire, column);
            }
        }

        var figure = new Figure(Figure.Network.Name, Width, Height, [.. shapes.Where(shape => shape is not Label), .. shapes.Where(shape => shape is Label)]);
        return CharacterPicture.Draw(figure, new Area(0, 0, Width, Height), _signs.IsAscii ? LineSigns.Ascii : LineSigns.Unicode, (Rune rune) => DisplayWidth.Of(rune));
    }

    private void AddItem(ImmutableArray<Shape>.Builder shapes, int item, FigureValues values)
    {
        var place = _places.Order.Items[item];
        var (left, width, box) = (_lefts[place.Column], _widths[place.Column], _places.BoxOf(item));
        if (place.IsPassed)
        {
            var tag = Figure.Nodes.Length + place.Source;
            shapes.Add(new Line([new Point(left - 1, box.OutRow), new Point(left + width, box.OutRow)], IsHeavy: false) { Tag = tag });
            return;
        }

        var lines = TextsOf(Figure.Nodes[item], values);
        if (place.Column == 0)
        {
            shapes.Add(new Label(new Point(left + width - 2, box.Top), lines[0], Anchor.End) { Tag = item });
            return;
        }

        shapes.Add(new Box(new Point(left, box.Top), width, box.Height) { Tag = item });
        var row = box.Top + 1 + ((box.Height - 2 - _places.LinesOf(Figure.Nodes[item])) / 2);
        foreach (var line in lines)
        {
            shapes.Add(new Label(new Point(left + 2, row++), line) { Tag = item });
        }
    }

    private List<string> TextsOf(FigureNode node, FigureValues values)
    {
        if (node.Column == 0)
        {
            return [values.AreSet ? $"{node.Name} = {ValueOf(node, values)}" : node.Name];
        }

        List<string> texts = [node.Role == FigureRole.Next ? $"{_signs.Into} {node.Name}" : node.Name];
        if (Figure.BiasOf(node) != 0)
        {
            texts.Add($"b {_signs.Number(Figure.BiasOf(node))}");
        }

        if (values.AreSet)
        {
            texts.Add($"{(node.Role == FigureRole.Neuron ? _signs.Liveness(values.Of(node)) : "=")} {ValueOf(node, values)}");
        }

        return texts;
    }

    private string ValueOf(FigureNode node, FigureValues values) => _signs.Cut(_signs.Number(values.Of(node)), _digits);

    private void AddWire(ImmutableArray<Shape>.Builder shapes, ChannelWire wire, int column)
    {
        var tag = Figure.Nodes.Length + _places.Order.Items[wire.Item].Source;
        var (start, end) = (_lefts[column - 1] + _widths[column - 1] - 1, _lefts[column]);
        var track = start + 2 + (_pitch * wire.Track);
        if (!wire.IsStraight)
        {
            shapes.Add(LineOf(start, wire.Row, track, wire.Row, tag));
            shapes.Add(LineOf(track, wire.Top, track, wire.Bottom, tag));
        }

        foreach (var row in wire.Pins)
        {
            shapes.Add(LineOf(wire.IsStraight ? start : track, row, end, row, tag));
        }

        foreach (var item in _places.Order.Behind(wire.Item))
        {
            if (_edges.TryGetValue((item, wire.Item), out var edge))
            {
                var row = _places.BoxOf(item).Pins.First(pin => pin.Source == wire.Item).Row;
                AddWeight(shapes, Figure.Edges[edge].Weight, end, row, tag);
            }
        }
    }

    private static Line LineOf(int x1, int y1, int x2, int y2, int tag) => new([new Point(x1, y1), new Point(x2, y2)], IsHeavy: false) { Tag = tag };

    // A negative weight has dashes on both sides of it.
    private void AddWeight(ImmutableArray<Shape>.Builder shapes, double weight, int end, int row, int tag)
    {
        var text = $" {_signs.Number(weight)} ";
        var width = _weightWidths[_places.Order.Columns.Index().First(column => _lefts[column.Index] == end).Index] - 1;
        if (weight < 0)
        {
            text = text.PadLeft(width - 1, _signs.Dash) + _signs.Dash;
            shapes.Add(new Label(new Point(end - width, row), text) { Tag = tag });
        }
        else
        {
            shapes.Add(new Label(new Point(end - 1 - text.Length, row), text) { Tag = tag });
        }
    }

    private int WidthOf(int column)
    {
        var width = 1;
        foreach (var node in Figure.Nodes.Where(node => node.Column == column))
        {
            var name = DisplayWidth.Of(node.Name) + (node.Role == FigureRole.Next ? _signs.Into.Length + 1 : 0);
            var bias = Figure.BiasOf(node) == 0 ? 0 : _signs.Number(Figure.BiasOf(node)).Length + 2;
            var value = _digits == 0 ? 0 : _digits + (column == 0 ? 3 : 2);
            width = Math.Max(width, column == 0 ? name + value + 1 : Math.Max(name, Math.Max(bias, value)) + 4);
        }

        return width;
    }

    private int WeightWidthBefore(int column)
    {
        var widths = Figure.Edges.Where(edge => Figure.Nodes[edge.Target].Column == column).Select(edge => _signs.Number(edge.Weight).Length);
        return widths.DefaultIfEmpty(-WeightMargin).Max() + WeightMargin;
    }
}
