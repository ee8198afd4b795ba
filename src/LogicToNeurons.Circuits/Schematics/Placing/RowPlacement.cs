namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>
/// Gives each node its row, in the order of its column, so that wires run straight where they can: from the left, from the right
/// and again, each column as near as possible to what it is joined to (isotonic regression to medians).
/// </summary>
internal sealed class RowPlacement
{
    private const int Sweeps = 6;
    private const int PassingWeight = 4;

    private readonly LayeredGraph _graph;
    private readonly CellShape[] _shapes;
    private readonly int _gap;
    private readonly int[] _rows;
    private readonly List<(int Own, NodePin Other, bool IsPassing)>[] _left;
    private readonly List<(int Own, NodePin Other, bool IsPassing)>[] _right;

    private RowPlacement(LayeredGraph graph, CellShape[] shapes, int gap)
    {
        (_graph, _shapes, _gap) = (graph, shapes, gap);
        _rows = new int[graph.Nodes.Count];
        _left = [.. graph.Nodes.Select(_ => new List<(int, NodePin, bool)>())];
        _right = [.. graph.Nodes.Select(_ => new List<(int, NodePin, bool)>())];
        foreach (var wire in graph.Channels.SelectMany(channel => channel))
        {
            AddWire(wire);
        }
    }

    /// <summary>The upper row of each node, from 0.</summary>
    public static int[] Place(LayeredGraph graph, CellShape[] shapes, int gap)
    {
        var placement = new RowPlacement(graph, shapes, gap);
        for (var layer = 0; layer < graph.LayerCount; layer++)
        {
            placement.PlaceLayer(layer, layer == 0 ? null : placement._left, isFromLeft: true);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isFromLeft = sweep % 2 == 1;
            for (var i = 0; i < graph.LayerCount; i++)
            {
                placement.PlaceLayer(isFromLeft ? i : graph.LayerCount - 1 - i, isFromLeft ? placement._left : placement._right, isFromLeft);
            }
        }

        placement.Normalise();
        placement.PlaceLanes();
        return placement._rows;
    }

    private int HeightOf(int node) => _graph.Nodes[node].Cell is >= 0 and var cell ? _shapes[cell].Height : 1;

    private int OutputRow(NodePin pin) => _graph.Nodes[pin.Node].Cell is >= 0 and var cell ? _shapes[cell].OutputRows[pin.Pin] : 0;

    private int InputRow(NodePin pin) => _graph.Nodes[pin.Node].Cell is >= 0 and var cell ? _shapes[cell].InputRows[pin.Pin] : 0;

    private void AddWire(ChannelWire wire)
    {
        foreach (var left in wire.Left.Where(pin => !_graph.Nodes[pin.Node].IsLane))
        {
            foreach (var right in wire.Right.Where(pin => !_graph.Nodes[pin.Node].IsLane))
            {
                var isPassing = _graph.Nodes[left.Node].Cell < 0 || _graph.Nodes[right.Node].Cell < 0;
                _right[left.Node].Add((OutputRow(left), right, isPassing));
                _left[right.Node].Add((InputRow(right), left, isPassing));
            }
        }
    }

    private void PlaceLayer(int layer, List<(int Own, NodePin Other, bool IsPassing)>[]? edges, bool isFromLeft)
    {
        var nodes = _graph.Layers[layer];
        var rows = new MedianRegression();
        var offset = 0;
        foreach (var node in nodes)
        {
            if (_graph.Nodes[node].IsLane)
            {
                continue;
            }

            rows.Begin();
            if (edges is not null)
            {
                foreach (var (own, other, isPassing) in edges[node])
                {
                    var row = _rows[other.Node] + (isFromLeft ? OutputRow(other) : InputRow(other)) - own;
                    rows.Add(row - offset, isPassing ? PassingWeight : 1);
                }
            }

            if (edges is null || edges[node].Count == 0)
            {
                rows.Add(edges is null ? 0 : _rows[node] - offset, 1);
            }

            rows.End();
            offset += HeightOf(node) + GapBehind(node);
        }

        SetRows(nodes, rows);
    }

    private void SetRows(List<int> nodes, MedianRegression rows)
    {
        var offset = 0;
        var index = 0;
        foreach (var node in nodes)
        {
            if (!_graph.Nodes[node].IsLane)
            {
                _rows[node] = rows[index++] + offset;
                offset += HeightOf(node) + GapBehind(node);
            }
        }
    }

    private int GapBehind(int node) => _graph.Nodes[node].Cell >= 0 ? _gap : Math.Min(_gap, 1);

    // Rows where neither a cell nor a wire lies are taken out, but for one that keeps what it parts apart.
    private void Normalise()
    {
        var used = new SortedSet<int>();
        for (var node = 0; node < _rows.Length; node++)
        {
            if (!_graph.Nodes[node].IsLane)
            {
                used.UnionWith(Enumerable.Range(_rows[node], HeightOf(node)));
            }
        }

        var places = new Dictionary<int, int>();
        var (next, before) = (0, int.MinValue);
        foreach (var row in used)
        {
            next += before == int.MinValue ? 0 : row == before + 1 ? 1 : 2;
            places[row] = next;
            before = row;
        }

        for (var node = 0; node < _rows.Length; node++)
        {
            _rows[node] = _graph.Nodes[node].IsLane ? 0 : places[_rows[node]];
        }
    }

    // A lane keeps its row over all columns that it passes; lanes that don't meet may share one.
    private void PlaceLanes()
    {
        var bottom = 0;
        var lanes = new SortedDictionary<int, List<int>>();
        for (var node = 0; node < _rows.Length; node++)
        {
            if (!_graph.Nodes[node].IsLane)
            {
                bottom = Math.Max(bottom, _rows[node] + HeightOf(node));
            }
            else if (lanes.TryGetValue(_graph.Nodes[node].Wire, out var nodes))
            {
                nodes.Add(node);
            }
            else
            {
                lanes.Add(_graph.Nodes[node].Wire, [node]);
            }
        }

        // The ends of two lanes stand in the same channels if one ends where the other begins, so a free column lies between them.
        var ends = new List<int>();
        foreach (var nodes in lanes.Values.OrderBy(nodes => nodes.Max(node => _graph.Nodes[node].Layer)))
        {
            var (from, to) = (nodes.Min(node => _graph.Nodes[node].Layer), nodes.Max(node => _graph.Nodes[node].Layer));
            var lane = ends.FindIndex(end => end < from - 1);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(0);
            }

            ends[lane] = to;
            foreach (var node in nodes)
            {
                _rows[node] = bottom + lane;
            }
        }
    }
}
