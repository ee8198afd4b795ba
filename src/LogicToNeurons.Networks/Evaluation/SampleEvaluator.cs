using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using LogicToNeurons.Networks.Evaluation.Compiling;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Evaluation;

/// <summary>Evaluates a network for one sample by code that is generated for it: the fastest way to tick one network many times.</summary>
/// <typeparam name="T">What values are computed in: <see cref="int"/>, which wraps, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <remarks>
/// Results are those of <see cref="NetworkEvaluator{T}"/>. Building takes some 50 µs a neuron. Nothing is allocated after the
/// constructor.
/// </remarks>
public sealed class SampleEvaluator<T>
    where T : unmanaged, INumber<T>
{
    private readonly Network _network;
    private readonly NeuronNodes<T> _nodes;
    private readonly T[] _values;
    private readonly NeuronChunk<T>[] _steps;
    private readonly int[] _outputSlots;

    /// <summary>Translates a network; inputs are 0 and registers hold their initial values.</summary>
    public SampleEvaluator(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var start = Stopwatch.GetTimestamp();
        _network = network;
        _nodes = new NeuronNodes<T>(network);
        var order = NeuronOrder.Of(_nodes);
        var chunks = new NeuronChunks<T>(_nodes, order);
        var compiler = new NeuronCompiler<T>(_nodes, chunks);
        _values = new T[chunks.SlotCount];
        _steps = new NeuronChunk<T>[chunks.Ranges.Count];
        for (var step = 0; step < _steps.Length; step++)
        {
            var signals = order.AsSpan(chunks.Ranges[step]);
            _steps[step] = signals.Length == 1 && _nodes.SourcesOf(signals[0]).Length > NeuronChunks<T>.LongestRow
                ? new LongRow<T>(_nodes, chunks, signals[0]).Evaluate
                : compiler.Compile(signals);
        }

        _outputSlots = [.. _nodes.Outputs.Select(signal => chunks[signal])];
        Reset();
        Evaluate();
        BuildTime = Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Gets the time that translating took, the first evaluation included.</summary>
    public TimeSpan BuildTime { get; }

    /// <summary>Gets the input columns, to be written.</summary>
    public Span<T> Inputs => _values.AsSpan(0, _network.InputCount);

    /// <summary>Gets what the register columns hold; may be written.</summary>
    public Span<T> States => _values.AsSpan(_network.InputCount, _network.StateCount);

    /// <summary>Gets what the register columns hold next, as of the last <see cref="Evaluate"/>.</summary>
    public ReadOnlySpan<T> Next => _values.AsSpan(_network.FirstNeuron, _network.StateCount);

    /// <summary>The value of an output column, as of the last <see cref="Evaluate"/>.</summary>
    public T Output(int column) => _values[_outputSlots[column]];

    /// <summary>Sets all registers to their initial values.</summary>
    public void Reset()
    {
        for (var column = 0; column < _network.StateCount; column++)
        {
            States[column] = Numbers<T>.Of(_network.Initial[column]);
        }
    }

    /// <summary>Computes outputs, and what registers hold next, from inputs and registers.</summary>
    public void Evaluate()
    {
        if (_values.Length > 0)
        {
            ref var values = ref MemoryMarshal.GetArrayDataReference(_values);
            foreach (var step in _steps)
            {
                step(ref values);
            }
        }
    }

    /// <summary>Loads all registers at once, from what the last <see cref="Evaluate"/> found.</summary>
    public void Tick() => Next.CopyTo(States);
}
