using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Machine.Tracing;

namespace LogicToNeurons.App.Programs;

/// <summary>Records of single steps of a timeline's past, made when somebody asks for them.</summary>
/// <param name="machine">The machine.</param>
/// <param name="timeline">Its timeline.</param>
/// <param name="isRunning">Whether time goes by itself; then there is none for long searches.</param>
/// <remarks>A piece of the past without a gap is kept, so that looking at the same steps again costs nothing.</remarks>
internal sealed class StepHistory(ProgramMachine machine, Timeline timeline, Func<bool> isRunning)
{
    private const int MostKept = 4096;

    private readonly List<TraceStep> _kept = [];
    private Branch? _branch;

    // What the flags came from after the last record; null until a conditional jump asks for it.
    private FlagSource? _flags;

    // Whether a record says less than it could, since there was no time.
    private bool _isHasty;

    /// <summary>The records of some steps up to one; fewer where the start is nearer.</summary>
    /// <param name="last">The last step, at most the end of the branch.</param>
    /// <param name="count">How many.</param>
    public IReadOnlyList<TraceStep> Window(long last, int count)
    {
        var first = Math.Max(1, last - count + 1);
        if (_isHasty && !isRunning())
        {
            Forget();
        }

        if (!Holds(first, last))
        {
            Record(first, last);
        }

        return _kept.GetRange((int)(first - FirstKept), (int)(last - first + 1));
    }

    /// <summary>The record of one step.</summary>
    public TraceStep Of(long step) => Window(step, 1)[0];

    /// <summary>Takes some steps and keeps their records.</summary>
    /// <param name="stops">What stops them.</param>
    /// <param name="count">How many.</param>
    public StopReason Take(StopSet stops, int count)
    {
        Forget();
        _branch = timeline.Current;
        var early = FindFlags(stops, count);
        if (early != StopReason.Limit)
        {
            return early;
        }

        for (var i = 0; i < count; i++)
        {
            var reason = StopReason.Limit;
            var isTaken = Keep(() =>
            {
                var before = timeline.Position;
                reason = timeline.Forward(stops, 1);
                return timeline.Position > before;
            });
            if (!isTaken || reason != StopReason.Limit)
            {
                return isTaken ? reason : machine.Status == StepStatus.Trapped ? StopReason.Trapped : StopReason.Halted;
            }
        }

        return StopReason.Limit;
    }

    /// <summary>What the flags came from before a step, from 1.</summary>
    public FlagSource FlagsBefore(long step)
    {
        if (KeptFlagsBefore(step) is { } kept)
        {
            return kept;
        }

        if (timeline.Position == step - 1 && !machine.State.FlagsSet)
        {
            return FlagSource.Start;
        }

        if (isRunning())
        {
            _isHasty = true;
            return FlagSource.Outside;
        }

        try
        {
            return SourceOf(timeline.LastWrite(ProgramMachine.ZeroPlace, step - 1));
        }
        catch (OperationCanceledException)
        {
            // A record that says less is better than a screen that follows the program no longer.
            _isHasty = true;
            return FlagSource.Outside;
        }
    }

    private FlagSource SourceOf(WriteEvent? last)
    {
        if (last is not { } write)
        {
            return FlagSource.Start;
        }

        return write.IsChange ? FlagSource.Outside
            : machine.Image.Instructions[write.Location].Opcode == Opcode.Cmp ? FlagSource.Comparison
            : FlagSource.Result;
    }

    /// <summary>Drops all records.</summary>
    public void Forget()
    {
        _kept.Clear();
        _flags = null;
        _isHasty = false;
    }

    // A search of the past would take longer than a frame of a long run may; so the records begin behind a step that sets the flags, if one comes soon.
    private StopReason FindFlags(StopSet stops, int most)
    {
        for (var i = 0; i < most && _flags is null; i++)
        {
            var next = NextOpcode;
            var before = timeline.Position;
            var reason = timeline.Forward(stops, 1);
            _flags = timeline.Position > before ? FlagsOf(next) : null;
            if (reason != StopReason.Limit)
            {
                return reason;
            }
        }

        return StopReason.Limit;
    }

    // What the records know about it: behind the last fork nobody but a step sets the flags.
    private FlagSource? KeptFlagsBefore(long step)
    {
        if (_branch != timeline.Current || _kept.Count == 0 || _kept[^1].Number < step - 1)
        {
            return null;
        }

        for (var i = step - 1 - FirstKept; i >= 0 && FirstKept + i > timeline.Current.Fork; i--)
        {
            var record = _kept[(int)i];
            var opcode = record.Resolution.Instruction.Opcode;
            if (opcode.IsConditional() || opcode.SetsFlags())
            {
                return FlagsOf(opcode) ?? record.FlagsFrom;
            }
        }

        return null;
    }

    // What the flags come from behind an instruction; null if it leaves them alone.
    private static FlagSource? FlagsOf(Opcode opcode) =>
        opcode == Opcode.Cmp ? FlagSource.Comparison : opcode.SetsFlags() ? FlagSource.Result : null;

    private Opcode NextOpcode => machine.Status == StepStatus.Ready ? machine.Image.Instructions[machine.State.Pc].Opcode : Opcode.Jmp;

    private long FirstKept => _kept[0].Number;

    private bool Holds(long first, long last) =>
        _branch == timeline.Current && _kept.Count > 0 && FirstKept <= first && _kept[^1].Number >= last;

    private void Record(long first, long last)
    {
        var here = timeline.Position;
        var isNext = _branch == timeline.Current && _kept.Count > 0 && _kept[^1].Number + 1 >= first && FirstKept <= first && _kept.Count < MostKept;
        if (!isNext)
        {
            // Some more before it: whoever looks at the past looks further back next.
            Forget();
            first = Math.Max(1, first - (2 * (last - first + 1)));
        }

        _branch = timeline.Current;
        var start = isNext ? _kept[^1].Number : first - 1;
        try
        {
            timeline.GoTo(start);
            while (timeline.Position < last && Keep(timeline.StepForward))
            {
            }
        }
        finally
        {
            // A search that was given up must not move the program.
            timeline.GoTo(here);
        }
    }

    private bool Keep(Func<bool> step)
    {
        var next = NextOpcode;
        _flags = timeline.Position == timeline.Current.Fork ? null : _flags;
        _flags ??= next.IsConditional() ? FlagsBefore(timeline.Position + 1) : null;
        if (StepReader.Read(machine, _flags ?? FlagSource.Start, step) is not { } taken)
        {
            return false;
        }

        _flags = FlagsOf(next) ?? _flags;
        _kept.Add(taken with { Number = timeline.Position });
        return true;
    }
}
