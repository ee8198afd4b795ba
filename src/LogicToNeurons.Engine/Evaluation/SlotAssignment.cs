namespace LogicToNeurons.Engine.Evaluation;

/// <summary>Gives every signal a slot; a slot whose value nobody reads any more is given again, the latest first, for it is still in the cache.</summary>
internal sealed class SlotAssignment
{
    private readonly PlanGraph _graph;
    private readonly int[] _order;
    private readonly int[] _slots;
    private readonly int[] _readers;
    private readonly Stack<int> _free = new();
    private readonly int _keptSlotCount;
    private int _slotCount;

    public SlotAssignment(PlanGraph graph, int[] order)
    {
        (_graph, _order) = (graph, order);
        _slots = new int[graph.SignalCount];
        _readers = new int[graph.SignalCount];
        Array.Fill(_slots, -1);
        foreach (var source in graph.Sources)
        {
            _readers[source]++;
        }

        foreach (var signal in graph.Inputs.Concat(graph.Kept))
        {
            if (_slots[signal] >= 0)
            {
                throw new ArgumentException("A signal is kept twice.", nameof(graph));
            }

            _slots[signal] = _slotCount++;
        }

        _keptSlotCount = _slotCount;
    }

    public Plan Plan()
    {
        var links = new int[_order.Length + _graph.Sources.Length];
        var runs = new List<NodeRun>();
        var link = 0;
        for (var node = 0; node < _order.Length; node++)
        {
            var kind = _graph.Kinds[_order[node]];
            var sources = _graph.SourcesOf(_order[node]);
            if (runs.Count > 0 && runs[^1].Kind == kind && runs[^1].SourceCount == sources.Length)
            {
                runs[^1] = runs[^1] with { NodeCount = runs[^1].NodeCount + 1 };
            }
            else
            {
                runs.Add(new NodeRun(kind, sources.Length, node, 1, link));
            }

            Link(_order[node], sources, links.AsSpan(link, sources.Length + 1));
            link += sources.Length + 1;
        }

        var kept = new int[_slots.Length];
        for (var signal = 0; signal < kept.Length; signal++)
        {
            kept[signal] = _slots[signal] < _keptSlotCount ? _slots[signal] : -1;
        }

        return new Plan([.. runs], links, _order, kept, _keptSlotCount, _slotCount);
    }

    // A node may write the slot of a source that it is the last to read: it has read everything before it writes.
    private void Link(int signal, ReadOnlySpan<int> sources, Span<int> links)
    {
        for (var i = 0; i < sources.Length; i++)
        {
            links[i + 1] = _slots[sources[i]];
            if (--_readers[sources[i]] == 0 && _slots[sources[i]] >= _keptSlotCount)
            {
                _free.Push(_slots[sources[i]]);
            }
        }

        if (_slots[signal] < 0)
        {
            _slots[signal] = _free.TryPop(out var slot) ? slot : _slotCount++;
        }

        links[0] = _slots[signal];
        if (_readers[signal] == 0 && links[0] >= _keptSlotCount)
        {
            _free.Push(links[0]);
        }
    }
}
