using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Verification;

/// <summary>Checks that a network's weights are its blocks' rows, multiplied out: linear algebra over whole numbers, no patterns.</summary>
/// <remarks>
/// Every value's form is computed anew, block by block, and every row must be, term by term, what its block says over the
/// forms of its leaves. A neuron that carries a value on stands for it from there on, as no value is negative; without
/// shortcuts, where a value is carried from layer to layer, all these are replaced by what they carry.
/// </remarks>
internal sealed class WiringChecker
{
    private readonly CompiledNetwork _compiled;
    private readonly Network _network;
    private readonly AffineForm?[] _carried;
    private readonly AffineForm?[] _values;
    private readonly int[] _makers;
    private readonly int[] _carriers;
    private readonly int[][] _locals;
    private readonly AffineForm?[][] _neurons;
    private readonly NeuronSharing _sharing;
    private readonly FormAccumulator _sum = new();

    private WiringChecker(CompiledNetwork compiled)
    {
        (_compiled, _network) = (compiled, compiled.Network);
        _sharing = new NeuronSharing(_network.LargestOf, signal => _network.Neurons[signal - _network.FirstNeuron]);
        _carried = new AffineForm?[_network.NeuronCount];
        _values = NetworkPorts.Forms(compiled.Graph.Subject.InputCount, compiled.Graph.ValueCount);
        _makers = MakersOf(compiled.Graph);
        _carriers = new int[compiled.Graph.ValueCount];
        _neurons = [.. compiled.Graph.Blocks.Select(block => new AffineForm?[block.Neurons.Length])];
        _locals = [.. compiled.Graph.Blocks.Select(block => Enumerable.Repeat(-1, block.Neurons.Length).ToArray())];
        Array.Fill(_carriers, -1);
        for (var neuron = 0; neuron < _network.NeuronCount; neuron++)
        {
            if (compiled.LocalOf(neuron) >= 0)
            {
                _locals[compiled.BlockOf(neuron)][compiled.LocalOf(neuron)] = neuron;
            }
            else if (!compiled.IsStrict && compiled.CarriedBy(neuron) >= 0)
            {
                _carriers[compiled.CarriedBy(neuron)] = neuron;
            }
        }
    }

