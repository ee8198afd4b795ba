namespace LogicToNeurons.Engine.Evaluation;

/// <summary>Collects inputs and nodes, sources first, and makes a <see cref="Plan"/> of them.</summary>
/// <remarks>Inputs and nodes are signals, numbered together from 0 in the order of their adding. Time and memory are linear.</remarks>
public sealed class PlanBuilder
{
    internal const int InputKind = -1;

    private readonly List<int> _kinds = [];
    private readonly List<int> _sourceStarts = [0];
    private readonly List<int> _sources = [];
    private readonly List<int> _inputs = [];
    private readonly List<int> _kept = [];

    /// <summary>Gets the number of signals.</summary>
    public int SignalCount => _kinds.Count;

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount => _kinds.Count - _inputs.Count;

    /// <summary>Adds a signal that somebody sets from outside.</summary>
    public int AddInput()
    {
        _inputs.Add(SignalCount);
        return AddSignal(InputKind);
    }

    /// <summary>Adds a node.</summary>
    /// <param name="kind">What it computes, 0 to 65535; it means something to the kernel only.</param>
    /// <param name="sources">The signals that it reads, all added before.</param>
    /// <returns>Its signal.</returns>
    public int Add(int kind, params ReadOnlySpan<int> sources)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)kind, ushort.MaxValue, nameof(kind));
        foreach (var source in sources)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)SignalCount, nameof(sources));
            _sources.Add(source);
        }

        return AddSignal(kind);
    }

    /// <summary>Keeps a node's value: its slot is its own. At most once for each signal, and not for inputs, whose slots are kept anyway.</summary>
    public void Keep(int signal)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(_kinds[signal], InputKind, nameof(signal));
        _kept.Add(signal);
    }

    /// <summary>Makes the plan.</summary>
    public Plan Build()
    {
        var graph = new PlanGraph([.. _kinds], [.. _sourceStarts], [.. _sources], [.. _inputs], [.. _kept]);
        var order = PlanOrder.Of(graph);
        return new SlotAssignment(graph, order).Plan();
    }

    private int AddSignal(int kind)
    {
        _kinds.Add(kind);
        _sourceStarts.Add(_sources.Count);
        return _kinds.Count - 1;
    }
}
