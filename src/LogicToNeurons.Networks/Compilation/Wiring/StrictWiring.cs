using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation.Wiring;

/// <summary>Wires blocks without shortcuts: a layer reads only the one right before it, and a value that skips a layer is carried by identity neurons.</summary>
/// <remarks>A block is as early as its leaves allow. Values that are another one or its negation are carried as that one.</remarks>
public sealed class StrictWiring
{
    private readonly BlockGraph _graph;
    private readonly NeuronList _neurons;
    private readonly AffineForm?[] _forms;
    private readonly List<AffineForm>?[] _carried;
    private readonly int[] _layers;
    private readonly (int Source, long Factor, long Constant)[] _aliases;
    private readonly FormAccumulator _sum = new();

    private StrictWiring(BlockGraph graph)
    {
        _graph = graph;
        _neurons = new NeuronList(graph);
        _forms = NetworkPorts.Forms(graph.Subject.InputCount, graph.ValueCount);
        _carried = new List<AffineForm>?[graph.ValueCount];
        _layers = new int[graph.ValueCount];
        _aliases = new (int, long, long)[graph.ValueCount];
        for (var value = 0; value < _aliases.Length; value++)
        {
            _aliases[value] = (value, 1, 0);
        }
    }

    /// <summary>Wires blocks.</summary>
    public static CompiledNetwork Wire(BlockGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new StrictWiring(graph).Wire();
    }

    private CompiledNetwork Wire()
    {
        for (var block = 0; block < _graph.Blocks.Count; block++)
        {
            Wire(block);
        }

        // A neuron may lead nowhere, if weights cancel out: it still is in a layer.
        var last = Enumerable.Range(0, _neurons.Builder.SignalCount).Select(_neurons.Builder.LayerOf).Append(0).Max();
        _neurons.AddRoots(root => (root & 1) == 0 ? At(root >> 1, last) : At(root >> 1, last).Negation());
        return _neurons.Build(_forms, true);
    }

    private void Wire(int index)
    {
        var block = _graph.Blocks[index];
        var signals = new int[block.Neurons.Length];

        // A neuron that could be earlier than the others of its block would have to be carried to them.
        var first = block.Leaves.Length == 0 ? 0 : block.Leaves.Max(LayerOf);
        for (var i = 0; i < signals.Length; i++)
        {
            var (row, largest) = block.Neurons[i];
            var layer = Math.Max(first, LastSourceLayer(block, row, signals, i)) + 1;
            signals[i] = _neurons.Add(Expanded(index, row, signals, layer - 1), largest, layer, index, i);
        }

        foreach (var output in block.Outputs)
        {
            if (AliasOf(block, output.Row) is { } alias)
            {
                _aliases[output.Value] = alias;
                _forms[output.Value] = At(output.Value, _layers[alias.Source]);
            }
            else
            {
                Define(index, output, signals);
            }
        }
    }

    private void Define(int index, BlockOutput output, int[] signals)
    {
        var block = _graph.Blocks[index];
        var layer = LastSourceLayer(block, output.Row, signals, signals.Length);
        var form = Together(index, output, layer) is { } direct
            ? Expanded(index, output.Row with { Terms = [.. output.Row.Terms.Where(term => term.Source >= block.Leaves.Length)] }, signals, layer, direct)
            : Expanded(index, output.Row, signals, layer);
        _forms[output.Value] = form;
        _layers[output.Value] = layer;
    }

