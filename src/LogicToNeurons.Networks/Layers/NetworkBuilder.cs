namespace LogicToNeurons.Networks.Layers;

/// <summary>Collects ports, then neurons, then outputs, and builds a <see cref="Network"/> from them.</summary>
/// <remarks>
/// All inputs come before all registers, these before all neurons. Neurons may come in any order in which what they read
/// is there already; the network numbers them by layer, and <see cref="SignalOf"/> tells how.
/// </remarks>
/// <param name="name">The network's name.</param>
public sealed class NetworkBuilder(string name)
{
    private readonly List<NetworkPort> _inputs = [];
    private readonly List<NetworkPort> _states = [];
    private readonly List<NetworkPort> _outputs = [];
    private readonly List<double> _initial = [];
    private readonly AffineRowsBuilder _neurons = new();
    private readonly AffineRowsBuilder _outputRows = new();
    private readonly AffineRowsBuilder _nextRows = new();
    private readonly List<int> _layers = [];
    private readonly List<double> _lowest = [];
    private readonly List<double> _largest = [];
    private int _inputCount;
    private int _stateCount;
    private int[]? _signals;

    /// <summary>Gets the number of signals so far.</summary>
    public int SignalCount => _lowest.Count;

    /// <summary>Gets the number of neurons so far.</summary>
    public int NeuronCount => _neurons.Count;

    /// <summary>Adds an input port.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="width">How many columns it has.</param>
    /// <param name="kind">What they hold.</param>
    /// <param name="isBus">Whether its bits have an index.</param>
    /// <param name="lowest">The least value of each column.</param>
    /// <param name="largest">The largest value of each column.</param>
    /// <returns>The signal of its first column.</returns>
    public int AddInput(string name, int width, ColumnKind kind, bool isBus, double lowest, double largest)
    {
        if (_stateCount + NeuronCount > 0)
        {
            throw new InvalidOperationException("Inputs come first.");
        }

        _inputs.Add(new NetworkPort(name, _inputCount, width, kind, isBus));
        _inputCount += width;
        return AddColumns(width, lowest, largest);
    }

    /// <summary>Adds a register.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="initial">What each column holds at first.</param>
    /// <param name="kind">What they hold.</param>
    /// <param name="isBus">Whether its bits have an index.</param>
    /// <param name="largest">The largest value of each column.</param>
    /// <param name="lowest">The least value of each column.</param>
    /// <returns>The signal of its first column.</returns>
    public int AddState(string name, ReadOnlySpan<double> initial, ColumnKind kind, bool isBus, double largest, double lowest = 0)
    {
        if (NeuronCount > 0)
        {
            throw new InvalidOperationException("Registers come before neurons.");
        }

        _states.Add(new NetworkPort(name, _stateCount, initial.Length, kind, isBus));
        _stateCount += initial.Length;
        _initial.AddRange(initial);
        return AddColumns(initial.Length, lowest, largest);
    }

    /// <summary>Adds a neuron.</summary>
    /// <param name="bias">Its bias.</param>
    /// <param name="signals">The signals that it reads, rising, as numbered by this builder.</param>
    /// <param name="weights">The weight of each.</param>
    /// <param name="largest">The largest value that it can have; infinity if unknown.</param>
    /// <param name="layer">The least layer that it may be in; it comes later if what it reads does.</param>
    /// <returns>Its signal.</returns>
    public int AddNeuron(double bias, ReadOnlySpan<int> signals, ReadOnlySpan<double> weights, double largest, int layer = 1)
    {
        _neurons.Add(bias, signals, weights);
        foreach (var signal in signals)
        {
            layer = Math.Max(layer, LayerOf(signal) + 1);
        }

        _layers.Add(layer);
        _lowest.Add(0);
        _largest.Add(largest);
        return SignalCount - 1;
    }

    /// <summary>The layer of a signal; 0 for inputs and registers.</summary>
    public int LayerOf(int signal) => signal < _inputCount + _stateCount ? 0 : _layers[signal - _inputCount - _stateCount];

