using System.Collections.Immutable;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;

namespace LogicToNeurons.Machine.Execution;

/// <summary>Runs one program on several engines, instruction by instruction, and compares their whole states after each.</summary>
public static class Lockstep
{
    private const long CheckEvery = 1024;

    /// <summary>Runs until the first difference, the end, or a limit.</summary>
    /// <param name="machines">The engines, at least two, in their first states.</param>
    /// <param name="limit">The most instructions.</param>
    /// <param name="isCancelled">Whether to stop early.</param>
    public static LockstepResult Run(ImmutableArray<ProgramMachine> machines, long limit, Func<bool> isCancelled)
    {
        ArgumentNullException.ThrowIfNull(isCancelled);
        ArgumentOutOfRangeException.ThrowIfLessThan(machines.Length, 2);
        var first = machines[0];
        for (long step = 0; ; step++)
        {
            for (var i = 1; i < machines.Length; i++)
            {
                if (!first.State.SameAs(machines[i].State))
                {
                    return new LockstepResult(step, step + 1, Describe(first.State, machines[i].State), i);
                }
            }

            var isOver = step >= limit || first.Status != StepStatus.Ready || (step % CheckEvery == 0 && isCancelled());
            if (isOver)
            {
                return new LockstepResult(first.State.Steps, step + 1, null, 0);
            }

            foreach (var machine in machines)
            {
                machine.Run(1);
            }
        }
    }

    private static Phrase Describe(MachineState first, MachineState other)
    {
        if (first.Status != other.Status || first.Steps != other.Steps)
        {
            return Words.Of("lockstep.status", $"{first.Status} {first.Steps}", $"{other.Status} {other.Steps}");
        }

        if (first.Pc != other.Pc)
        {
            return Words.Of("lockstep.place", "pc", first.Pc, other.Pc);
        }

        if (first.Zero != other.Zero || first.Less != other.Less)
        {
            return Words.Of("lockstep.place", "zero, less", $"{first.Zero}, {first.Less}", $"{other.Zero}, {other.Less}");
        }

        var cell = Enumerable.Range(0, first.Cells.Length).First(i => first.Cells[i] != other.Cells[i] || first.Written[i] != other.Written[i]);
        return Words.Of("lockstep.place", Operand.CellName(cell), Show(first, cell), Show(other, cell));
    }

    private static string Show(MachineState state, int cell) => new Tracing.TraceCell(cell, state.Written[cell] != 0 ? state.Cells[cell] : null, null).ToString();
}
