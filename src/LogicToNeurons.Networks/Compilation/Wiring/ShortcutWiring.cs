using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation.Wiring;

/// <summary>Wires blocks with shortcuts: every neuron reads whatever it needs, wherever that is (passes P1 and P2).</summary>
/// <remarks>
/// A value is an affine form over neurons and inputs, and a block's rows are multiplied out over its leaves' forms: the
/// composition of affine maps is affine, so only ReLUs cost neurons. Where a form gets too long, or its weights or sums too
/// large, the value is carried on by a neuron of its own: ReLU(v) = v, as no value is negative.
/// </remarks>
public sealed class ShortcutWiring
{
    private readonly BlockGraph _graph;
    private readonly WiringSettings _settings;
    private readonly NeuronList _neurons;
    private readonly AffineForm?[] _forms;
    private readonly int[] _uses;
    private readonly HashSet<int> _carried;
    private readonly HashSet<int> _unshared;
    private readonly FormAccumulator _sum = new();
    private readonly NeuronSharing _sharing;
    private bool _isFitting = true;

    private ShortcutWiring(BlockGraph graph, WiringSettings settings, HashSet<int> carried, HashSet<int> unshared)
    {
        (_graph, _settings, _carried, _unshared) = (graph, settings, carried, unshared);
        _neurons = new NeuronList(graph);
        _sharing = new NeuronSharing(_neurons.Builder.LargestOf, _neurons.Builder.RowOf);
        _forms = NetworkPorts.Forms(graph.Subject.InputCount, graph.ValueCount);
        _uses = UsesIn(graph);
    }

