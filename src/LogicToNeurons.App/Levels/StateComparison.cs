using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Levels;

/// <summary>Compares the whole states of two machines: where control is, flags, cells, marks, and whether they can go on.</summary>
internal static class StateComparison
{
    /// <summary>The first place at which a machine isn't what another one says; null if there is none.</summary>
    /// <param name="branch">The branch of time.</param>
    /// <param name="step">The step behind which they are compared.</param>
    /// <param name="engine">Which machine it is that may be wrong.</param>
    /// <param name="right">The machine that is right.</param>
    /// <param name="other">The machine that may be wrong.</param>
    public static LevelDifference? Find(Branch branch, long step, LevelEngine engine, ProgramMachine right, ProgramMachine other)
    {
        foreach (var place in (ReadOnlySpan<int>)[ProgramMachine.PcPlace, ProgramMachine.ZeroPlace, ProgramMachine.LessPlace])
        {
            if (right.Peek(place) != other.Peek(place))
            {
                return new LevelDifference(branch, step, engine, place, right.Peek(place), other.Peek(place));
            }
        }

        var (expected, found) = (right.State, other.State);
        if (!expected.Cells.AsSpan().SequenceEqual(found.Cells) || !expected.Written.AsSpan().SequenceEqual(found.Written))
        {
            var cell = 0;
            while (expected.Cells[cell] == found.Cells[cell] && expected.Written[cell] == found.Written[cell])
            {
                cell++;
            }

            return new LevelDifference(branch, step, engine, cell, Held(expected, cell), Held(found, cell));
        }

        // Hardware says what it is going to do: a trap is known before the instruction is tried.
        return other.Status == right.Status || other.Status == Foreseen(right)
            ? null
            : new LevelDifference(branch, step, engine, ProgramMachine.PcPlace, (long)Foreseen(right), (long)other.Status, IsStatus: true);
    }

    private static long? Held(MachineState state, int cell) => state.Written[cell] != 0 ? state.Cells[cell] : null;

    private static StepStatus Foreseen(ProgramMachine machine) =>
        machine.State.Pc == machine.Image.Instructions.Length ? StepStatus.Halted
        : Resolution.Of(machine.Image, machine.State).Trap is not null ? StepStatus.Trapped
        : StepStatus.Ready;
}
