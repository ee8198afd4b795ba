using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LogicToNeurons.Engine.Evaluation;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Evaluation;

/// <summary>Evaluates a network for many samples at once.</summary>
/// <typeparam name="T">What values are computed in: <see cref="int"/>, which wraps, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <remarks>
/// The samples of a column lie side by side. Results are equal to the definition's, bit by bit, in every format in which the
/// network is exact; in the others sums are made in the order of their terms, rounded in between. Nothing is allocated after
/// the constructor.
/// </remarks>
public sealed class NetworkEvaluator<T>
    where T : unmanaged, INumber<T>
{
    // Twice the nearest cache of a processor's core: most links reach what was just computed, and reading links takes long, too.
    private const int NearBytes = 96 << 10;
    private const int LineBytes = 64;
    private const int WideFactor = NeuronKernel<T, T, NumberLanes<T>>.WideFactor;

    private readonly Network _network;
    private readonly NeuronPlan<T> _plan;
    private readonly Batch<T> _batch;
    private readonly LaneWidth _lanes;
    private readonly bool _isWide;

    // All samples of the kept slots, if they are more than a block has.
    private readonly T[] _columns;
    private readonly int _stride;

    /// <summary>Prepares a network for this machine's widest lanes; inputs are 0 and registers hold their initial values.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sampleCount">The number of samples.</param>
    public NetworkEvaluator(Network network, int sampleCount)
        : this(network, sampleCount, LaneWidths.Widest)
    {
    }

    /// <summary>Prepares a network; inputs are 0 and registers hold their initial values.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sampleCount">The number of samples.</param>
    /// <param name="lanes">The most that an instruction computes. Results are the same with all.</param>
    public NetworkEvaluator(Network network, int sampleCount, LaneWidth lanes)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleCount);
        (_network, SampleCount, _lanes) = (network, sampleCount, lanes);
        _plan = new NeuronPlan<T>(new NeuronNodes<T>(network));
        var width = lanes == LaneWidth.Scalar ? 1 : (int)lanes * sizeof(ulong) / Unsafe.SizeOf<T>();
        var wide = width * WideFactor;
        _isWide = sampleCount > width && (long)_plan.Plan.SlotCount * wide * Unsafe.SizeOf<T>() <= NearBytes;
        _batch = new Batch<T>(_plan.Plan, _isWide ? wide : width);
        _stride = Stride(sampleCount, _batch.LaneCount);
        _columns = sampleCount <= _batch.LaneCount ? [] : new T[_plan.Plan.KeptSlotCount * _stride];
        Reset();
    }

    /// <summary>Gets the number of samples.</summary>
    public int SampleCount { get; }

    /// <summary>The samples of an input column, to be written.</summary>
    public Span<T> Input(int column) => Samples(CheckedIndex(column, _network.InputCount));

    /// <summary>What a register column holds; may be written.</summary>
    public Span<T> State(int column) => Samples(_network.InputCount + CheckedIndex(column, _network.StateCount));

    /// <summary>The samples of an output column, as of the last <see cref="Evaluate"/>.</summary>
    public ReadOnlySpan<T> Output(int column) => Samples(_plan.OutputSlots[column]);

    /// <summary>What a register column holds next, as of the last <see cref="Evaluate"/>.</summary>
    public ReadOnlySpan<T> Next(int column) => Samples(_plan.FirstNext + CheckedIndex(column, _network.StateCount));

    /// <summary>Sets all registers to their initial values.</summary>
    public void Reset()
    {
        for (var column = 0; column < _network.StateCount; column++)
        {
            State(column).Fill(Numbers<T>.Of(_network.Initial[column]));
        }
    }

    /// <summary>Computes outputs, and what registers hold next, from inputs and registers.</summary>
    public void Evaluate()
    {
        if (_columns.Length == 0)
        {
            EvaluateBlock();
            return;
        }

        for (var first = 0; first < SampleCount; first += _batch.LaneCount)
        {
            CopyIn(0, first);
            EvaluateBlock();
            CopyOut(_plan.Plan.KeptSlotCount, first);
        }
    }

    /// <summary>Computes outputs of samples that lie row by row, as others hold them; <see cref="Input"/> isn't read, and <see cref="Output"/> isn't written for certain.</summary>
    /// <param name="inputs">For each sample all its input columns; <see cref="SampleCount"/> samples.</param>
    /// <param name="outputs">Gets for each sample all its output columns.</param>
    public void EvaluateRows(ReadOnlySpan<T> inputs, Span<T> outputs)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(inputs.Length, SampleCount * _network.InputCount);
        ArgumentOutOfRangeException.ThrowIfNotEqual(outputs.Length, SampleCount * _network.OutputCount);
        for (var first = 0; first < SampleCount; first += _batch.LaneCount)
        {
            var count = Math.Min(_batch.LaneCount, SampleCount - first);
            var rows = inputs.Slice(first * _network.InputCount, count * _network.InputCount);
            Transposition.ToColumns(rows, _batch.Slots(0, _network.InputCount), count, _batch.LaneCount);
            CopyIn(_network.InputCount, first);
            EvaluateBlock();
            CopyOut(_plan.FirstNext + _network.StateCount, first);
            rows = _batch.Slots(0, _plan.Plan.KeptSlotCount);
            Transposition.ToRows(rows, _plan.OutputSlots, outputs.Slice(first * _network.OutputCount, count * _network.OutputCount), _batch.LaneCount);
        }
    }

    /// <summary>Loads all registers at once, from what the last <see cref="Evaluate"/> found.</summary>
    public void Tick()
    {
        for (var column = 0; column < _network.StateCount; column++)
        {
            Next(column).CopyTo(State(column));
        }
    }

    // Whole blocks, and an odd number of cache lines, as columns a power of two apart would push each other out of the cache.
    private static int Stride(int sampleCount, int block)
    {
        var samples = (sampleCount + block - 1) / block * block;
        var line = LineBytes / Unsafe.SizeOf<T>();
        return (samples / line) % 2 == 0 ? samples + line : samples;
    }

    private static int CheckedIndex(int column, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)count, nameof(column));
        return column;
    }

    // The columns that others set, from one on.
    private void CopyIn(int firstSlot, int firstSample)
    {
        for (var slot = firstSlot; slot < _plan.FirstNext && _columns.Length > 0; slot++)
        {
            _columns.AsSpan((slot * _stride) + firstSample, _batch.LaneCount).CopyTo(_batch[slot]);
        }
    }

    // What registers hold next and outputs, before one.
    private void CopyOut(int endSlot, int firstSample)
    {
        for (var slot = _plan.FirstNext; slot < endSlot && _columns.Length > 0; slot++)
        {
            _batch[slot].CopyTo(_columns.AsSpan((slot * _stride) + firstSample));
        }
    }

    private Span<T> Samples(int slot) =>
        _columns.Length == 0 ? _batch[slot][..SampleCount] : _columns.AsSpan(slot * _stride, SampleCount);

    private void EvaluateBlock()
    {
        switch (_lanes)
        {
            case LaneWidth.Scalar:
                _batch.Evaluate(new NeuronKernel<T, T, NumberLanes<T>>(_plan.Constants, _isWide));
                break;
            case LaneWidth.Vector128:
                _batch.Evaluate(new NeuronKernel<T, Vector128<T>, NumberLanes128<T>>(_plan.Constants, _isWide));
                break;
            case LaneWidth.Vector256:
                _batch.Evaluate(new NeuronKernel<T, Vector256<T>, NumberLanes256<T>>(_plan.Constants, _isWide));
                break;
            case LaneWidth.Vector512:
                _batch.Evaluate(new NeuronKernel<T, Vector512<T>, NumberLanes512<T>>(_plan.Constants, _isWide));
                break;
            default:
                throw new UnreachableException();
        }
    }
}
