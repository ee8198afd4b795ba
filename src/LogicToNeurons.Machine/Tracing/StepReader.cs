using System.Globalization;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Tracing;

/// <summary>Makes a record of a step while somebody else takes it, or before anybody does.</summary>
public static class StepReader
{
    /// <summary>A record of the next step, which is taken meanwhile.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="flags">What the flags came from.</param>
    /// <param name="step">Takes the step; false if it couldn't be taken.</param>
    /// <returns>The record; null if there was no step.</returns>
    public static TraceStep? Read(ProgramMachine machine, FlagSource flags, Func<bool> step)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(step);
        if (machine.Status != StepStatus.Ready)
        {
            return null;
        }

        var resolution = Resolution.Of(machine.Image, machine.State);
        if (!step())
        {
            return null;
        }

        var result = resolution.Instruction.Opcode.Writes() ? Text(machine.State.Cells[resolution.First.Address]) : string.Empty;
        return new TraceStep(machine.State.Steps, resolution, Text(resolution.First.Value), Text(resolution.Second.Value), result, flags);
    }

    /// <summary>A record of the step that comes next; the machine stays where it is.</summary>
    /// <returns>The record; null if there is no next step, or it traps.</returns>
    public static TraceStep? Foresee(ProgramMachine machine, FlagSource flags)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var state = machine.State;
        if (state.Status != StepStatus.Ready || Resolution.Of(machine.Image, state) is not { Trap: null } resolution)
        {
            return null;
        }

        var (pc, zero, less, flagsSet, steps) = (state.Pc, state.Zero, state.Less, state.FlagsSet, state.Steps);
        var cell = resolution.Instruction.Opcode.Writes() ? (int)resolution.First.Address : 0;
        var (value, written) = (state.Cells[cell], state.Written[cell]);
        var read = Read(machine, flags, () => machine.Run(1) == 1);
        (state.Pc, state.Zero, state.Less, state.FlagsSet, state.Steps) = (pc, zero, less, flagsSet, steps);
        (state.Cells[cell], state.Written[cell]) = (value, written);
        state.Status = StepStatus.Ready;
        return read;
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
