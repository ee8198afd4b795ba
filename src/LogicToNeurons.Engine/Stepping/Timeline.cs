namespace LogicToNeurons.Engine.Stepping;

/// <summary>Time travel for any machine: forwards, backwards, to any step, with questions to the past and branches from it.</summary>
/// <remarks>
/// The past is kept as checkpoints and replayed from the nearest one. A branch keeps at most <see cref="MostCheckpoints"/> of
/// them and about <see cref="MostBytes"/> bytes (never fewer than two), however long the run: when they get too many, every second
/// one goes and their distance doubles. Going back leaves further snapshots at distances 1, 2, 4… before the target, at most
/// <see cref="MostNearby"/>, so that going back step by step costs a logarithm of the distance a step and not all of it.
/// </remarks>
public sealed class Timeline
{
    /// <summary>The most checkpoints of a branch.</summary>
    public const int MostCheckpoints = 128;

    /// <summary>The memory of a branch's checkpoints in bytes beyond which they are thinned out.</summary>
    public const long MostBytes = 64L << 20;

    /// <summary>The most snapshots that going back leaves behind.</summary>
    public const int MostNearby = 32;

    private const long LeastSpacing = 1024;
    private const int StepsAPlace = 64;

    private readonly ISteppable _machine;
    private readonly List<Branch> _branches = [];
    private readonly List<Checkpoint> _nearby = [];
    private readonly long _spacing;
    private readonly long _leastGap;
    private Branch _nearbyBranch;

    /// <summary>Begins a timeline at a machine's present state, step 0.</summary>
    public Timeline(ISteppable machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        _machine = machine;
        _spacing = Math.Max(LeastSpacing, machine.PlaceCount);
        _leastGap = Math.Max(1, machine.PlaceCount / StepsAPlace);
        Current = new Branch(0, null, 0, machine.Capture(null), _spacing);
        _nearbyBranch = Current;
        _branches.Add(Current);
    }

    /// <summary>Gets the step that the machine is behind, from 0.</summary>
    public long Position { get; private set; }

    /// <summary>Gets the branch that the machine is on.</summary>
    public Branch Current { get; private set; }

    /// <summary>Gets all branches.</summary>
    public IReadOnlyList<Branch> Branches => _branches;

    /// <summary>Gets or sets what long searches of the past ask now and then; if it says yes they end with an <see cref="OperationCanceledException"/>, and nothing has moved.</summary>
    public Func<bool> IsCancelled { get; set; } = static () => false;

    /// <summary>Gets the number of states that are kept.</summary>
    public int SnapshotCount => AllSnapshots().Count();

    /// <summary>Gets the memory of the states that are kept, in bytes.</summary>
    public long SnapshotBytes => Snapshot.BytesOf(AllSnapshots());

    /// <summary>Takes a step; false if none can be taken.</summary>
    public bool StepForward() => GoTo(Position + 1);

    /// <summary>Takes a step back; false at the start.</summary>
    public bool StepBack() => Position > 0 && GoTo(Position - 1);

    /// <summary>Goes to a step of the current branch, past or future; false if the machine doesn't get that far.</summary>
    public bool GoTo(long step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        var isBack = step < Position;
        var segment = Current.At(step);
        var start = Nearest(segment, step);
        if (isBack || segment != Current.At(Position) || start.Step > Position)
        {
            Restore(start);
        }

        if (isBack)
        {
            LeaveSnapshots(segment, step);
        }

        Advance(segment, step);
        return Position == step;
    }

    /// <summary>Runs forward until something stops it.</summary>
    /// <param name="stops">What stops it.</param>
    /// <param name="steps">The most steps.</param>
    public StopReason Forward(StopSet stops, long steps)
    {
        var stopper = new Stopper(stops);
        var target = Position > long.MaxValue - steps ? long.MaxValue : Position + steps;
        while (Position < target)
        {
            var segment = Current.At(Position);
            var isPast = segment != Current;
            var reason = Advance(segment, isPast ? Math.Min(target, ForkBehind(segment)) : target, stopper);
            if (isPast && Current.At(Position) != segment)
            {
                // Somebody may have taken control away from a breakpoint here.
                Restore(Current.At(Position).Checkpoints.All[0]);
                reason = reason == StopReason.Breakpoint && !stops.Breakpoints.Contains(_machine.Location) ? null : reason;
            }

            if (reason is not null)
            {
                return reason.Value;
            }

            if (_machine.Status != StepStatus.Ready)
            {
                return _machine.Status == StepStatus.Halted ? StopReason.Halted : StopReason.Trapped;
            }
        }

        return StopReason.Limit;
    }

    /// <summary>Runs backward to the last earlier step at which something would have stopped a run forward; else to the start.</summary>
    public StopReason Backward(StopSet stops)
    {
        var found = LastStop(stops, Position);
        Return(found?.Step ?? 0);
        return found?.Reason ?? StopReason.Start;
    }

