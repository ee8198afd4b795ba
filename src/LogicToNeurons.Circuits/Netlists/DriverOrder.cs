using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>Orders nets so that each stands behind those that it is computed from; linear, without recursion.</summary>
internal sealed class DriverOrder
{
    private readonly DriverList _drivers;
    private readonly int[] _order;
    private readonly int[] _waiting;
    private readonly int _count;

    public DriverOrder(DriverList drivers)
    {
        _drivers = drivers;
        _order = new int[drivers.Count];
        _waiting = new int[drivers.Count];
        _count = Sort();
    }

    /// <summary>Gets a value indicating whether every net has its place: there is no loop.</summary>
    public bool IsComplete => _count == _drivers.Count;

    /// <summary>Gets the nets in order.</summary>
    public ReadOnlySpan<int> Nets => _order.AsSpan(0, _count);

    /// <summary>Loops among the nets that have no place, at least one, none sharing a net with another.</summary>
    public ImmutableArray<ImmutableArray<int>> Loops()
    {
        var loops = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var walk = new int[_drivers.Count];
        for (var start = 0; start < walk.Length; start++)
        {
            if (_waiting[start] > 0 && walk[start] == 0 && LoopFrom(start, walk) is { } loop)
            {
                loops.Add(loop);
            }
        }

        return loops.ToImmutable();
    }

    private int Sort()
    {
        var (starts, readers) = Readers();
        var count = 0;
        for (var net = 0; net < _waiting.Length; net++)
        {
            _waiting[net] = DriverList.FanInCount(_drivers.Drivers[net]);
            if (_waiting[net] == 0)
            {
                _order[count++] = net;
            }
        }

        for (var next = 0; next < count; next++)
        {
            foreach (var reader in readers.AsSpan(starts[_order[next]]..starts[_order[next] + 1]))
            {
                if (--_waiting[reader] == 0)
                {
                    _order[count++] = reader;
                }
            }
        }

        return count;
    }

    // For each net, the nets that are computed from it, in one array.
    private (int[] Starts, int[] Readers) Readers()
    {
        var starts = new int[_drivers.Count + 1];
        ForEachRead((net, _) => starts[net + 1]++);
        for (var net = 0; net < _drivers.Count; net++)
        {
            starts[net + 1] += starts[net];
        }

        var readers = new int[starts[^1]];
        var ends = starts.ToArray();
        ForEachRead((net, reader) => readers[ends[net]++] = reader);
        return (starts, readers);
    }

    private void ForEachRead(Action<int, int> action)
    {
        for (var reader = 0; reader < _drivers.Count; reader++)
        {
            var count = DriverList.FanInCount(_drivers.Drivers[reader]);
            if (count > 0)
            {
                action(_drivers.FanIn0[reader], reader);
            }

            if (count > 1)
            {
                action(_drivers.FanIn1[reader], reader);
            }
        }
    }

    // Walks against the direction of the signals, always to a net that has no place, until it meets its own way.
    private ImmutableArray<int>? LoopFrom(int start, int[] walk)
    {
        var way = new List<int>();
        var net = start;
        while (walk[net] == 0)
        {
            walk[net] = start + 1;
            way.Add(net);
            net = _waiting[_drivers.FanIn0[net]] > 0 ? _drivers.FanIn0[net] : _drivers.FanIn1[net];
        }

        if (walk[net] != start + 1)
        {
            return null;
        }

        way.RemoveRange(0, way.IndexOf(net));
        way.Reverse();
        return [.. way];
    }
}
