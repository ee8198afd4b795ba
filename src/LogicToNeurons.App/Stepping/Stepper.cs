using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Engine.Stepping.Conditions;

namespace LogicToNeurons.App.Stepping;

/// <summary>A machine in a user's hands: steps, runs at any speed, stops. The same for every level.</summary>
internal sealed class Stepper
{
    private const int FewestSteps = 256;
    private const int MostASlice = 1 << 22;
    private const long MostAtOnce = 1_000_000;

    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(2);

    private readonly ISteppable _machine;
    private readonly TimeProvider _time;
    private StopSet? _stops;
    private long _target;
    private bool _isAtOnce;
    private int? _goal;
    private StopReason? _reason;
    private double _due;
    private long _slice = FewestSteps;

    /// <summary>Takes a machine, at its step 0.</summary>
    public Stepper(ISteppable machine, TimeProvider time)
    {
        _machine = machine;
        _time = time;
        Timeline = new Timeline(machine);
    }

    /// <summary>Gets the past and its branches.</summary>
    public Timeline Timeline { get; }

    /// <summary>Gets what stops a run.</summary>
    public StopPoints Stops { get; } = new();

    /// <summary>Gets how fast a run goes.</summary>
    public Speed Speed { get; } = new();

    /// <summary>Gets whether time goes by itself.</summary>
    public RunMode Mode { get; private set; }

    /// <summary>Gets how long it takes until a run has its next step to take.</summary>
    public TimeSpan TimeToNext => _isAtOnce || Speed.Limit is not { } limit ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Max(0, 1 - _due) / limit);

    /// <summary>Gets why the last run came to a stop; null after anything else, and as long as it goes on.</summary>
    public StopReason? Stopped => Mode == RunMode.Paused ? _reason : null;

    /// <summary>Gets the breakpoint at which the last run stopped; null if it was none.</summary>
    public Breakpoint? StoppedAt { get; private set; }

    /// <summary>Goes to a step, past or future; one that is far ahead is reached while time goes by.</summary>
    public void GoTo(long step)
    {
        Pause();
        if (step - Timeline.Position > MostAtOnce && step > Timeline.Current.End)
        {
            (Mode, _stops, _target, _isAtOnce) = (RunMode.Forward, StopSet.None, step, true);
        }
        else
        {
            Timeline.GoTo(Math.Max(0, step));
        }
    }

    /// <summary>Begins a run.</summary>
    /// <param name="location">A location to stop at besides; null for none.</param>
    public void RunForward(int? location = null)
    {
        RunForward(location is { } place ? Stops.Set with { Breakpoints = Stops.Set.Breakpoints.Add(place) } : Stops.Set);
        _goal = location;
    }

    /// <summary>Begins a run that stops at nothing else than said.</summary>
    public void RunForward(StopSet stops)
    {
        Pause();
        Mode = RunMode.Forward;
        _stops = stops;
        _target = long.MaxValue;
    }

    /// <summary>Begins a run backwards; without a limit of the speed it has ended already.</summary>
    public void RunBackward()
    {
        Pause();
        var found = Stops.IsEmpty ? null : Timeline.LastStop(Stops.Set, Timeline.Position);
        _target = found?.Step ?? 0;
        Mode = RunMode.Backward;
        _reason = found?.Reason ?? StopReason.Start;
        if (Speed.Limit is null)
        {
            Timeline.GoTo(_target);
            Mode = RunMode.Paused;
        }
    }

    /// <summary>Lets time stand still.</summary>
    public void Pause()
    {
        Mode = RunMode.Paused;
        _reason = null;
        _goal = null;
        StoppedAt = null;
        _due = 0;
        _stops = null;
        _isAtOnce = false;
    }

    /// <summary>Lets a run go on for the time that has passed.</summary>
    /// <param name="elapsed">The time since the last call.</param>
    /// <param name="most">The longest time that this may take.</param>
    /// <param name="tail">Takes single steps at the end of a slice of an unlimited run, so that they can be seen.</param>
    public void Advance(TimeSpan elapsed, TimeSpan most, Func<StopSet, StopReason> tail)
    {
        var limit = _isAtOnce ? null : Speed.Limit;
        _due = limit is { } rate ? Math.Min(_due + (elapsed.TotalSeconds * rate), rate) : double.MaxValue;
        if (Mode == RunMode.Backward)
        {
            GoBack();
            return;
        }

        var start = _time.GetTimestamp();
        var reason = StopReason.Limit;
        while (reason == StopReason.Limit && _due >= 1 && Timeline.Position < _target && _time.GetElapsedTime(start) < most)
        {
            reason = RunSlice(_stops!);
        }

        if (reason == StopReason.Limit && limit is null && _target == long.MaxValue)
        {
            reason = tail(_stops!);
            reason = Passes(reason) ? StopReason.Limit : reason;
        }

        if (reason != StopReason.Limit)
        {
            End(reason);
        }
        else if (Timeline.Position >= _target)
        {
            Pause();
        }
    }

    private void GoBack()
    {
        var steps = (long)Math.Min(_due, Timeline.Position);
        _due -= steps;
        Timeline.GoTo(Math.Max(_target, Timeline.Position - steps));
        Mode = Timeline.Position == _target ? RunMode.Paused : Mode;
    }

    private StopReason RunSlice(StopSet stops)
    {
        var steps = (long)Math.Min(Math.Min(_slice, _due), _target - Timeline.Position);
        var (begun, position) = (_time.GetTimestamp(), Timeline.Position);
        var reason = Timeline.Forward(stops, steps);
        _due -= Timeline.Position - position;
        var isQuick = _time.GetElapsedTime(begun) < Slice;
        _slice = isQuick ? Math.Min(_slice * 2, MostASlice) : Math.Max(FewestSteps, _slice / 2);
        return Passes(reason) ? StopReason.Limit : reason;
    }

    // Where somebody asked to run to, a run stops however often it was to pass.
    private bool Passes(StopReason reason) =>
        _goal != _machine.Location && Hit(reason, _stops!) is { } point && Stops.Passes(point.Location);

    private void End(StopReason reason)
    {
        var point = Hit(reason, _stops!);
        var isGoal = reason == StopReason.Breakpoint && _goal == _machine.Location && point is null;
        Pause();
        _reason = isGoal ? null : reason;
        StoppedAt = point;
        if (point is { IsTemporary: true })
        {
            Stops.Remove(point.Location);
        }
    }

    // The breakpoint that stopped a run: not one that happens to be where something else did.
    private Breakpoint? Hit(StopReason reason, StopSet stops)
    {
        if (Stops.At(_machine.Location) is not { } point)
        {
            return null;
        }

        var isHit = point.Condition is null
            ? reason == StopReason.Breakpoint && stops.Breakpoints.Contains(point.Location)
            : reason == StopReason.Condition && point.Condition.Holds(_machine) && stops.Conditions.Contains(Condition.At(point.Location, point.Condition));
        return isHit ? point : null;
    }
}
