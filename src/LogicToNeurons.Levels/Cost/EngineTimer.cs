using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.Levels.Cost;

/// <summary>Measures how long an engine takes for an instruction of a program.</summary>
/// <param name="clock">The clock.</param>
/// <param name="warmUp">How long it runs first, so that generated code is there and compiled well.</param>
/// <param name="measured">The least time that is measured.</param>
public sealed class EngineTimer(TimeProvider clock, TimeSpan warmUp, TimeSpan measured)
{
    private const long MostSteps = 10_000;
    private const long MostTicks = 1_000;
    private const long MostRuns = 1L << 24;

    /// <summary>Runs a program from the machine's present state again and again; hardware just ticks.</summary>
    /// <param name="machine">The engine, ready; it is left where it was.</param>
    /// <param name="steps">The steps of a run.</param>
    /// <returns>Nanoseconds an instruction, without what it takes to return to the start.</returns>
    public double NanosecondsOf(ProgramMachine machine, long steps)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(steps);
        return machine is LevelMachine hardware ? OfTicks(hardware) : OfRuns(machine, Math.Min(steps, MostSteps));
    }

    private double OfTicks(LevelMachine hardware)
    {
        // Gates are fast only once their code is generated.
        Repeat(() => hardware.Clock(MostTicks), warmUp, hardware is GateMachine ? (TickSimulator.TicksBeforeCompiling / MostTicks) + 1 : 1);
        var (runs, elapsed) = Repeat(() => hardware.Clock(MostTicks), measured, 1);
        return elapsed.TotalNanoseconds / (runs * MostTicks);
    }

    // A run may be shorter than the clock's own time, so returning to the start is measured apart and taken off.
    private double OfRuns(ProgramMachine machine, long steps)
    {
        var start = machine.Capture(null);
        void Run()
        {
            machine.Run(steps);
            machine.Restore(start);
        }

        Repeat(Run, warmUp, 1);
        var (runs, both) = Repeat(Run, measured, 1);
        var (returns, alone) = Repeat(() => machine.Restore(start), measured / 4, 1);
        var nanoseconds = (both.TotalNanoseconds / runs) - (alone.TotalNanoseconds / returns);
        return Math.Max(nanoseconds, 0) / steps;
    }

    // Twice as often each time, so that the clock is looked at a few times only.
    private (long Runs, TimeSpan Elapsed) Repeat(Action run, TimeSpan least, long fewest)
    {
        var runs = fewest;
        while (true)
        {
            var begin = clock.GetTimestamp();
            for (long i = 0; i < runs; i++)
            {
                run();
            }

            var elapsed = clock.GetElapsedTime(begin);
            if (elapsed >= least || runs >= MostRuns)
            {
                return (runs, elapsed);
            }

            runs *= 2;
        }
    }
}
