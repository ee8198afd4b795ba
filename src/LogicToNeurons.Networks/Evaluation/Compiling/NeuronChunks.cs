using System.Numerics;

namespace LogicToNeurons.Networks.Evaluation.Compiling;

/// <summary>Which nodes are computed by one method, and where signals are kept between methods.</summary>
/// <typeparam name="T">What values are computed in.</typeparam>
/// <remarks>The first slots are, in this order: the inputs, what registers hold, what they hold next, then nodes that are outputs.</remarks>
internal sealed class NeuronChunks<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Rows of more terms are loops and no code.</summary>
    public const int LongestRow = 64;

    // Longer methods cost the JIT more than they gain: it gives up optimising them at some thousand uses of locals.
    private const int MostTerms = 400;

    private readonly int[] _slots;

    public NeuronChunks(NeuronNodes<T> nodes, int[] order)
    {
        Ranges = Divide(nodes, order);
        _slots = new int[nodes.SignalCount];
        Array.Fill(_slots, -1);
        var kept = Enumerable.Range(0, nodes.FirstNode).Concat(Enumerable.Range(nodes.FirstNext, nodes.SignalCount - nodes.FirstNext));
        foreach (var signal in kept.Concat(nodes.Outputs))
        {
            Keep(signal);
        }

        KeepWhatOthersRead(nodes, order);
    }

    /// <summary>Gets the ranges of the order that one method, or one loop, computes.</summary>
    public IReadOnlyList<Range> Ranges { get; }

    /// <summary>Gets the number of slots.</summary>
    public int SlotCount { get; private set; }

    /// <summary>The slot of a signal; below 0 if only its own chunk reads it.</summary>
    public int this[int signal] => _slots[signal];

    private static List<Range> Divide(NeuronNodes<T> nodes, int[] order)
    {
        var ranges = new List<Range>();
        var (first, terms) = (0, 0);
        for (var i = 0; i <= order.Length; i++)
        {
            var length = i < order.Length ? nodes.SourcesOf(order[i]).Length + 1 : int.MaxValue;
            var wasLong = i > 0 && nodes.SourcesOf(order[i - 1]).Length > LongestRow;
            if (i > first && (wasLong || length > MostTerms - terms || length > LongestRow + 1))
            {
                ranges.Add(first..i);
                (first, terms) = (i, 0);
            }

            terms += i < order.Length ? length : 0;
        }

        return ranges;
    }

    private void KeepWhatOthersRead(NeuronNodes<T> nodes, int[] order)
    {
        var chunks = new int[nodes.SignalCount];
        Array.Fill(chunks, -1);
        for (var chunk = 0; chunk < Ranges.Count; chunk++)
        {
            var signals = order.AsSpan(Ranges[chunk]);
            foreach (var signal in signals)
            {
                chunks[signal] = chunk;
                foreach (var source in nodes.SourcesOf(signal))
                {
                    if (chunks[source] != chunk)
                    {
                        Keep(source);
                    }
                }
            }
        }

        foreach (var signal in order.Where(signal => nodes.SourcesOf(signal).Length > LongestRow))
        {
            Keep(signal);
        }
    }

    private void Keep(int signal) => _slots[signal] = _slots[signal] < 0 ? SlotCount++ : _slots[signal];
}
