using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Commands;

/// <summary>Runs a machine up to a limit, in pieces, so that Ctrl+C ends it in order.</summary>
internal static class ProgramRun
{
    /// <summary>Runs.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="limit">The most steps.</param>
    /// <returns>Whether it was interrupted.</returns>
    public static bool Run(ProgramMachine machine, long limit)
    {
        var piece = machine.Stride;

        // Most programs end at once; only longer ones need to listen to Ctrl+C.
        var done = machine.Run(Math.Min(piece, limit));
        if (done < piece || done >= limit || machine.Status != StepStatus.Ready)
        {
            return false;
        }

        using var interrupt = new Interrupt();
        while (done < limit && machine.Status == StepStatus.Ready && !interrupt.IsRequested)
        {
            done += machine.Run(Math.Min(piece, limit - done));
        }

        return interrupt.IsRequested;
    }

    /// <summary>Whether a run that reached its limit goes round in circles; null if that isn't decided.</summary>
    public static LoopVerdict? FindLoop(Func<ISteppable> create, long limit)
    {
        using var interrupt = new Interrupt();
        return LoopFinder.Find(create, limit, () => interrupt.IsRequested);
    }
}