    /// <summary>The last step before one at which something would have stopped a run forward; null if there is none behind the start.</summary>
    /// <param name="stops">What stops it.</param>
    /// <param name="before">The step, at most <see cref="Position"/>.</param>
    public (long Step, StopReason Reason)? LastStop(StopSet stops, long before)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(before, Position);
        return Search(search => search.LastStop(stops, before));
    }

    /// <summary>When, from where, and from what value a place was last written before now; null if it holds what it began with.</summary>
    public WriteEvent? LastWrite(int place) => LastWrite(place, Position);

    /// <summary>When, from where, and from what value a place was last written up to a step; null if it still held what it began with.</summary>
    /// <param name="place">The place.</param>
    /// <param name="until">The step, at most <see cref="Position"/>; what this very step wrote counts.</param>
    public WriteEvent? LastWrite(int place, long until)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(until, Position);
        return Search(search => search.LastWrite(place, until));
    }

    /// <summary>Changes a place now, and begins a branch there; the old course of events is kept.</summary>
    /// <returns>The branch; the current one if it began right here and nothing has happened on it yet.</returns>
    public Branch Change(int place, long value)
    {
        var before = _machine.Peek(place);
        _machine.Poke(place, value);
        var change = new Access(place, true, before, _machine.Peek(place));
        if (Current.Fork == Position && Current.End == Position)
        {
            Current.Checkpoints.Restart(Position, _machine.Capture(null));
            Current.Changes = Current.Changes.Add(change);
            ForgetNearby();
            return Current;
        }

        var first = _machine.Capture(Current.At(Position).Checkpoints.Before(Position).State);
        Current = new Branch(_branches.Count, Current.At(Position), Position, first, _spacing) { Changes = [change] };
        _branches.Add(Current);
        return Current;
    }

    /// <summary>Goes over to another branch, to a step of it or as near to the present one as it was reached.</summary>
    public void SwitchTo(Branch branch, long? step = null)
    {
        ArgumentNullException.ThrowIfNull(branch);
        if (!_branches.Contains(branch))
        {
            throw new ArgumentException("The branch belongs to another timeline.", nameof(branch));
        }

        Current = branch;
        Return(step ?? Math.Min(Position, branch.End));
    }

    private IEnumerable<Snapshot> AllSnapshots() =>
        _branches.SelectMany(branch => branch.Checkpoints.All).Concat(_nearby).Select(checkpoint => checkpoint.State);

    // The machine is where it was, whatever the search did with it.
    private T Search<T>(Func<PastSearch, T> question)
    {
        var here = _machine.Capture(Current.At(Position).Checkpoints.Before(Position).State);
        try
        {
            return question(new PastSearch(_machine, Current, IsCancelled));
        }
        finally
        {
            _machine.Restore(here);
        }
    }

    // The step at which the way from a past branch to the current one leaves it.
    private long ForkBehind(Branch segment)
    {
        var branch = Current;
        while (branch.Parent != segment)
        {
            branch = branch.Parent!;
        }

        return branch.Fork;
    }

    // To a step of the current branch, wherever the machine is now.
    private void Return(long step)
    {
        var segment = Current.At(step);
        Restore(Nearest(segment, step));
        Advance(segment, step);
    }

    private void Restore(Checkpoint checkpoint)
    {
        _machine.Restore(checkpoint.State);
        Position = checkpoint.Step;
    }

    private Checkpoint Nearest(Branch segment, long step)
    {
        var best = segment.Checkpoints.Before(step);
        if (segment == _nearbyBranch)
        {
            foreach (var checkpoint in _nearby)
            {
                best = checkpoint.Step <= step && checkpoint.Step > best.Step ? checkpoint : best;
            }
        }

        return best;
    }

    // Before a target in the past: snapshots at distances …, 4, 2, 1 from it, where copying the state costs less than replaying.
    private void LeaveSnapshots(Branch segment, long target)
    {
        if (segment != _nearbyBranch)
        {
            ForgetNearby();
            _nearbyBranch = segment;
        }

        _nearby.RemoveAll(checkpoint => checkpoint.Step > target);
        var gap = 1L;
        while (gap * 2 < target - Position)
        {
            gap *= 2;
        }

        for (; gap >= _leastGap && target - gap > Position && _nearby.Count < MostNearby; gap /= 2)
        {
            Advance(segment, target - gap);
            _nearby.Add(new Checkpoint(Position, _machine.Capture(_nearby.Count > 0 ? _nearby[^1].State : segment.Checkpoints.Last)));
        }
    }

    private void ForgetNearby() => _nearby.Clear();

    private void Advance(Branch segment, long target) => Advance(segment, target, null);

    private StopReason? Advance(Branch segment, long target, Stopper? stopper)
    {
        StopReason? reason = null;
        while (Position < target && reason is null)
        {
            var due = segment.Checkpoints.NextStep;
            var wanted = (due > Position ? Math.Min(due, target) : target) - Position;
            long taken;
            if (stopper is null)
            {
                taken = _machine.Run(wanted);
            }
            else
            {
                reason = stopper.Run(_machine, wanted, out taken);
            }

            Position += taken;
            segment.End = Math.Max(segment.End, Position);
            if (Position == due && taken > 0)
            {
                segment.Checkpoints.Add(Position, _machine.Capture(segment.Checkpoints.Last));
            }

            if (taken < wanted)
            {
                break;
            }
        }

        return reason;
    }
}