    /// <summary>The largest value that a signal can have.</summary>
    public double LargestOf(int signal) => _largest[signal];

    /// <summary>The least value that a signal can have.</summary>
    public double LowestOf(int signal) => _lowest[signal];

    /// <summary>The row of a neuron, by its signal.</summary>
    public AffineRow RowOf(int signal) => _neurons[signal - _inputCount - _stateCount];

    /// <summary>Adds an output port, whose columns are the next rows of <see cref="AddOutputRow"/>.</summary>
    public void AddOutput(string name, int width, ColumnKind kind, bool isBus) =>
        _outputs.Add(new NetworkPort(name, _outputs.Count == 0 ? 0 : _outputs[^1].First + _outputs[^1].Width, width, kind, isBus));

    /// <summary>Adds the next column of the outputs.</summary>
    public void AddOutputRow(double bias, ReadOnlySpan<int> signals, ReadOnlySpan<double> weights) => _outputRows.Add(bias, signals, weights);

    /// <summary>Says what the next column of the registers holds after a tick.</summary>
    public void AddNextRow(double bias, ReadOnlySpan<int> signals, ReadOnlySpan<double> weights) => _nextRows.Add(bias, signals, weights);

    /// <summary>Builds the network. Layers without neurons are left out.</summary>
    public Network Build()
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(_outputRows.Count, _outputs.Sum(port => port.Width));
        ArgumentOutOfRangeException.ThrowIfNotEqual(_nextRows.Count, _stateCount);
        var columns = _inputCount + _stateCount;
        int[] order = [.. Enumerable.Range(0, NeuronCount).OrderBy(neuron => _layers[neuron])];
        int[] layers = [.. order.Select(neuron => _layers[neuron])];
        _signals = new int[SignalCount];
        for (var i = 0; i < _signals.Length; i++)
        {
            _signals[i < columns ? i : columns + order[i - columns]] = i;
        }

        var neurons = new RowCopy(_neurons.Count, _neurons.WeightCount);
        foreach (var row in order)
        {
            neurons.Add(_neurons[row], _signals);
        }

        return new Network(new NetworkParts
        {
            Name = name,
            Inputs = [.. _inputs],
            OutputPorts = [.. _outputs],
            States = [.. _states],
            InputCount = _inputCount,
            StateCount = _stateCount,
            Initial = [.. _initial],
            Neurons = neurons.Build(),
            Outputs = Outputs(_signals),
            Layers = Dense(layers),
            Lowest = Renumbered(_lowest),
            Largest = Renumbered(_largest),
        });
    }

    /// <summary>The network's number of a signal of this builder, after <see cref="Build"/>.</summary>
    public int SignalOf(int signal) => SignalNumbers[signal];

    /// <summary>Gets the network's numbers of all signals of this builder, after <see cref="Build"/>.</summary>
    internal int[] SignalNumbers => _signals ?? throw new InvalidOperationException("Nothing is built yet.");

    private static int[] Dense(int[] sorted)
    {
        var layer = 0;
        var last = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (sorted[i] != last)
            {
                layer++;
                last = sorted[i];
            }

            sorted[i] = layer;
        }

        return sorted;
    }

    private AffineRows Outputs(int[] numbers)
    {
        var outputs = new RowCopy(_outputRows.Count + _nextRows.Count, _outputRows.WeightCount + _nextRows.WeightCount);
        foreach (var rows in new[] { _outputRows, _nextRows })
        {
            for (var row = 0; row < rows.Count; row++)
            {
                outputs.Add(rows[row], numbers);
            }
        }

        return outputs.Build();
    }

    private double[] Renumbered(List<double> values)
    {
        var renumbered = new double[values.Count];
        for (var i = 0; i < renumbered.Length; i++)
        {
            renumbered[_signals![i]] = values[i];
        }

        return renumbered;
    }

    private int AddColumns(int width, double lowest, double largest)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        for (var i = 0; i < width; i++)
        {
            _lowest.Add(lowest);
            _largest.Add(largest);
        }

        return SignalCount - width;
    }
}
