namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>
/// Orders the nodes of each column so that few wires cross: barycentre sweeps from the left and from the right, then exchanges
/// of neighbours; the best order that was met is kept (Sugiyama, Tagawa and Toda).
/// </summary>
internal sealed class NodeOrder
{
    private const int Sweeps = 16;
    private const int MostExchangedEdges = 4000;

    private readonly LayeredGraph _graph;
    private readonly NodeEdges _edges;
    private readonly double[] _positions;
    private readonly double[] _wanted;
    private List<int>[] _best;
    private long _fewest = long.MaxValue;

    private NodeOrder(LayeredGraph graph)
    {
        _graph = graph;
        _edges = new NodeEdges(graph);
        _positions = new double[graph.Nodes.Count];
        _wanted = new double[graph.Nodes.Count];
        _best = graph.Layers;
    }

    /// <summary>Sorts the columns of a graph.</summary>
    /// <returns>For each cell whether its two inputs change places.</returns>
    public static bool[] Sort(LayeredGraph graph)
    {
        var order = new NodeOrder(graph);

        // From the outputs back, in their order, is how people read; it is tried first, and wins where the other isn't better.
        order.Improve(OutputWalk.Ranks(graph));
        order.Improve([.. Enumerable.Range(0, graph.Nodes.Count)]);
        order.TakeBest();
        return order.SwappedInputs();
    }

    private void Improve(int[] ranks)
    {
        for (var layer = 0; layer < _graph.LayerCount; layer++)
        {
            SortLayer(_graph.Layers[layer], node => ranks[node]);
        }

        Keep();
        var sweeps = _edges.Count > 20 * MostExchangedEdges ? 4 : Sweeps;
        for (var sweep = 0; sweep < sweeps && _fewest > 0; sweep++)
        {
            Sweep(fromLeft: sweep % 2 == 0);
            if (_edges.Count <= MostExchangedEdges)
            {
                ExchangeNeighbours();
            }

            Keep();
        }
    }

    private void Keep()
    {
        var crossings = _edges.CountCrossings(_positions);
        if (crossings < _fewest)
        {
            (_best, _fewest) = ([.. _graph.Layers.Select(layer => new List<int>(layer))], crossings);
        }
    }

    private void TakeBest()
    {
        for (var layer = 0; layer < _best.Length; layer++)
        {
            _graph.Layers[layer] = _best[layer];
            Number(_best[layer]);
        }
    }

    private void Number(List<int> layer)
    {
        for (var i = 0; i < layer.Count; i++)
        {
            _positions[layer[i]] = i;
        }
    }

    private void SortLayer(List<int> layer, Func<int, double> keyOf)
    {
        var sorted = layer.OrderBy(node => _graph.Nodes[node].IsLane).ThenBy(keyOf).ToArray();
        layer.Clear();
        layer.AddRange(sorted);
        Number(layer);
    }

    private void Sweep(bool fromLeft)
    {
        for (var i = 1; i < _graph.LayerCount; i++)
        {
            var layer = _graph.Layers[fromLeft ? i : _graph.LayerCount - 1 - i];
            foreach (var node in layer)
            {
                _wanted[node] = _edges.Barycentre(node, fromLeft, _positions);
            }

            SortLayer(layer, node => _wanted[node]);
        }
    }

    private void ExchangeNeighbours()
    {
        for (var round = 0; round < 4; round++)
        {
            var isBetter = false;
            foreach (var layer in _graph.Layers)
            {
                for (var i = 1; i < layer.Count; i++)
                {
                    isBetter |= TryExchange(layer, i);
                }
            }

            if (!isBetter)
            {
                return;
            }
        }
    }

    private bool TryExchange(List<int> layer, int i)
    {
        var (upper, lower) = (layer[i - 1], layer[i]);
        if (_graph.Nodes[lower].IsLane || _edges.CrossingsOf(upper, lower, _positions) <= _edges.CrossingsOf(lower, upper, _positions))
        {
            return false;
        }

        (layer[i - 1], layer[i]) = (lower, upper);
        (_positions[lower], _positions[upper]) = (i - 1, i);
        return true;
    }

    // All gates with two inputs are commutative, so that the upper wire may go to the upper pin.
    private bool[] SwappedInputs()
    {
        var cells = _graph.Schematic.Cells;
        var swapped = new bool[cells.Length];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (cells[cell] is { Role: CellRole.Gate, Inputs.Length: 2 })
            {
                swapped[cell] = _edges.SourceOf(cell, 0, _positions) > _edges.SourceOf(cell, 1, _positions);
            }
        }

        return swapped;
    }
}
