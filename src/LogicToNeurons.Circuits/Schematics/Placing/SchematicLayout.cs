namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>A schematic on a grid: where each cell stands and where each wire runs.</summary>
internal sealed class SchematicLayout
{
    private readonly LayoutStyle _style;
    private readonly LayeredGraph _graph;
    private readonly int[] _rows;
    private readonly int[] _layerX;
    private readonly int[] _layerWidths;
    private readonly List<WirePiece>[] _pieces;

    /// <summary>Places a schematic.</summary>
    public SchematicLayout(Schematic schematic, LayoutStyle style)
    {
        (Schematic, _style) = (schematic, style);
        _graph = new LayeredGraph(schematic);
        var swapped = NodeOrder.Sort(_graph);
        Shapes = [.. schematic.Cells.Select((cell, index) => Swapped(style.ShapeOf(cell), swapped[index]))];
        _rows = RowPlacement.Place(_graph, Shapes, style.Gap);
        _layerX = new int[_graph.LayerCount];
        _layerWidths = [.. _graph.Layers.Select(layer => layer.Select(node => _graph.Nodes[node].Cell).Where(cell => cell >= 0).Select(cell => Shapes[cell].Width).DefaultIfEmpty(1).Max())];
        _pieces = [.. schematic.Wires.Select(_ => new List<WirePiece>())];
        AddLayers();
        Height = Math.Max(Height, _graph.Nodes.Select((node, index) => _rows[index] + (node.Cell < 0 ? 1 : Shapes[node.Cell].Height)).DefaultIfEmpty(0).Max());
        Width = _layerX[^1] + _layerWidths[^1];
        Wires = [.. _pieces.Select(PieceMerging.Merge)];
    }

    /// <summary>Gets the schematic.</summary>
    public Schematic Schematic { get; }

    /// <summary>Gets the columns of the grid.</summary>
    public int Width { get; }

    /// <summary>Gets the rows of the grid.</summary>
    public int Height { get; private set; }

    /// <summary>Gets for each cell its size and pins.</summary>
    public CellShape[] Shapes { get; }

    /// <summary>Gets for each wire its pieces, of which none lies in line with one that it touches.</summary>
    public WirePiece[][] Wires { get; }

    /// <summary>Gets the first column and the row behind the last for each column of cells.</summary>
    public IEnumerable<(int X, int Width)> Columns => _layerX.Zip(_layerWidths);

    /// <summary>The upper left corner of a cell.</summary>
    public (int X, int Y) CornerOf(int cell)
    {
        var layer = _graph.Nodes[cell].Layer;
        var indent = Schematic.Cells[cell].Role == CellRole.Input ? _layerWidths[layer] - Shapes[cell].Width : 0;
        return (_layerX[layer] + indent, _rows[cell]);
    }

    private static CellShape Swapped(CellShape shape, bool isSwapped) =>
        isSwapped ? shape with { InputRows = [shape.InputRows[1], shape.InputRows[0]] } : shape;

    private void AddLayers()
    {
        for (var layer = 1; layer < _graph.LayerCount; layer++)
        {
            var channel = ChannelRouter.Route(_graph.Channels[layer].Select(wire => (
                wire.Wire,
                (IReadOnlyList<int>)[.. wire.Left.Select(OutputRow)],
                (IReadOnlyList<int>)[.. wire.Right.Select(InputRow)])));
            var start = _layerX[layer - 1] + _layerWidths[layer - 1];
            var firstTrack = start + MarginBehind(layer - 1);
            var end = firstTrack + (channel.TrackCount == 0 ? 0 : ((channel.TrackCount - 1) * _style.Pitch) + 1) + MarginBefore(layer);
            _layerX[layer] = end;
            AddPieces(channel, layer, firstTrack);
        }

        for (var node = 0; node < _graph.Nodes.Count; node++)
        {
            if (_graph.Nodes[node] is { Cell: < 0, Layer: var layer, Wire: var wire })
            {
                _pieces[wire].Add(new WirePiece(_layerX[layer], _rows[node], _layerX[layer] + _layerWidths[layer], _rows[node]));
            }
        }
    }

    private void AddPieces(Channel channel, int layer, int firstTrack)
    {
        var left = LeftEnds(layer);
        int XOf(Trunk trunk) => firstTrack + (trunk.Track * _style.Pitch);
        foreach (var (wire, row) in channel.Straight)
        {
            _pieces[wire].Add(new WirePiece(left[row], row, _layerX[layer], row));
        }

        foreach (var trunk in channel.Trunks)
        {
            var x = XOf(trunk);
            _pieces[trunk.Wire].Add(new WirePiece(x, trunk.Low, x, trunk.High));
            _pieces[trunk.Wire].AddRange(trunk.LeftRows.Select(row => new WirePiece(left[row], row, x, row)));
            _pieces[trunk.Wire].AddRange(trunk.RightRows.Select(row => new WirePiece(x, row, _layerX[layer], row)));
        }

        foreach (var (row, first, second) in channel.Bends)
        {
            _pieces[first.Wire].Add(new WirePiece(Math.Min(XOf(first), XOf(second)), row, Math.Max(XOf(first), XOf(second)), row));
            Height = Math.Max(Height, row + 1);
        }
    }

    // For each row where something enters a channel the column that it comes from.
    private Dictionary<int, int> LeftEnds(int layer)
    {
        var ends = new Dictionary<int, int>();
        foreach (var pin in _graph.Channels[layer].SelectMany(wire => wire.Left))
        {
            var cell = _graph.Nodes[pin.Node].Cell;
            ends[OutputRow(pin)] = cell < 0 ? _layerX[layer - 1] + _layerWidths[layer - 1] : CornerOf(cell).X + Shapes[cell].Width - _style.BorderWidth;
        }

        return ends;
    }

    private int MarginBehind(int layer) => CellsOf(layer).SelectMany(cell => cell.Outputs).Select(_style.MarginBehind).DefaultIfEmpty(1).Max();

    private int MarginBefore(int layer) => CellsOf(layer).SelectMany(cell => cell.Inputs).Select(_style.MarginBefore).DefaultIfEmpty(1).Max();

    private IEnumerable<SchematicCell> CellsOf(int layer) => _graph.Layers[layer].Where(node => _graph.Nodes[node].Cell >= 0).Select(node => Schematic.Cells[_graph.Nodes[node].Cell]);

    private int OutputRow(NodePin pin) => _rows[pin.Node] + (_graph.Nodes[pin.Node].Cell is >= 0 and var cell ? Shapes[cell].OutputRows[pin.Pin] : 0);

    private int InputRow(NodePin pin) => _rows[pin.Node] + (_graph.Nodes[pin.Node].Cell is >= 0 and var cell ? Shapes[cell].InputRows[pin.Pin] : 0);
}
