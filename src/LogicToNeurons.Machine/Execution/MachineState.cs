using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;

namespace LogicToNeurons.Machine.Execution;

/// <summary>The state of the toy machine: memory (its first eight cells are the registers), flags, and the next instruction.</summary>
public sealed class MachineState
{
    /// <summary>The first state of a program: its data in place, everything else 0 and uninitialised.</summary>
    public MachineState(ProgramImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        Cells = new long[image.MemorySize];
        Written = new byte[image.MemorySize];
        foreach (var cell in image.Data)
        {
            Cells[cell.Cell] = cell.Value;
            Written[cell.Cell] = 1;
        }

        Status = image.Instructions.IsEmpty ? StepStatus.Halted : StepStatus.Ready;
    }

    /// <summary>Gets the memory: signed integers of the program's width, sign-extended.</summary>
    public long[] Cells { get; }

    /// <summary>Gets one mark a cell: 1 if something has written it, else 0.</summary>
    public byte[] Written { get; }

    /// <summary>Gets or sets the number of the next instruction; the number of instructions is the end.</summary>
    public int Pc { get; set; }

    /// <summary>Gets or sets a value indicating whether the last comparison found equality, or the last result was 0.</summary>
    public bool Zero { get; set; }

    /// <summary>Gets or sets a value indicating whether the last comparison found less, or the last result was below 0.</summary>
    public bool Less { get; set; }

    /// <summary>Gets or sets a value indicating whether an instruction has set the flags; only warnings depend on it.</summary>
    public bool FlagsSet { get; set; }

    /// <summary>Gets or sets the number of instructions executed.</summary>
    public long Steps { get; set; }

    /// <summary>Gets or sets whether another instruction can be executed.</summary>
    public StepStatus Status { get; set; }

    /// <summary>Whether all that a user can see is the same: memory, marks, flags, pc, steps, status.</summary>
    public bool SameAs(MachineState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Pc == other.Pc && Zero == other.Zero && Less == other.Less && Steps == other.Steps && Status == other.Status
            && Cells.AsSpan().SequenceEqual(other.Cells) && Written.AsSpan().SequenceEqual(other.Written);
    }
}
