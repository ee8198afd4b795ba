namespace LogicToNeurons.Engine.Stepping;

/// <summary>Decides whether a run that reached its limit goes round in circles.</summary>
/// <remarks>
/// If any state came twice within the limit, then the last state of the run is on that circle, for a machine's next state
/// depends only on its state. So running on from there until it comes again gives the period p, and two machines p steps
/// apart, both from the start, meet at the first repeated state. Three snapshots are all the memory that it takes.
/// </remarks>
public static class LoopFinder
{
    private const long LeastStride = 1 << 14;

    /// <summary>Looks for a repeated state within the first steps of a run.</summary>
    /// <param name="create">Makes the machine in its first state.</param>
    /// <param name="limit">The number of steps of the run.</param>
    /// <param name="isCancelled">Whether to give up.</param>
    /// <returns>The verdict; null if no state came twice within the limit, or it gave up.</returns>
    public static LoopVerdict? Find(Func<ISteppable> create, long limit, Func<bool> isCancelled)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(isCancelled);
        var machine = create();
        if (!RunFor(machine, limit, isCancelled) || PeriodOf(machine, limit, isCancelled) is not { } period)
        {
            return null;
        }

        var ahead = create();
        ahead.Run(period);
        return FirstMeeting(create(), ahead, limit - period, isCancelled) is { } first ? new LoopVerdict(first, first + period) : null;
    }

    private static bool RunFor(ISteppable machine, long steps, Func<bool> isCancelled)
    {
        const long slice = 1 << 24;
        for (long done = 0; done < steps; done += slice)
        {
            var wanted = Math.Min(slice, steps - done);
            if (isCancelled() || machine.Run(wanted) < wanted)
            {
                return false;
            }
        }

        return machine.Status == StepStatus.Ready;
    }

    private static long? PeriodOf(ISteppable machine, long limit, Func<bool> isCancelled)
    {
        const long slice = 1 << 22;
        var last = machine.Capture(null);
        for (long done = 0; done < limit && !isCancelled();)
        {
            var wanted = Math.Min(slice, limit - done);
            var taken = machine.RunToState(wanted, last, out var isReached);
            done += taken;
            if (isReached)
            {
                return done;
            }

            if (taken < wanted)
            {
                return null;
            }
        }

        return null;
    }

    // Once equal, always equal: strides find where to look closely.
    private static long? FirstMeeting(ISteppable behind, ISteppable ahead, long most, Func<bool> isCancelled)
    {
        // Comparing whole states costs about as much as some steps a place.
        var stride = Math.Max(LeastStride, 8L * behind.PlaceCount);
        long done = 0;
        while (!isCancelled())
        {
            var (before, beforeAhead) = (behind.Capture(null), ahead.Capture(null));
            if (behind.StateEquals(beforeAhead))
            {
                return done;
            }

            if (done >= most)
            {
                return null;
            }

            behind.Run(stride);
            ahead.Run(stride);
            if (behind.StateEquals(ahead.Capture(null)))
            {
                behind.Restore(before);
                ahead.Restore(beforeAhead);
                var first = done + StepsUntilEqual(behind, ahead, stride);
                return first <= most ? first : null;
            }

            done += stride;
        }

        return null;
    }

    private static long StepsUntilEqual(ISteppable behind, ISteppable ahead, long most)
    {
        var (low, high) = (0L, most);
        var (start, startAhead) = (behind.Capture(null), ahead.Capture(null));
        while (low < high)
        {
            var middle = (low + high) / 2;
            behind.Restore(start);
            ahead.Restore(startAhead);
            behind.Run(middle);
            ahead.Run(middle);
            (low, high) = behind.StateEquals(ahead.Capture(null)) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
