namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>The parts of wires from one column to the next, lanes left out.</summary>
internal sealed class NodeEdges
{
    private readonly LayeredGraph _graph;
    private readonly (NodePin Left, NodePin Right)[][] _channels;
    private readonly List<(NodePin Own, NodePin Other)>[] _left;
    private readonly List<(NodePin Own, NodePin Other)>[] _right;

    public NodeEdges(LayeredGraph graph)
    {
        _graph = graph;
        _left = [.. graph.Nodes.Select(_ => new List<(NodePin, NodePin)>())];
        _right = [.. graph.Nodes.Select(_ => new List<(NodePin, NodePin)>())];
        _channels = [.. graph.Channels.Select(channel => channel.SelectMany(EdgesOf).ToArray())];
        foreach (var (left, right) in _channels.SelectMany(channel => channel))
        {
            _right[left.Node].Add((left, right));
            _left[right.Node].Add((right, left));
            Count++;
        }
    }

    public int Count { get; }

    /// <summary>The mean place of what a node is joined to in the column left or right of it; its own place if there is nothing.</summary>
    public double Barycentre(int node, bool onLeft, double[] positions)
    {
        var edges = (onLeft ? _left : _right)[node];
        var sum = 0.0;
        foreach (var (_, other) in edges)
        {
            sum += onLeft ? OutputPlace(other, positions) : InputPlace(other, positions);
        }

        return edges.Count == 0 ? positions[node] + 0.5 : sum / edges.Count;
    }

    /// <summary>The place of what feeds an input of a cell, in the column before.</summary>
    public double SourceOf(int cell, int pin, double[] positions)
    {
        foreach (var (own, other) in _left[cell])
        {
            if (own.Pin == pin)
            {
                return OutputPlace(other, positions);
            }
        }

        // A wire that comes back along a lane comes from below.
        return double.MaxValue;
    }

    /// <summary>The crossings of the wires of two nodes of a column if one stands above the other.</summary>
    public int CrossingsOf(int upper, int lower, double[] positions)
    {
        var count = 0;
        foreach (var (_, a) in _left[upper])
        {
            foreach (var (_, b) in _left[lower])
            {
                count += OutputPlace(a, positions) > OutputPlace(b, positions) ? 1 : 0;
            }
        }

        foreach (var (_, a) in _right[upper])
        {
            foreach (var (_, b) in _right[lower])
            {
                count += InputPlace(a, positions) > InputPlace(b, positions) ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>The crossings in all channels.</summary>
    public long CountCrossings(double[] positions)
    {
        var count = 0L;
        foreach (var channel in _channels)
        {
            var places = Array.ConvertAll(channel, edge => (Left: OutputPlace(edge.Left, positions), Right: InputPlace(edge.Right, positions)));
            Array.Sort(places);
            count += Inversions(Array.ConvertAll(places, place => place.Right));
        }

        return count;
    }

    private IEnumerable<(NodePin Left, NodePin Right)> EdgesOf(ChannelWire wire) =>
        from left in wire.Left
        from right in wire.Right
        where !_graph.Nodes[left.Node].IsLane && !_graph.Nodes[right.Node].IsLane
        select (left, right);

    private double OutputPlace(NodePin pin, double[] positions)
    {
        var cell = _graph.Nodes[pin.Node].Cell;
        return positions[pin.Node] + (cell < 0 ? 0.5 : (pin.Pin + 1.0) / (_graph.Schematic.Cells[cell].Outputs.Length + 1));
    }

    // A gate's inputs count as one place, since they can change places.
    private double InputPlace(NodePin pin, double[] positions)
    {
        var cell = _graph.Nodes[pin.Node].Cell;
        var isOne = cell < 0 || _graph.Schematic.Cells[cell].Role == CellRole.Gate;
        return positions[pin.Node] + (isOne ? 0.5 : (pin.Pin + 1.0) / (_graph.Schematic.Cells[cell].Inputs.Length + 1));
    }

    // Merge sort from below; equal values don't cross.
    private static long Inversions(double[] values)
    {
        var count = 0L;
        var merged = new double[values.Length];
        for (var width = 1; width < values.Length; width *= 2)
        {
            for (var start = 0; start < values.Length; start += 2 * width)
            {
                count += Merge(values, merged, start, Math.Min(start + width, values.Length), Math.Min(start + (2 * width), values.Length));
            }

            (values, merged) = (merged, values);
        }

        return count;
    }

    private static long Merge(double[] from, double[] to, int start, int middle, int end)
    {
        var count = 0L;
        var (left, right) = (start, middle);
        for (var i = start; i < end; i++)
        {
            if (left < middle && (right == end || from[left] <= from[right]))
            {
                to[i] = from[left++];
            }
            else
            {
                count += middle - left;
                to[i] = from[right++];
            }
        }

        return count;
    }
}