    // The part of a row that reads leaves, carried as one number, if that takes fewer neurons than carrying the leaves.
    private AffineForm? Together(int index, BlockOutput output, int layer)
    {
        var block = _graph.Blocks[index];
        var leaves = output.Row.Terms.Where(term => term.Source < block.Leaves.Length).ToArray();
        if (leaves.Length < 2)
        {
            return null;
        }

        var first = leaves.Max(term => LayerOf(block.Leaves[term.Source]));
        if (layer - first >= leaves.Sum(term => LayersToGo(block.Leaves[term.Source], layer)))
        {
            return null;
        }

        var lowest = leaves.Sum(term => Math.Min(0, term.Weight) * _graph.LargestOf(block.Leaves[term.Source]));
        var largest = leaves.Sum(term => Math.Abs(term.Weight) * _graph.LargestOf(block.Leaves[term.Source]));
        var form = Expanded(index, new LocalRow(-lowest, leaves), [], first);
        for (var at = first + 1; at <= layer; at++)
        {
            form = AffineForm.OfSignal(_neurons.Carry(form, output.Value, largest, at));
        }

        _sum.Add(form, 1);
        _sum.AddConstant(lowest);
        return _sum.Take();
    }

    private int LayersToGo(int value, int layer)
    {
        var source = _aliases[value].Source;
        return _forms[source]!.Length == 0 ? 0 : Math.Max(0, layer - _layers[source] - (_carried[source]?.Count ?? 0));
    }

    private int LastSourceLayer(Block block, LocalRow row, int[] signals, int count)
    {
        var layer = 0;
        foreach (var term in row.Terms)
        {
            var neuron = term.Source - block.Leaves.Length;
            layer = Math.Max(layer, neuron < 0 ? LayerOf(block.Leaves[term.Source]) : neuron < count ? _neurons.Builder.LayerOf(signals[neuron]) : 0);
        }

        return layer;
    }

    private (int Source, long Factor, long Constant)? AliasOf(Block block, LocalRow row)
    {
        if (row.Terms.Length != 1 || row.Terms[0].Source >= block.Leaves.Length)
        {
            return null;
        }

        var (source, factor, constant) = _aliases[block.Leaves[row.Terms[0].Source]];
        return (source, factor * row.Terms[0].Weight, (constant * row.Terms[0].Weight) + row.Bias);
    }

    private int LayerOf(int value) => _layers[_aliases[value].Source];

    private AffineForm Expanded(int index, LocalRow row, int[] signals, int layer, AffineForm? direct = null)
    {
        var block = _graph.Blocks[index];

        // Carrying a value on takes the accumulator, so all forms are there before they are added up.
        var forms = new AffineForm[row.Terms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            var neuron = row.Terms[i].Source - block.Leaves.Length;
            forms[i] = neuron < 0 ? At(block.Leaves[row.Terms[i].Source], layer) : Carried(signals[neuron], layer, index);
        }

        _sum.AddConstant(row.Bias);
        for (var i = 0; i < forms.Length; i++)
        {
            _sum.Add(forms[i], row.Terms[i].Weight);
        }

        if (direct is not null)
        {
            _sum.Add(direct, 1);
        }

        return _sum.Take();
    }

    // A value over the signals of a layer.
    private AffineForm At(int value, int layer)
    {
        var (source, factor, constant) = _aliases[value];
        var form = SourceAt(source, layer);
        if (factor == 1 && constant == 0)
        {
            return form;
        }

        _sum.Add(form, factor);
        _sum.AddConstant(constant);
        return _sum.Take();
    }

    private AffineForm SourceAt(int value, int layer)
    {
        var form = _forms[value]!;
        if (layer <= _layers[value] || form.Length == 0)
        {
            return form;
        }

        var carried = _carried[value] ??= [];
        while (carried.Count < layer - _layers[value])
        {
            var before = carried.Count == 0 ? form : carried[^1];
            carried.Add(AffineForm.OfSignal(_neurons.Carry(before, value, _graph.LargestOf(value), _layers[value] + carried.Count + 1)));
        }

        return carried[layer - _layers[value] - 1];
    }

    // A neuron of a block, over the signals of a later layer.
    private AffineForm Carried(int signal, int layer, int block)
    {
        var form = AffineForm.OfSignal(signal);
        for (var at = _neurons.Builder.LayerOf(signal) + 1; at <= layer; at++)
        {
            form = AffineForm.OfSignal(_neurons.CarryNeuron(form.OnlySignal, at, block));
        }

        return form;
    }
}
