using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;

namespace LogicToNeurons.Machine.Execution;

/// <summary>The interpreter: one decoded instruction after the other. It also notes what deserves a warning.</summary>
public sealed class Interpreter : ProgramMachine
{
    // A run is cut into slices so that the runtime can replace the loop by a better compiled one while a long run goes on.
    private const long Slice = 1 << 20;

    private readonly DecodedInstruction[] _code;

    /// <summary>Loads a program.</summary>
    public Interpreter(ProgramImage image)
        : base(image)
    {
        _code = DecodedInstruction.DecodeAll(image);
        Warnings = new RunWarnings(image);
    }

    /// <summary>Gets what deserves a warning so far.</summary>
    public RunWarnings Warnings { get; }

    /// <inheritdoc/>
    public override long Run(long steps)
    {
        var probe = default(NoProbe);
        return Run(steps, ref probe);
    }

    /// <inheritdoc/>
    public override long RunToMark(long steps, ReadOnlySpan<bool> isMarked)
    {
        var probe = new MarkProbe(isMarked);
        return Run(steps, ref probe);
    }

    /// <inheritdoc/>
    protected override long RunFindingCellWrite(long steps, int cell, out long lastWrite)
    {
        var probe = new WriteProbe(cell);
        long done = 0;
        lastWrite = -1;
        while (done < steps && State.Status == StepStatus.Ready)
        {
            var slice = Math.Min(Slice, steps - done);
            probe = new WriteProbe(cell);
            var taken = RunSlice(slice, ref probe);
            lastWrite = probe.RemainingAtLastWrite >= 0 ? done + slice - probe.RemainingAtLastWrite - 1 : lastWrite;
            done += taken;
        }

        return done;
    }

    /// <inheritdoc/>
    public override long RunToState(long steps, Snapshot target, out bool isReached)
    {
        ArgumentNullException.ThrowIfNull(target);
        long different = 0;
        for (var i = 0; i < State.Cells.Length; i++)
        {
            different += State.Cells[i] != target.Values.Int64At(i) ? 1 : 0;
        }

        var probe = new StateProbe(target, different);
        var done = Run(steps, ref probe);
        isReached = probe.IsReached;
        return done;
    }

    private long Run<TProbe>(long steps, ref TProbe probe)
        where TProbe : struct, IProbe, allows ref struct
    {
        long done = 0;
        while (done < steps && State.Status == StepStatus.Ready)
        {
            var slice = Math.Min(Slice, steps - done);
            var taken = RunSlice(slice, ref probe);
            done += taken;
            if (taken < slice)
            {
                break;
            }
        }

        return done;
    }

    private long RunSlice<TProbe>(long steps, ref TProbe probe)
        where TProbe : struct, IProbe, allows ref struct => Image.Word.Bits switch
        {
            8 => InterpreterLoop.Run<Width8, TProbe>(State, _code, Warnings, steps, ref probe),
            16 => InterpreterLoop.Run<Width16, TProbe>(State, _code, Warnings, steps, ref probe),
            32 => InterpreterLoop.Run<Width32, TProbe>(State, _code, Warnings, steps, ref probe),
            _ => InterpreterLoop.Run<Width64, TProbe>(State, _code, Warnings, steps, ref probe),
        };
}
