namespace LogicToNeurons.Networks.Figures.Ordering;

/// <summary>The order of what stands in each column, chosen to lessen crossings; inputs and outputs keep theirs.</summary>
/// <remarks>Shortcuts pass the columns between their ends, so that they have places there; those from one node share them.</remarks>
internal sealed class FigureOrder
{
    private const int Sweeps = 12;

    private readonly NetworkFigure _figure;
    private readonly bool _isBySign;
    private readonly List<OrderItem> _items = [];
    private readonly Dictionary<(int Source, int Column, bool IsNegative), int> _passed = [];
    private readonly int[][] _paths;
    private readonly List<int>[] _before;
    private readonly List<int>[] _behind;
    private int[][] _columns;

    /// <summary>Orders a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="isBySign">Whether only edges of the same sign share a place that they pass.</param>
    public FigureOrder(NetworkFigure figure, bool isBySign)
    {
        (_figure, _isBySign) = (figure, isBySign);
        _items.AddRange(figure.Nodes.Select((node, i) => new OrderItem(node.Column, i, i)));
        _paths = [.. figure.Edges.Select(PathOf)];
        _before = Lists();
        _behind = Lists();
        Connect();
        _columns = [.. Enumerable.Range(0, figure.ColumnCount).Select(column => Enumerable.Range(0, _items.Count).Where(item => _items[item].Column == column).ToArray())];
        Improve();
    }

    /// <summary>Gets the nodes, in the figure's order, and then the places that edges pass.</summary>
    public IReadOnlyList<OrderItem> Items => _items;

    /// <summary>Gets the items of each column, from top to bottom.</summary>
    public IReadOnlyList<int[]> Columns => _columns;

    /// <summary>Gets the items of the columns from an edge's source to its target.</summary>
    public IReadOnlyList<int[]> Paths => _paths;

    /// <summary>The items of the column before that are joined to one.</summary>
    public IReadOnlyList<int> Before(int item) => _before[item];

    /// <summary>The items of the column behind that are joined to one.</summary>
    public IReadOnlyList<int> Behind(int item) => _behind[item];

    private List<int>[] Lists() => [.. _items.Select(_ => new List<int>())];

    private int[] PathOf(FigureEdge edge)
    {
        var (from, to) = (_figure.Nodes[edge.Source].Column, _figure.Nodes[edge.Target].Column);
        var path = new int[to - from + 1];
        (path[0], path[^1]) = (edge.Source, edge.Target);
        for (var column = from + 1; column < to; column++)
        {
            var key = (edge.Source, column, _isBySign && edge.Weight < 0);
            if (!_passed.TryGetValue(key, out var item))
            {
                _passed[key] = item = _items.Count;
                _items.Add(new OrderItem(column, -1, edge.Source));
            }

            path[column - from] = item;
        }

        return path;
    }

    private void Connect()
    {
        var joined = new HashSet<(int, int)>();
        foreach (var path in _paths)
        {
            for (var i = 1; i < path.Length; i++)
            {
                if (joined.Add((path[i - 1], path[i])))
                {
                    _behind[path[i - 1]].Add(path[i]);
                    _before[path[i]].Add(path[i - 1]);
                }
            }
        }
    }

    private void Improve()
    {
        var positions = new int[_items.Count];
        var best = Copy();
        var fewest = Crossings(positions);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            Sweep(positions, isForward: sweep % 2 == 0);
            var crossings = Crossings(positions);
            if (crossings < fewest)
            {
                (best, fewest) = (Copy(), crossings);
            }
        }

        _columns = best;
    }

    private int[][] Copy() => [.. _columns.Select(column => column.ToArray())];

    private void Sweep(int[] positions, bool isForward)
    {
        for (var i = 1; i < _columns.Length - 1; i++)
        {
            var column = isForward ? i : _columns.Length - 1 - i;
            Number(positions, isForward ? column - 1 : column + 1);
            Number(positions, column);
            _columns[column] = [.. _columns[column].OrderBy(item => Barycentre(item, positions, isForward ? _before[item] : _behind[item]))];
        }
    }

    private void Number(int[] positions, int column)
    {
        for (var i = 0; i < _columns[column].Length; i++)
        {
            positions[_columns[column][i]] = i;
        }
    }

    // Compared with a neighbouring column as if both were equally high.
    private double Barycentre(int item, int[] positions, List<int> neighbours)
    {
        if (neighbours.Count == 0)
        {
            return (positions[item] + 0.5) / _columns[_items[item].Column].Length;
        }

        var height = _columns[_items[neighbours[0]].Column].Length;
        return neighbours.Average(neighbour => positions[neighbour] + 0.5) / height;
    }

    private long Crossings(int[] positions)
    {
        var crossings = 0L;
        Number(positions, 0);
        for (var column = 1; column < _columns.Length; column++)
        {
            Number(positions, column);
            crossings += CrossingsBefore(column, positions);
        }

        return crossings;
    }

    // How many pairs are out of order: for each line, those above it on the left that end below it, by a tree of counts.
    private long CrossingsBefore(int column, int[] positions)
    {
        var size = _columns[column].Length;
        var counts = new int[size + 1];
        var (crossings, seen) = (0L, 0);
        foreach (var left in _columns[column - 1])
        {
            foreach (var right in _behind[left])
            {
                var above = 0;
                for (var i = positions[right] + 1; i > 0; i -= i & -i)
                {
                    above += counts[i];
                }

                crossings += seen - above;
            }

            foreach (var right in _behind[left])
            {
                seen++;
                for (var i = positions[right] + 1; i <= size; i += i & -i)
                {
                    counts[i]++;
                }
            }
        }

        return crossings;
    }
}
