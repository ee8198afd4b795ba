using System.Numerics;
using System.Runtime.InteropServices;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Evaluation;

/// <summary>What must be computed for a network's outputs, sources first.</summary>
/// <typeparam name="T">What values are computed in.</typeparam>
/// <remarks>
/// Signals are numbered anew: the columns, then the nodes. A neuron that only carries on what is never negative is its source,
/// and what no output needs is left out. Where the network isn't exact in the format, sums keep the order of their terms.
/// </remarks>
internal sealed class NeuronNodes<T>
    where T : unmanaged, INumber<T>
{
    private readonly Network _network;
    private readonly bool _keepsOrder;
    private readonly int[] _signals;
    private readonly List<NeuronShape> _shapes = [];
    private readonly List<T> _biases = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _sources = [];
    private readonly List<T> _weights = [];

    public NeuronNodes(Network network)
    {
        _network = network;
        _keepsOrder = Numbers<T>.Format != NumberFormat.Int32 && !Exactness.Of(network).IsExactIn(Numbers<T>.Format);
        _signals = new int[network.SignalCount];
        for (var column = 0; column < network.FirstNeuron; column++)
        {
            _signals[column] = column;
        }

        AddNeurons();
        Outputs = new int[network.OutputCount];
        for (var row = 0; row < Outputs.Length; row++)
        {
            var source = CarriedBy(network.Outputs[row]);
            Outputs[row] = source >= 0 ? _signals[source] : Add(network.Outputs[row], isRelu: false);
        }

        FirstNext = SignalCount;
        for (var row = Outputs.Length; row < network.Outputs.Count; row++)
        {
            Add(network.Outputs[row], isRelu: false);
        }
    }

    /// <summary>Gets the first node, which is the number of columns.</summary>
    public int FirstNode => _network.FirstNeuron;

    /// <summary>Gets the number of columns and nodes.</summary>
    public int SignalCount => FirstNode + _shapes.Count;

    /// <summary>Gets the signal of each output.</summary>
    public int[] Outputs { get; }

    /// <summary>Gets the signal of what the first register column holds next; those of the others follow.</summary>
    public int FirstNext { get; }

    /// <summary>The shape of a node.</summary>
    public NeuronShape ShapeOf(int signal) => _shapes[signal - FirstNode];

    /// <summary>The bias of a node.</summary>
    public T BiasOf(int signal) => _biases[signal - FirstNode];

    /// <summary>The signals that a node reads, those with weight 1 first, then −1, then all others.</summary>
    public ReadOnlySpan<int> SourcesOf(int signal) => CollectionsMarshal.AsSpan(_sources)[RangeOf(signal)];

    /// <summary>The weight of each.</summary>
    public ReadOnlySpan<T> WeightsOf(int signal) => CollectionsMarshal.AsSpan(_weights)[RangeOf(signal)];

    private Range RangeOf(int signal) => _starts[signal - FirstNode].._starts[signal - FirstNode + 1];

    private void AddNeurons()
    {
        var isNeeded = NeededSignals();
        for (var neuron = 0; neuron < _network.NeuronCount; neuron++)
        {
            if (isNeeded[_network.FirstNeuron + neuron])
            {
                var row = _network.Neurons[neuron];
                var source = CarriedBy(row);
                var isCarried = source >= 0 && _network.LowestOf(source) >= 0;
                _signals[_network.FirstNeuron + neuron] = isCarried ? _signals[source] : Add(row, isRelu: true);
            }
        }
    }

    private bool[] NeededSignals()
    {
        var isNeeded = new bool[_network.SignalCount];
        for (var row = 0; row < _network.Outputs.Count; row++)
        {
            Mark(_network.Outputs[row], isNeeded);
        }

        for (var neuron = _network.NeuronCount - 1; neuron >= 0; neuron--)
        {
            if (isNeeded[_network.FirstNeuron + neuron])
            {
                Mark(_network.Neurons[neuron], isNeeded);
            }
        }

        return isNeeded;
    }

    private static void Mark(AffineRow row, bool[] isNeeded)
    {
        foreach (var signal in row.Signals)
        {
            isNeeded[signal] = true;
        }
    }

    // The signal that a row is nothing but, or −1.
    private static int CarriedBy(AffineRow row) => row.Bias == 0 && row.Length == 1 && row.Weights[0] == 1 ? row.Signals[0] : -1;

    private int Add(AffineRow row, bool isRelu)
    {
        var (plus, minus) = (0, 0);
        if (!_keepsOrder)
        {
            plus = AddTerms(row, 1, NeuronShape.MostUnits);
            minus = AddTerms(row, -1, NeuronShape.MostUnits);
        }

        AddOthers(row, plus, minus);
        _starts.Add(_sources.Count);
        _shapes.Add(new NeuronShape(plus, minus, isRelu));
        _biases.Add(Numbers<T>.Of(row.Bias));
        return SignalCount - 1;
    }

    private int AddTerms(AffineRow row, double weight, int most)
    {
        var count = 0;
        for (var i = 0; i < row.Length && count < most; i++)
        {
            if (row.Weights[i] == weight)
            {
                AddTerm(row, i);
                count++;
            }
        }

        return count;
    }

    // All but the first of weights 1 and −1, which are there already.
    private void AddOthers(AffineRow row, int plus, int minus)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var isThere = (row.Weights[i] == 1 && plus-- > 0) || (row.Weights[i] == -1 && minus-- > 0);
            if (!isThere)
            {
                AddTerm(row, i);
            }
        }
    }

    private void AddTerm(AffineRow row, int term)
    {
        _sources.Add(_signals[row.Signals[term]]);
        _weights.Add(Numbers<T>.Of(row.Weights[term]));
    }
}
