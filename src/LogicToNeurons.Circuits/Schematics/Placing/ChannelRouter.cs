namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>
/// Routes one channel: each wire gets vertical pieces, trunks, on tracks; a wire that enters at a row stands left of one that
/// leaves there, and where that is a circle a wire is bent at a free row (constrained left-edge routing with doglegs). No wire
/// has a junction with four arms, so that those are always crossings.
/// </summary>
internal sealed class ChannelRouter
{
    private readonly List<Trunk> _trunks = [];
    private readonly List<(int Wire, int Row)> _straight = [];
    private readonly List<(int Row, Trunk First, Trunk Second)> _bends = [];
    private readonly HashSet<int> _usedRows = [];

    private ChannelRouter()
    {
    }

    /// <summary>Routes a channel.</summary>
    /// <param name="wires">Its wires with the rows where they enter and leave; a row of a side belongs to one wire.</param>
    public static Channel Route(IEnumerable<(int Wire, IReadOnlyList<int> LeftRows, IReadOnlyList<int> RightRows)> wires)
    {
        var router = new ChannelRouter();
        foreach (var (wire, left, right) in wires)
        {
            router.AddWire(wire, left, right);
        }

        router.BreakCircles();
        var tracks = TrackAssignment.Assign(router._trunks);
        return new Channel(router._trunks, router._straight, router._bends, tracks);
    }

    private void AddWire(int wire, IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        _usedRows.UnionWith(left);
        _usedRows.UnionWith(right);
        var rows = left.Union(right).Order().ToArray();
        var straight = left.Intersect(right).Order().ToArray();
        foreach (var row in straight)
        {
            _straight.Add((wire, row));
        }

        if (rows.Length < 2)
        {
            return;
        }

        // A trunk ends at each row that runs straight through, or there would be four arms.
        var low = rows[0];
        foreach (var high in straight.Where(row => row > rows[0] && row < rows[^1]).Append(rows[^1]))
        {
            var from = low;
            _trunks.Add(new Trunk(wire, low, high)
            {
                LeftRows = [.. left.Except(straight).Where(row => row >= from && row <= high)],
                RightRows = [.. right.Except(straight).Where(row => row >= from && row <= high)],
            });
            low = high;
        }
    }

    private void BreakCircles()
    {
        while (FindOnCircle() is { } trunk)
        {
            var row = FreeRowNear((trunk.Low + trunk.High) / 2);
            _usedRows.Add(row);
            _trunks.Remove(trunk);

            // The rows that run straight through, at the ends of the trunk, go with the left part.
            var (low, high) = Ends(trunk, trunk.LeftRows, trunk.RightRows, row);
            var first = new Trunk(trunk.Wire, low, high) { LeftRows = trunk.LeftRows };
            var second = new Trunk(trunk.Wire, Math.Min(row, trunk.RightRows.Min()), Math.Max(row, trunk.RightRows.Max())) { RightRows = trunk.RightRows };
            _trunks.Add(first);
            _trunks.Add(second);
            _bends.Add((row, first, second));
        }
    }

    private static (int Low, int High) Ends(Trunk trunk, List<int> left, List<int> right, int row)
    {
        var low = right.Contains(trunk.Low) ? left.Min() : trunk.Low;
        var high = right.Contains(trunk.High) ? left.Max() : trunk.High;
        return (Math.Min(low, row), Math.Max(high, row));
    }

    private int FreeRowNear(int middle)
    {
        for (var distance = 0; ; distance++)
        {
            if (middle >= distance && !_usedRows.Contains(middle - distance))
            {
                return middle - distance;
            }

            if (!_usedRows.Contains(middle + distance))
            {
                return middle + distance;
            }
        }
    }

    // Takes away what nothing has to stand left of, again and again; a circle is left.
    private Trunk? FindOnCircle()
    {
        var order = new TrunkOrder(_trunks);
        var waiting = order.Trunks.Select((_, trunk) => order.Before(trunk).Count).ToArray();
        var ready = new Queue<int>(Enumerable.Range(0, waiting.Length).Where(trunk => waiting[trunk] == 0));
        var count = 0;
        while (ready.TryDequeue(out var trunk))
        {
            count++;
            foreach (var next in order.Behind(trunk))
            {
                if (--waiting[next] == 0)
                {
                    ready.Enqueue(next);
                }
            }
        }

        return count == waiting.Length ? null : order.Trunks[OnCircle(order, waiting)];
    }

    // Each trunk that still waits has one before it that waits: going that way leads onto a circle.
    private static int OnCircle(TrunkOrder order, int[] waiting)
    {
        var trunk = Array.FindIndex(waiting, count => count > 0);
        for (var step = 0; step < waiting.Length; step++)
        {
            trunk = order.Before(trunk).First(before => waiting[before] > 0);
        }

        return trunk;
    }
}
