using System.Diagnostics;
using System.Runtime.Intrinsics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation.Plans;
using LogicToNeurons.Engine.Evaluation;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>Evaluates a netlist for many patterns at once, a bit each.</summary>
/// <remarks>
/// It computes only what outputs and flip-flops need, with as many words at once as an instruction takes, block by block so
/// that the values of all nets stay in the nearest cache. Nothing is allocated after the constructor.
/// </remarks>
public sealed class PatternSimulator
{
    // About the nearest cache of a processor's core.
    private const int NearBytes = 40 << 10;

    private readonly Netlist _netlist;
    private readonly GatePlan _plan;
    private readonly Batch<ulong> _batch;
    private readonly LaneWidth _lanes;

    // All words of the kept slots, if they are more than a block has.
    private readonly ulong[] _words;

    /// <summary>Prepares a netlist for this machine's widest lanes; inputs are 0 and registers hold their initial values.</summary>
    /// <param name="netlist">The netlist.</param>
    /// <param name="wordCount">The number of words of 64 patterns each, for every input and output.</param>
    public PatternSimulator(Netlist netlist, int wordCount)
        : this(netlist, wordCount, LaneWidths.Widest)
    {
    }

    /// <summary>Prepares a netlist; inputs are 0 and registers hold their initial values.</summary>
    /// <param name="netlist">The netlist.</param>
    /// <param name="wordCount">The number of words of 64 patterns each, for every input and output.</param>
    /// <param name="lanes">The most words that an instruction computes. Results are the same with all.</param>
    public PatternSimulator(Netlist netlist, int wordCount, LaneWidth lanes)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(wordCount);
        (_netlist, WordCount, _lanes) = (netlist, wordCount, lanes);
        _plan = new GatePlan(new GateNodes(netlist));
        _batch = new Batch<ulong>(_plan.Plan, BlockLength());
        _words = _batch.LaneCount == wordCount ? [] : new ulong[_plan.Plan.KeptSlotCount * wordCount];
        _batch[1].Fill(ulong.MaxValue);
        WordsOf(1, 1).Fill(ulong.MaxValue);
        Reset();
    }

    /// <summary>Gets the number of words of 64 patterns each, for every input and output.</summary>
    public int WordCount { get; }

    /// <summary>The patterns of an input, an index of <see cref="Netlist.InputNets"/>, to be written.</summary>
    public Span<ulong> Input(int index) => WordsOf(GateNodes.FirstInput + index, 1);

    /// <summary>What a flip-flop holds, an index of <see cref="Netlist.FlipFlops"/>; may be written.</summary>
    public Span<ulong> State(int index) => WordsOf(_plan.FirstState + index, 1);

    /// <summary>The values of an output, an index of <see cref="Netlist.OutputNets"/>, as of the last <see cref="Evaluate"/>.</summary>
    public ReadOnlySpan<ulong> Output(int index) => WordsOf(_plan.OutputSlots[index], 1);

    /// <summary>What a flip-flop loads next, an index of <see cref="Netlist.FlipFlops"/>, as of the last <see cref="Evaluate"/>.</summary>
    public ReadOnlySpan<ulong> Next(int index) => WordsOf(_plan.FirstNext + index, 1);

    /// <summary>Sets all registers to their initial values.</summary>
    public void Reset()
    {
        for (var i = 0; i < _netlist.FlipFlops.Length; i++)
        {
            State(i).Fill(_netlist.FlipFlops[i].Initial ? ulong.MaxValue : 0);
        }
    }

    /// <summary>Computes outputs, and what flip-flops load next, from inputs and flip-flops.</summary>
    public void Evaluate()
    {
        if (_words.Length == 0)
        {
            EvaluateBlock(WordCount);
            return;
        }

        for (var first = 0; first < WordCount;)
        {
            var length = Math.Min(_batch.LaneCount, 1 << int.Log2(WordCount - first));
            CopyIn(first, length);
            EvaluateBlock(length);
            CopyOut(first, length);
            first += length;
        }
    }

    /// <summary>Loads all flip-flops at once, from what the last <see cref="Evaluate"/> found.</summary>
    public void Tick()
    {
        var count = _netlist.FlipFlops.Length;
        if (count > 0)
        {
            WordsOf(_plan.FirstNext, count).CopyTo(WordsOf(_plan.FirstState, count));
        }
    }

    // Twice the width of an instruction, if that keeps everything near.
    private int BlockLength()
    {
        var wide = 2 * (int)_lanes;
        var most = _plan.Plan.SlotCount * wide * sizeof(ulong) <= NearBytes ? wide : (int)_lanes;
        return Math.Min(most, 1 << int.Log2(WordCount));
    }

    private Span<ulong> WordsOf(int slot, int count) =>
        _words.Length == 0 ? _batch.Slots(slot, count) : _words.AsSpan(slot * WordCount, count * WordCount);

    private void CopyIn(int first, int length)
    {
        for (var slot = GateNodes.FirstInput; slot < _plan.FirstNext; slot++)
        {
            _words.AsSpan((slot * WordCount) + first, length).CopyTo(_batch[slot]);
        }
    }

    private void CopyOut(int first, int length)
    {
        for (var slot = _plan.FirstNext; slot < _plan.Plan.KeptSlotCount; slot++)
        {
            _batch[slot][..length].CopyTo(_words.AsSpan((slot * WordCount) + first));
        }
    }

    private void EvaluateBlock(int words)
    {
        var width = Math.Min(words, (int)_lanes);
        var isWide = words > width;
        switch (width)
        {
            case 1:
                _batch.Evaluate(new GateKernel<ulong, Lanes64>(isWide));
                break;
            case 2:
                _batch.Evaluate(new GateKernel<Vector128<ulong>, Lanes128>(isWide));
                break;
            case 4:
                _batch.Evaluate(new GateKernel<Vector256<ulong>, Lanes256>(isWide));
                break;
            case 8:
                _batch.Evaluate(new GateKernel<Vector512<ulong>, Lanes512>(isWide));
                break;
            default:
                throw new UnreachableException();
        }
    }
}
