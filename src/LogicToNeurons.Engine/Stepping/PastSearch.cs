namespace LogicToNeurons.Engine.Stepping;

/// <summary>Looks through a branch's past, piece by piece from the latest to the first. It leaves the machine somewhere in it.</summary>
internal sealed class PastSearch(ISteppable machine, Branch current, Func<bool> isCancelled)
{
    // Steps between two looks at whether to give up: few enough to be done at once.
    private const long Stride = 1 << 15;

    /// <summary>The last step before one at which something stops a run.</summary>
    public (long Step, StopReason Reason)? LastStop(StopSet stops, long before)
    {
        var stopper = new Stopper(stops);
        foreach (var piece in PiecesBefore(before))
        {
            if (LastStop(stopper, piece, before) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The last write to a place up to a step.</summary>
    public WriteEvent? LastWrite(int place, long until)
    {
        foreach (var piece in PiecesBefore(until))
        {
            ThrowIfCancelled();
            machine.Restore(piece.Start.State);
            machine.RunFindingWrite(piece.End - piece.Start.Step, place, out var offset);
            if (offset >= 0)
            {
                return Describe(place, piece.Start, offset);
            }

            var isFirst = piece.Branch.Fork == piece.Start.Step;
            if (isFirst && piece.Branch.Changes.LastOrDefault(change => change.Place == place) is { IsWrite: true } change)
            {
                return new WriteEvent(piece.Start.Step, -1, change.Before, change.After);
            }
        }

        return null;
    }

    private (long Step, StopReason Reason)? LastStop(Stopper stopper, Piece piece, long before)
    {
        machine.Restore(piece.Start.State);
        (long, StopReason)? last = null;
        for (var step = piece.Start.Step; step < piece.End;)
        {
            ThrowIfCancelled();
            var reason = stopper.Run(machine, Math.Min(Stride, piece.End - step), out var taken);
            step += taken;
            if (reason is { } stop && step < before)
            {
                last = (step, stop);
            }

            if (taken == 0)
            {
                break;
            }
        }

        return last;
    }

    private void ThrowIfCancelled()
    {
        if (isCancelled())
        {
            throw new OperationCanceledException();
        }
    }

    private IEnumerable<Piece> PiecesBefore(long step)
    {
        var end = step;
        for (var branch = current.At(step); branch is not null; branch = branch.Parent)
        {
            var checkpoints = branch.Checkpoints.All.ToArray();
            for (var i = checkpoints.Length - 1; i >= 0; i--)
            {
                if (checkpoints[i].Step < end || (i == 0 && checkpoints[i].Step == end))
                {
                    yield return new Piece(branch, checkpoints[i], end);
                    end = checkpoints[i].Step;
                }
            }
        }
    }

    private WriteEvent Describe(int place, Checkpoint start, long offset)
    {
        machine.Restore(start.State);
        machine.Run(offset);
        var (location, before) = (machine.Location, machine.Peek(place));
        machine.Run(1);
        return new WriteEvent(start.Step + offset + 1, location, before, machine.Peek(place));
    }

    /// <summary>A stretch of the past without a checkpoint inside.</summary>
    private readonly record struct Piece(Branch Branch, Checkpoint Start, long End);
}
