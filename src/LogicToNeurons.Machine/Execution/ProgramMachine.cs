using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Execution;

/// <summary>The toy machine with a program: what all its engines share.</summary>
/// <remarks>An engine executes instructions; state, snapshots and accesses are the same for all.</remarks>
public abstract class ProgramMachine : ISteppable
{
    /// <summary>The place that shows the zero flag.</summary>
    public const int ZeroPlace = -1;

    /// <summary>The place that shows the less flag.</summary>
    public const int LessPlace = -2;

    /// <summary>The place that shows the number of the next instruction.</summary>
    public const int PcPlace = -3;

    /// <summary>The place that shows the number of steps.</summary>
    public const int StepsPlace = -4;

    /// <summary>Loads a program in its first state.</summary>
    protected ProgramMachine(ProgramImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        Image = image;
        State = new MachineState(image);
    }

    /// <summary>Gets the program.</summary>
    public ProgramImage Image { get; }

    /// <summary>Gets the state, which steps change.</summary>
    public MachineState State { get; }

    /// <summary>Gets how many steps may be taken at once by somebody who listens to the user in between: a second or less.</summary>
    public virtual long Stride => 1 << 23;

    /// <inheritdoc/>
    public StepStatus Status => State.Status;

    /// <inheritdoc/>
    public int Location => State.Pc;

    /// <inheritdoc/>
    public int PlaceCount => State.Cells.Length;

    /// <inheritdoc/>
    public abstract long Run(long steps);

    /// <inheritdoc/>
    public abstract long RunToMark(long steps, ReadOnlySpan<bool> isMarked);

    /// <inheritdoc/>
    public virtual long RunToState(long steps, Snapshot target, out bool isReached)
    {
        long done = 0;
        isReached = false;
        while (done < steps && !isReached && Run(1) == 1)
        {
            done++;
            isReached = StateEquals(target);
        }

        return done;
    }

    /// <inheritdoc/>
    public long RunFindingWrite(long steps, int place, out long lastWrite) => place switch
    {
        >= 0 => RunFindingCellWrite(steps, place, out lastWrite),
        ZeroPlace or LessPlace => RunFindingFlags(steps, out lastWrite),
        _ => RunFindingLast(steps, out lastWrite),
    };

    /// <summary>As <see cref="RunFindingWrite"/>, for a cell.</summary>
    protected virtual long RunFindingCellWrite(long steps, int cell, out long lastWrite)
    {
        var accesses = new List<Access>();
        long done = 0;
        lastWrite = -1;
        while (done < steps && Step(accesses))
        {
            lastWrite = accesses.Exists(access => access.IsWrite && access.Place == cell) ? done : lastWrite;
            accesses.Clear();
            done++;
        }

        return done;
    }

    /// <inheritdoc/>
    public long Peek(int place) => place switch
    {
        ZeroPlace => State.Zero ? 1 : 0,
        LessPlace => State.Less ? 1 : 0,
        PcPlace => State.Pc,
        StepsPlace => State.Steps,
        _ => State.Cells[place],
    };

    /// <inheritdoc/>
    public void Poke(int place, long value)
    {
        switch (place)
        {
            case ZeroPlace or LessPlace:
                // A result can't be 0 and below 0.
                State.Zero = place == ZeroPlace ? value != 0 : State.Zero && value == 0;
                State.Less = place == LessPlace ? value != 0 : State.Less && value == 0;
                State.FlagsSet = true;
                break;
            case PcPlace:
                ArgumentOutOfRangeException.ThrowIfNegative(value);
                ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Image.Instructions.Length);
                State.Pc = (int)value;
                break;
            default:
                ArgumentOutOfRangeException.ThrowIfNegative(place);
                State.Cells[place] = Image.Word.Wrap(value);
                State.Written[place] = 1;
                break;
        }

        State.Status = State.Pc == Image.Instructions.Length ? StepStatus.Halted : StepStatus.Ready;
    }

    /// <inheritdoc/>
    public bool Step(ICollection<Access> accesses)
    {
        ArgumentNullException.ThrowIfNull(accesses);
        if (State.Status != StepStatus.Ready)
        {
            return false;
        }

        var resolution = Resolution.Of(Image, State);
        if (Run(1) == 0)
        {
            return false;
        }

        AddReads(resolution, accesses);
        if (resolution.Instruction.Opcode.Writes())
        {
            var address = (int)resolution.First.Address;
            accesses.Add(new Access(address, true, resolution.First.Value, State.Cells[address]));
        }

        return true;
    }

    // What MemoryMarshal.AsBytes gives, without code that would have to be compiled at every start. There are at least eight cells.
    private Span<byte> CellBytes => MemoryMarshal.CreateSpan(ref Unsafe.As<long, byte>(ref State.Cells[0]), State.Cells.Length * sizeof(long));

    /// <inheritdoc/>
    public Snapshot Capture(Snapshot? earlier) => new(
        PagedBytes.Copy(CellBytes, earlier?.Values),
        PagedBytes.Copy(State.Written, earlier?.Marks),
        [State.Pc, State.Zero ? 1 : 0, State.Less ? 1 : 0, (int)State.Status, State.FlagsSet ? 1 : 0, State.Steps]);

    /// <inheritdoc/>
    public void Restore(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        snapshot.Values.CopyTo(CellBytes);
        snapshot.Marks.CopyTo(State.Written);
        State.Pc = (int)snapshot.Control[0];
        State.Zero = snapshot.Control[1] != 0;
        State.Less = snapshot.Control[2] != 0;
        State.Status = (StepStatus)snapshot.Control[3];
        State.FlagsSet = snapshot.Control[4] != 0;
        State.Steps = snapshot.Control[5];
    }

    /// <inheritdoc/>
    public bool StateEquals(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return ControlEquals(snapshot) && snapshot.Values.ContentEquals(CellBytes);
    }

    // Control comes to an instruction that sets flags, and the next step sets them.
    private long RunFindingFlags(long steps, out long lastWrite)
    {
        var marks = Image.Instructions.Select(instruction => instruction.Opcode.SetsFlags()).ToArray();
        lastWrite = -1;
        long done = 0;
        while (done < steps && Status == StepStatus.Ready)
        {
            var isSetter = marks[State.Pc];
            var taken = RunToMark(steps - done, marks);
            lastWrite = isSetter && taken > 0 ? done : lastWrite;
            done += taken;
        }

        return done;
    }

    private long RunFindingLast(long steps, out long lastWrite)
    {
        var done = Run(steps);
        lastWrite = done - 1;
        return done;
    }

    private bool ControlEquals(Snapshot snapshot) =>
        State.Pc == snapshot.Control[0]
        && State.Zero == (snapshot.Control[1] != 0)
        && State.Less == (snapshot.Control[2] != 0);

    private static void AddReads(Resolution resolution, ICollection<Access> accesses)
    {
        var opcode = resolution.Instruction.Opcode;
        if (opcode.IsJump())
        {
            return;
        }

        AddRead(resolution.First, opcode.ReadsFirst(), accesses);
        AddRead(resolution.Second, true, accesses);
    }

    private static void AddRead(ResolvedOperand operand, bool readsValue, ICollection<Access> accesses)
    {
        if (operand.Operand.Kind == OperandKind.Indirect)
        {
            accesses.Add(new Access(operand.Operand.Cell, false, operand.Address, operand.Address));
        }

        if (readsValue && operand.Operand.Kind != OperandKind.Immediate)
        {
            accesses.Add(new Access((int)operand.Address, false, operand.Value, operand.Value));
        }
    }
}
