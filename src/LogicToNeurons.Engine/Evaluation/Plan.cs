using System.Collections.Immutable;

namespace LogicToNeurons.Engine.Evaluation;

/// <summary>In which order to compute the nodes of a circuit or a network, and in which slot each finds its sources; never changes.</summary>
/// <remarks>
/// Nodes come as late as they can, in runs of one kind. A slot whose value nothing reads any more is used again, so that
/// all values of a large circuit fit into a processor's nearest cache. The slots of inputs and of kept signals are their own:
/// first the inputs, in the order in which they were added, then the kept signals in the order in which they were kept.
/// </remarks>
public sealed class Plan
{
    private readonly NodeRun[] _runs;
    private readonly int[] _links;
    private readonly int[] _signals;
    private readonly int[] _slots;

    internal Plan(NodeRun[] runs, int[] links, int[] signals, int[] slots, int keptSlotCount, int slotCount)
    {
        (_runs, _links, _signals, _slots) = (runs, links, signals, slots);
        (KeptSlotCount, SlotCount) = (keptSlotCount, slotCount);
        Runs = ImmutableArray.Create(runs);
        if (links.Any(slot => slot < 0 || slot >= slotCount))
        {
            throw new ArgumentOutOfRangeException(nameof(links));
        }
    }

    /// <summary>Gets the nodes as runs, in the order in which to compute them.</summary>
    public ImmutableArray<NodeRun> Runs { get; }

    /// <summary>Gets for every node, in order, the slot that it writes and then the slots that it reads.</summary>
    public ReadOnlySpan<int> Links => _links;

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount => _signals.Length;

    /// <summary>Gets the number of slots.</summary>
    public int SlotCount { get; }

    /// <summary>Gets the number of slots, from 0 on, that belong to inputs and kept signals.</summary>
    public int KeptSlotCount { get; }

    /// <summary>The slot of an input or of a kept signal.</summary>
    public int SlotOf(int signal)
    {
        var slot = _slots[signal];
        ArgumentOutOfRangeException.ThrowIfNegative(slot, nameof(signal));
        return slot;
    }

    /// <summary>The signal of a node, as <see cref="PlanBuilder.Add"/> numbered it: by it a kernel finds what it keeps for the node.</summary>
    /// <param name="run">The node's run.</param>
    /// <param name="index">Its number in the run, from 0.</param>
    public int SignalOf(NodeRun run, int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)run.NodeCount, nameof(index));
        return _signals[run.FirstNode + index];
    }

    internal ReadOnlySpan<NodeRun> RunSpan => _runs;
}
