using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Layers;

/// <summary>ReLU neurons in layers, affine outputs and, if it is recurrent, registers; never changes.</summary>
/// <remarks>
/// Signals are numbered: first the columns of the inputs, then those of the registers, then the neurons in rising order of
/// their layer. A neuron is <c>max(0, bias + Σ weight · signal)</c> over signals of lower layers; one that reads more than
/// the layer right before it has a shortcut. <see cref="Outputs"/> holds the rows of the outputs and then what each
/// register column holds in the next tick. Inputs count as layer 0.
/// </remarks>
public sealed class Network
{
    private readonly int[] _layers;
    private readonly double[] _lowest;
    private readonly double[] _largest;
    private readonly int[] _layerStarts;

    internal Network(NetworkParts parts)
    {
        Name = parts.Name;
        (Inputs, OutputPorts, States) = (parts.Inputs, parts.OutputPorts, parts.States);
        (InputCount, StateCount) = (parts.InputCount, parts.StateCount);
        (Neurons, Outputs, Initial) = (parts.Neurons, parts.Outputs, parts.Initial);
        (_layers, _lowest, _largest) = (parts.Layers, parts.Lowest, parts.Largest);
        _layerStarts = StartsOf(_layers);
    }

    /// <summary>Gets the network's name.</summary>
    public string Name { get; }

    /// <summary>Gets the input ports; their columns are the signals from 0 on.</summary>
    public ImmutableArray<NetworkPort> Inputs { get; }

    /// <summary>Gets the output ports; their columns are the first rows of <see cref="Outputs"/>.</summary>
    public ImmutableArray<NetworkPort> OutputPorts { get; }

    /// <summary>Gets the registers; their columns are the signals from <see cref="InputCount"/> on, and the last rows of <see cref="Outputs"/>.</summary>
    public ImmutableArray<NetworkPort> States { get; }

    /// <summary>Gets the number of input columns.</summary>
    public int InputCount { get; }

    /// <summary>Gets the number of register columns.</summary>
    public int StateCount { get; }

    /// <summary>Gets the number of output columns, without the registers'.</summary>
    public int OutputCount => Outputs.Count - StateCount;

    /// <summary>Gets what the register columns hold at first.</summary>
    public ImmutableArray<double> Initial { get; }

    /// <summary>Gets the neurons: what each takes the ReLU of.</summary>
    public AffineRows Neurons { get; }

    /// <summary>Gets the outputs, and then the registers' next values.</summary>
    public AffineRows Outputs { get; }

    /// <summary>Gets the number of hidden neurons.</summary>
    public int NeuronCount => Neurons.Count;

    /// <summary>Gets the first signal that is a neuron.</summary>
    public int FirstNeuron => InputCount + StateCount;

    /// <summary>Gets the number of signals: columns of inputs and registers, and neurons.</summary>
    public int SignalCount => FirstNeuron + NeuronCount;

    /// <summary>Gets the number of hidden layers.</summary>
    public int LayerCount => _layerStarts.Length - 1;

    /// <summary>Gets a value indicating whether it has registers.</summary>
    public bool IsRecurrent => StateCount > 0;

    /// <summary>The neurons of a hidden layer, counted from 1, as a range of neuron numbers from 0.</summary>
    public Range NeuronsOf(int layer) => _layerStarts[layer - 1].._layerStarts[layer];

    /// <summary>The layer of a neuron, from 1.</summary>
    public int LayerOf(int neuron) => _layers[neuron];

    /// <summary>The layer of a signal: 0 for inputs and registers.</summary>
    public int LayerOfSignal(int signal) => signal < FirstNeuron ? 0 : _layers[signal - FirstNeuron];

    /// <summary>The least value that a signal can have; minus infinity if unknown.</summary>
    public double LowestOf(int signal) => _lowest[signal];

    /// <summary>The largest value that a signal can have; infinity if unknown.</summary>
    public double LargestOf(int signal) => _largest[signal];

    /// <summary>The same network but for some of its neurons' rows; what its neurons can be at most isn't known then.</summary>
    /// <param name="neurons">As many rows as before; each reads lower layers only.</param>
    public Network WithNeurons(AffineRows neurons)
    {
        ArgumentNullException.ThrowIfNull(neurons);
        ArgumentOutOfRangeException.ThrowIfNotEqual(neurons.Count, NeuronCount);
        for (var neuron = 0; neuron < NeuronCount; neuron++)
        {
            foreach (var signal in neurons[neuron].Signals)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(LayerOfSignal(signal), LayerOf(neuron), nameof(neurons));
            }
        }

        var largest = _largest.ToArray();
        largest.AsSpan(FirstNeuron).Fill(double.PositiveInfinity);
        return new Network(Parts() with { Neurons = neurons, Largest = largest });
    }

    /// <summary>The same network but for some of its outputs' and registers' rows.</summary>
    public Network WithOutputs(AffineRows outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentOutOfRangeException.ThrowIfNotEqual(outputs.Count, Outputs.Count);
        return new Network(Parts() with { Outputs = outputs });
    }

    private NetworkParts Parts() => new()
    {
        Name = Name,
        Inputs = Inputs,
        OutputPorts = OutputPorts,
        States = States,
        InputCount = InputCount,
        StateCount = StateCount,
        Neurons = Neurons,
        Outputs = Outputs,
        Initial = Initial,
        Layers = _layers,
        Lowest = _lowest,
        Largest = _largest,
    };

    private static int[] StartsOf(int[] layers)
    {
        var count = layers.Length == 0 ? 0 : layers[^1];
        var starts = new int[count + 1];
        foreach (var layer in layers)
        {
            starts[layer]++;
        }

        for (var layer = 1; layer <= count; layer++)
        {
            starts[layer] += starts[layer - 1];
        }

        return starts;
    }
}
