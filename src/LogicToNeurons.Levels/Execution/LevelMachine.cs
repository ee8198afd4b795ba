using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.Levels.Execution;

/// <summary>The toy machine as hardware, of gates or of neurons: an instruction is a tick, and halts and traps are outputs.</summary>
/// <remarks>
/// While it runs, the state is in the hardware's registers; before and after, in <see cref="ProgramMachine.State"/>. A tick at
/// the end of the program or at a trap changes nothing.
/// </remarks>
public abstract class LevelMachine : ProgramMachine
{
    /// <summary>Begins a program's first state.</summary>
    protected LevelMachine(DatapathPlan plan)
        : base(ImageOf(plan)) => Plan = plan;

    /// <summary>Gets what the hardware was built for.</summary>
    public DatapathPlan Plan { get; }

    /// <inheritdoc/>
    /// <remarks>A tick of many gates takes some 100 µs before code is generated for them.</remarks>
    public override long Stride => 1 << 10;

    /// <inheritdoc/>
    public override long Run(long steps) => RunToMark(steps, []);

    /// <summary>Lets the hardware tick, whatever its outputs say: how fast it is depends on no program's length.</summary>
    /// <remarks>The state stays as it was.</remarks>
    /// <param name="ticks">The number of ticks.</param>
    public void Clock(long ticks)
    {
        Load(State);
        for (long tick = 0; tick < ticks; tick++)
        {
            Evaluate();
            Tick();
        }
    }

    /// <inheritdoc/>
    public override long RunToMark(long steps, ReadOnlySpan<bool> isMarked)
    {
        if (steps <= 0 || State.Status != StepStatus.Ready)
        {
            return 0;
        }

        Load(State);
        var status = StepStatus.Ready;
        long done = 0;
        while (done < steps && (status = Evaluate()) == StepStatus.Ready)
        {
            Tick();
            done++;
            if (!isMarked.IsEmpty && Pc is var pc && pc < isMarked.Length && isMarked[pc])
            {
                break;
            }
        }

        Leave(done, status);
        return done;
    }

    /// <summary>Gets what the hardware's pc holds.</summary>
    protected abstract int Pc { get; }

    /// <summary>Puts cells, marks, flags and pc into the hardware's registers.</summary>
    protected abstract void Load(MachineState state);

    /// <summary>Reads cells, marks, flags and pc from the hardware's registers.</summary>
    protected abstract void Store(MachineState state);

    /// <summary>Computes what the registers hold next, and says what the hardware's outputs say: whether it is halted or trapped.</summary>
    protected abstract StepStatus Evaluate();

    /// <summary>Loads all registers, from what the last <see cref="Evaluate"/> found.</summary>
    protected abstract void Tick();

    private static ProgramImage ImageOf(DatapathPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Image;
    }

    // A halt shows at once, a trap not before its instruction is tried: so it is on the other engines too. Hardware that
    // stands still goes on ticking; that this changes nothing is the hardware's doing, so that a comparison can see it.
    private void Leave(long done, StepStatus status)
    {
        if (status == StepStatus.Ready && Evaluate() == StepStatus.Halted)
        {
            status = StepStatus.Halted;
        }

        if (status != StepStatus.Ready)
        {
            Tick();
        }

        Store(State);
        State.Steps += done;
        State.FlagsSet = true;
        State.Status = status;
    }
}