    /// <summary>Wires blocks.</summary>
    public static CompiledNetwork Wire(BlockGraph graph, WiringSettings settings)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(settings);
        var (carried, unshared) = (new HashSet<int>(), new HashSet<int>());
        while (true)
        {
            // A value is carried on from where it is made or not at all: if that turns out too late, all begins anew.
            if (new ShortcutWiring(graph, settings, carried, unshared).Wire() is { } compiled)
            {
                return compiled;
            }
        }
    }

    // How many rows read each value.
    private static int[] UsesIn(BlockGraph graph)
    {
        var uses = new int[graph.ValueCount];
        foreach (var root in graph.Subject.Roots)
        {
            uses[root >> 1]++;
        }

        foreach (var block in graph.Blocks)
        {
            foreach (var row in block.Neurons.Select(neuron => neuron.Row).Concat(block.Outputs.Select(output => output.Row)))
            {
                foreach (var (source, _) in row.Terms)
                {
                    if (source < block.Leaves.Length)
                    {
                        uses[block.Leaves[source]]++;
                    }
                }
            }
        }

        return uses;
    }

    private CompiledNetwork? Wire()
    {
        for (var block = 0; block < _graph.Blocks.Count; block++)
        {
            _settings.Cancellation.ThrowIfCancellationRequested();
            Wire(block);
        }

        foreach (var root in _graph.Subject.Roots)
        {
            Fit(root >> 1);
        }

        if (!_isFitting)
        {
            return null;
        }

        _neurons.AddRoots(root => (root & 1) == 0 ? _forms[root >> 1]! : _forms[root >> 1]!.Negation());
        return _neurons.Build(_forms, false);
    }

    private void Wire(int index)
    {
        var block = _graph.Blocks[index];
        var neurons = new AffineForm[block.Neurons.Length];
        for (var i = 0; i < neurons.Length; i++)
        {
            var form = FittingForm(index, block.Neurons[i].Row, neurons);
            var like = _sharing.Find(form);
            neurons[i] = like is null || (like.Length > 1 && _unshared.Contains(index)) ? AddNeuron(form, index, i) : like;
        }

        foreach (var output in block.Outputs)
        {
            _forms[output.Value] = LightForm(index, output.Row, neurons);
            Shorten(output.Value);
        }
    }

    private AffineForm AddNeuron(AffineForm form, int block, int local)
    {
        var signal = _neurons.Add(form, _graph.Blocks[block].Neurons[local].Largest, 1, block, local);
        _sharing.Add(form, signal);
        return AffineForm.OfSignal(signal);
    }

    private void Shorten(int value)
    {
        var form = _forms[value]!;
        var isLong = form.Length > _settings.MaxTerms && _uses[value] > 1;
        var isHeavy = false;
        foreach (var weight in form.Weights)
        {
            isHeavy |= Math.Abs(weight) > _settings.SumBound;
        }

        if (isLong || isHeavy || _carried.Contains(value))
        {
            _forms[value] = AffineForm.OfSignal(_neurons.Carry(form, value, _graph.LargestOf(value), 1));
        }
    }

    // The row over its leaves' forms; if that breaks rule E, over leaves that are carried on one after the other, the worst first.
    private AffineForm FittingForm(int index, LocalRow row, AffineForm[] neurons)
    {
        var block = _graph.Blocks[index];
        var form = LightForm(index, row, neurons);
        while (SumOf(form) > _settings.SumBound && WorstLeaf(block, row) is { } leaf)
        {
            CarryFromTheStart(leaf);
            form = Expanded(block, row, neurons);
        }

        return form;
    }

    // The row over its leaves' forms; where these give a signal too much weight, over leaves that are carried on, and over neurons of the block's own.
    private AffineForm LightForm(int index, LocalRow row, AffineForm[] neurons)
    {
        var block = _graph.Blocks[index];
        var form = Expanded(block, row, neurons);
        while (HeavySignal(form) is >= 0 and var signal)
        {
            if (HeaviestLeaf(block, row, signal) is { } leaf)
            {
                CarryFromTheStart(leaf);
                form = Expanded(block, row, neurons);
                continue;
            }

            _isFitting &= !_unshared.Add(index);
            break;
        }

        return form;
    }

    private int HeavySignal(AffineForm form)
    {
        for (var i = 0; _settings.MaxWeight is { } most && i < form.Length; i++)
        {
            if (Math.Abs(form.Weights[i]) > most)
            {
                return form.Signals[i];
            }
        }

        return -1;
    }

    // The leaf that brings most of a signal's weight along; a leaf that is nothing but the signal brings what the row says.
    private int? HeaviestLeaf(Block block, LocalRow row, int signal)
    {
        int? heaviest = null;
        var most = 0L;
        foreach (var (source, weight) in row.Terms)
        {
            if (source < block.Leaves.Length && _forms[block.Leaves[source]] is { Length: > 1 } form && form.Signals.BinarySearch(signal) is >= 0 and var place
                && Math.Abs(weight * form.Weights[place]) is var part && part > most)
            {
                (heaviest, most) = (block.Leaves[source], part);
            }
        }

        return heaviest;
    }

    private void Fit(int value)
    {
        var form = _forms[value]!;
        if (SumOf(form) > _settings.SumBound && form.OnlySignal < 0)
        {
            CarryFromTheStart(value);
        }
    }

    private int? WorstLeaf(Block block, LocalRow row)
    {
        int? worst = null;
        var most = 0L;
        foreach (var (source, weight) in row.Terms)
        {
            if (source < block.Leaves.Length && _forms[block.Leaves[source]] is { } form)
            {
                var excess = Math.Abs(weight) * (SumOf(form) - _graph.LargestOf(block.Leaves[source]));
                if (form.OnlySignal < 0 && excess > most)
                {
                    (worst, most) = (block.Leaves[source], excess);
                }
            }
        }

        return worst;
    }

    private void CarryFromTheStart(int value)
    {
        _carried.Add(value);
        _isFitting = false;
        _forms[value] = AffineForm.OfSignal(_neurons.Carry(_forms[value]!, value, _graph.LargestOf(value), 1));
    }

    private AffineForm Expanded(Block block, LocalRow row, AffineForm[] neurons)
    {
        _sum.AddConstant(row.Bias);
        foreach (var (source, weight) in row.Terms)
        {
            if (source < block.Leaves.Length)
            {
                _sum.Add(_forms[block.Leaves[source]]!, weight);
            }
            else
            {
                _sum.Add(neurons[source - block.Leaves.Length], weight);
            }
        }

        return _sum.Take();
    }

    // The larger of the sums of the terms of one sign, each at its largest.
    private long SumOf(AffineForm form)
    {
        var positive = Math.Max(form.Constant, 0);
        var negative = Math.Max(-form.Constant, 0);
        for (var i = 0; i < form.Length; i++)
        {
            var term = form.Weights[i] * (long)_neurons.Builder.LargestOf(form.Signals[i]);
            positive += Math.Max(term, 0);
            negative += Math.Max(-term, 0);
        }

        return Math.Max(positive, negative);
    }
}
