using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation;

/// <summary>Finds how many neurons blocks make without shortcuts, in linear time and without making them.</summary>
internal sealed class StrictSize(BlockGraph graph)
{
    private readonly int[] _layers = new int[graph.ValueCount];
    private readonly int[] _lastUses = new int[graph.ValueCount];
    private readonly List<long> _widths = [];

    public NetworkSize Find()
    {
        foreach (var block in graph.Blocks)
        {
            Place(block);
        }

        foreach (var root in graph.Subject.Roots)
        {
            _lastUses[root >> 1] = root < 2 ? 0 : _widths.Count;
        }

        return Size(Carried());
    }

    private void Place(Block block)
    {
        var first = block.Leaves.Length == 0 ? 0 : block.Leaves.Max(leaf => _layers[leaf]);
        var layers = new int[block.Neurons.Length];
        for (var i = 0; i < layers.Length; i++)
        {
            var before = first;
            foreach (var (source, _) in block.Neurons[i].Row.Terms)
            {
                before = Math.Max(before, source < block.Leaves.Length ? first : layers[source - block.Leaves.Length]);
                Use(block, source, before);
            }

            layers[i] = before + 1;
            Widen(before + 1, 1);
        }

        foreach (var output in block.Outputs)
        {
            var layer = output.Row.Terms.Select(term => term.Source < block.Leaves.Length ? first : layers[term.Source - block.Leaves.Length]).Append(0).Max();
            foreach (var (source, _) in output.Row.Terms)
            {
                Use(block, source, layer);
            }

            _layers[output.Value] = layer;
        }
    }

    private void Use(Block block, int source, int layer)
    {
        if (source < block.Leaves.Length)
        {
            _lastUses[block.Leaves[source]] = Math.Max(_lastUses[block.Leaves[source]], layer);
        }
    }

    private void Widen(int layer, long count)
    {
        while (_widths.Count < layer)
        {
            _widths.Add(0);
        }

        _widths[layer - 1] += count;
    }

    // How many values each layer carries on, as a running sum of their beginnings and ends.
    private long[] Carried()
    {
        var changes = new long[_widths.Count + 2];
        for (var value = 1; value < graph.ValueCount; value++)
        {
            if (_lastUses[value] > _layers[value])
            {
                changes[_layers[value] + 1]++;
                changes[_lastUses[value] + 1]--;
            }
        }

        for (var layer = 1; layer < changes.Length; layer++)
        {
            changes[layer] += changes[layer - 1];
        }

        return changes;
    }

    private NetworkSize Size(long[] carried)
    {
        var (neurons, bytes) = (0L, 0.0);
        var before = (double)graph.Subject.InputCount;
        for (var layer = 1; layer <= _widths.Count; layer++)
        {
            var width = _widths[layer - 1] + carried[layer];
            neurons += width;
            bytes += before * width * sizeof(float);
            before = width;
        }

        return new NetworkSize(neurons, bytes);
    }
}
