namespace LogicToNeurons.Engine.Stepping;

/// <summary>Runs a machine up to whatever stops it.</summary>
internal sealed class Stopper
{
    private readonly StopSet _stops;
    private readonly bool[] _marks;
    private readonly bool[] _held;
    private readonly List<Access> _accesses = [];

    public Stopper(StopSet stops)
    {
        _stops = stops;
        _marks = stops.Marks();
        _held = new bool[stops.Conditions.Length];
    }

    /// <summary>Runs forward.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="steps">The most steps.</param>
    /// <param name="taken">The steps taken.</param>
    /// <returns>What stopped it; null if the steps ran out or the machine stopped by itself.</returns>
    public StopReason? Run(ISteppable machine, long steps, out long taken)
    {
        if (_stops.IsOnlyBreakpoints)
        {
            taken = _marks.Length == 0 ? machine.Run(steps) : machine.RunToMark(steps, _marks);
            return taken > 0 && IsAtBreakpoint(machine) ? StopReason.Breakpoint : null;
        }

        for (var i = 0; i < _held.Length; i++)
        {
            _held[i] = _stops.Conditions[i].Holds(machine);
        }

        for (taken = 0; taken < steps;)
        {
            _accesses.Clear();
            if (!machine.Step(_accesses))
            {
                return null;
            }

            taken++;
            if (ReasonToStop(machine) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    private bool IsAtBreakpoint(ISteppable machine) => machine.Location < _marks.Length && _marks[machine.Location];

    private StopReason? ReasonToStop(ISteppable machine)
    {
        var becameTrue = false;
        for (var i = 0; i < _held.Length; i++)
        {
            var holds = _stops.Conditions[i].Holds(machine);
            becameTrue |= holds && !_held[i];
            _held[i] = holds;
        }

        return IsAtBreakpoint(machine) ? StopReason.Breakpoint
            : IsWatched() ? StopReason.Watch
            : becameTrue ? StopReason.Condition
            : null;
    }

    private bool IsWatched()
    {
        foreach (var watch in _stops.Watches)
        {
            foreach (var access in _accesses)
            {
                if (watch.Catches(access))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