    /// <summary>Whether the network is what its blocks say.</summary>
    public static bool Holds(CompiledNetwork compiled)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        return new WiringChecker(compiled).Holds();
    }

    private bool Holds()
    {
        if (_compiled.IsStrict)
        {
            ReplaceCarriers();
        }

        for (var index = 0; index < _neurons.Length; index++)
        {
            if (!Holds(index))
            {
                return false;
            }
        }

        var roots = _compiled.Graph.Subject.Roots;
        for (var i = 0; i < roots.Count; i++)
        {
            var value = _values[roots[i] >> 1];
            if (value is null || !FormOf(_network.Outputs[i]).IsSame((roots[i] & 1) == 0 ? value : value.Negation()))
            {
                return false;
            }
        }

        return !_compiled.IsStrict || CarriersHold();
    }

    private bool Holds(int index)
    {
        var block = _compiled.Graph.Blocks[index];
        for (var i = 0; i < block.Neurons.Length; i++)
        {
            if (Expanded(index, block.Neurons[i].Row) is not { } form || !HasNeuron(index, i, form))
            {
                return false;
            }
        }

        foreach (var output in block.Outputs)
        {
            var form = Expanded(index, output.Row);
            var carrier = _carriers[output.Value];
            if (form is null || (carrier >= 0 && !Carries(carrier, form, _compiled.Graph.LargestOf(output.Value))))
            {
                return false;
            }

            _values[output.Value] = carrier < 0 ? form : AffineForm.OfSignal(_network.FirstNeuron + carrier);
        }

        return true;
    }

    // A block's neuron is one of the network or, with shortcuts, a form over those of earlier blocks.
    private bool HasNeuron(int index, int local, AffineForm form)
    {
        var neuron = _locals[index][local];
        if (neuron < 0)
        {
            _neurons[index][local] = _compiled.IsStrict ? null : _sharing.Find(form);
            return _neurons[index][local] is not null;
        }

        if (!_compiled.IsStrict)
        {
            _sharing.Add(form, _network.FirstNeuron + neuron);
        }

        _neurons[index][local] = AffineForm.OfSignal(_network.FirstNeuron + neuron);
        return FormOf(_network.Neurons[neuron]).IsSame(form) && _network.LargestOf(_network.FirstNeuron + neuron) >= _compiled.Graph.Blocks[index].Neurons[local].Largest;
    }

    private bool Carries(int neuron, AffineForm form, long largest) =>
        FormOf(_network.Neurons[neuron]).IsSame(form) && _network.LargestOf(_network.FirstNeuron + neuron) >= largest;

    private void ReplaceCarriers()
    {
        for (var neuron = 0; neuron < _network.NeuronCount; neuron++)
        {
            _carried[neuron] = _compiled.IsIdentity(neuron) ? FormOf(_network.Neurons[neuron]) : null;
        }
    }

    private bool CarriersHold()
    {
        for (var neuron = 0; neuron < _network.NeuronCount; neuron++)
        {
            if (_carried[neuron] is { } form && !CarriesOn(neuron, form))
            {
                return false;
            }
        }

        return true;
    }

    private bool CarriesOn(int neuron, AffineForm form)
    {
        var value = _compiled.CarriedBy(neuron);
        if (value < 0)
        {
            return form.OnlySignal >= _network.FirstNeuron && _network.LargestOf(_network.FirstNeuron + neuron) >= _network.LargestOf(form.OnlySignal);
        }

        return (_values[value] is { } whole && Carries(neuron, whole, _compiled.Graph.LargestOf(value))) || IsPart(neuron, value);
    }

    // The part over leaves of the row that makes a value, raised so that it is never negative.
    private bool IsPart(int neuron, int value)
    {
        var index = _makers[value];
        if (index < 0)
        {
            return false;
        }

        var block = _compiled.Graph.Blocks[index];
        var row = block.Outputs.First(output => output.Value == value).Row;
        LocalTerm[] leaves = [.. row.Terms.Where(term => term.Source < block.Leaves.Length)];
        var largest = leaves.Sum(term => Math.Abs(term.Weight) * _compiled.Graph.LargestOf(block.Leaves[term.Source]));
        var lowest = leaves.Sum(term => Math.Min(0, term.Weight) * _compiled.Graph.LargestOf(block.Leaves[term.Source]));
        return Expanded(index, new LocalRow(-lowest, leaves)) is { } part && Carries(neuron, part, largest);
    }

    private AffineForm? Expanded(int index, LocalRow row)
    {
        var block = _compiled.Graph.Blocks[index];
        var forms = new AffineForm[row.Terms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            var neuron = row.Terms[i].Source - block.Leaves.Length;
            var form = neuron < 0 ? _values[block.Leaves[row.Terms[i].Source]] : _neurons[index][neuron];
            if (form is null)
            {
                return null;
            }

            forms[i] = form;
        }

        _sum.AddConstant(row.Bias);
        for (var i = 0; i < forms.Length; i++)
        {
            _sum.Add(forms[i], row.Terms[i].Weight);
        }

        return _sum.Take();
    }

    private AffineForm FormOf(AffineRow row)
    {
        _sum.AddConstant((long)row.Bias);
        for (var i = 0; i < row.Length; i++)
        {
            Add(row.Signals[i], (long)row.Weights[i]);
        }

        return _sum.Take();
    }

    private void Add(int signal, long weight)
    {
        var neuron = signal - _network.FirstNeuron;
        if (neuron >= 0 && _carried[neuron] is { } form)
        {
            _sum.Add(form, weight);
        }
        else
        {
            _sum.Add(signal, weight);
        }
    }

    private static int[] MakersOf(BlockGraph graph)
    {
        var makers = new int[graph.ValueCount];
        Array.Fill(makers, -1);
        for (var i = 0; i < graph.Blocks.Count; i++)
        {
            foreach (var output in graph.Blocks[i].Outputs)
            {
                makers[output.Value] = i;
            }
        }

        return makers;
    }
}
