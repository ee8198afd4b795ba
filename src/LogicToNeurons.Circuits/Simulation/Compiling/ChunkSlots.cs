using LogicToNeurons.Circuits.Simulation.Plans;

namespace LogicToNeurons.Circuits.Simulation.Compiling;

/// <summary>Where compiled code keeps signals between its chunks; what only one chunk needs has no slot.</summary>
/// <remarks>The first slots are, in this order: the constants 0 and 1, the inputs, what flip-flops hold, what they load next.</remarks>
internal sealed class ChunkSlots
{
    private readonly int[] _slots;

    public ChunkSlots(GateNodes nodes, int[] order, int chunkLength)
    {
        _slots = new int[nodes.SignalCount];
        Array.Fill(_slots, -1);
        for (var signal = 0; signal < nodes.FirstNode; signal++)
        {
            _slots[signal] = Count++;
        }

        foreach (var signal in nodes.Next.Concat(nodes.Outputs))
        {
            _slots[signal] = _slots[signal] < 0 ? Count++ : _slots[signal];
        }

        var lastChunks = LastChunks(nodes, order, chunkLength);
        Share(order, lastChunks, chunkLength);
    }

    /// <summary>Gets the number of slots.</summary>
    public int Count { get; private set; }

    /// <summary>The slot of a signal; below 0 if it has none.</summary>
    public int this[int signal] => _slots[signal];

    // The last chunk that reads each signal.
    private static int[] LastChunks(GateNodes nodes, int[] order, int chunkLength)
    {
        var lastChunks = new int[nodes.SignalCount];
        for (var i = 0; i < order.Length; i++)
        {
            var (_, a, b) = nodes[order[i]];
            lastChunks[a] = lastChunks[b] = i / chunkLength;
        }

        return lastChunks;
    }

    // A slot is free behind the last chunk that reads it.
    private void Share(int[] order, int[] lastChunks, int chunkLength)
    {
        var free = new Stack<int>();
        var ending = new List<int>[(order.Length / chunkLength) + 1];
        for (var i = 0; i < order.Length; i++)
        {
            var (signal, chunk) = (order[i], i / chunkLength);
            if (i % chunkLength == 0 && chunk > 0)
            {
                ending[chunk - 1]?.ForEach(free.Push);
            }

            if (_slots[signal] < 0 && lastChunks[signal] > chunk)
            {
                _slots[signal] = free.TryPop(out var slot) ? slot : Count++;
                (ending[lastChunks[signal]] ??= []).Add(_slots[signal]);
            }
        }
    }
}
