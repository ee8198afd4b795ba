namespace LogicToNeurons.Networks.Figures.Ordering;

/// <summary>Finds heights for the items of an order: each near those it is joined to, none nearer to its neighbour than their sizes allow.</summary>
/// <param name="order">The order.</param>
/// <param name="sizeOf">The height that an item needs.</param>
internal sealed class ColumnPlaces(FigureOrder order, Func<OrderItem, double> sizeOf)
{
    private const int Sweeps = 8;

    private readonly double[] _middles = new double[order.Items.Count];

    /// <summary>The middle of each item; the highest begins at 0.</summary>
    public double[] Find()
    {
        foreach (var column in order.Columns)
        {
            Place(column, _ => 0);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var i = 1; i < order.Columns.Count; i++)
            {
                Place(order.Columns[i], item => Target(item, order.Before(item)));
            }

            for (var i = order.Columns.Count - 2; i >= 0; i--)
            {
                Place(order.Columns[i], item => Target(item, order.Behind(item)));
            }
        }

        foreach (var column in order.Columns)
        {
            Place(column, item => Target(item, [.. order.Before(item), .. order.Behind(item)]));
        }

        var top = Enumerable.Range(0, _middles.Length).Select(item => _middles[item] - (sizeOf(order.Items[item]) / 2)).DefaultIfEmpty(0).Min();
        return [.. _middles.Select(middle => middle - top)];
    }

    private double Target(int item, IReadOnlyList<int> neighbours) => neighbours.Count == 0 ? _middles[item] : neighbours.Average(neighbour => _middles[neighbour]);

    // The nearest places that keep order and distances: neighbours that press against each other move as one, to their mean.
    private void Place(int[] column, Func<int, double> targetOf)
    {
        var offsets = new double[column.Length];
        for (var i = 1; i < column.Length; i++)
        {
            offsets[i] = offsets[i - 1] + ((sizeOf(order.Items[column[i - 1]]) + sizeOf(order.Items[column[i]])) / 2);
        }

        var middle = column.Length == 0 ? 0 : offsets[^1] / 2;
        var groups = new Stack<(double Sum, int Count)>();
        for (var i = 0; i < column.Length; i++)
        {
            var group = (Sum: targetOf(column[i]) - offsets[i] + middle, Count: 1);
            while (groups.TryPeek(out var above) && above.Sum / above.Count > group.Sum / group.Count)
            {
                groups.Pop();
                group = (group.Sum + above.Sum, group.Count + above.Count);
            }

            groups.Push(group);
        }

        var next = column.Length;
        foreach (var (sum, count) in groups)
        {
            for (var i = 0; i < count; i++)
            {
                next--;
                _middles[column[next]] = (sum / count) + offsets[next] - middle;
            }
        }
    }
}
