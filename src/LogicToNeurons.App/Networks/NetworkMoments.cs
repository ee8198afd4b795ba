using System.Collections.Immutable;
using LogicToNeurons.Networks.Stepping;

namespace LogicToNeurons.App.Networks;

/// <summary>What all signals and outputs were at the end of each tick up to the present one, which time stays at; looked up when it is asked for.</summary>
internal sealed class NetworkMoments
{
    private readonly NetworkRunner _run;
    private readonly List<(long Step, ImmutableArray<double> Values)> _moments;

    /// <summary>Begins with the present moment.</summary>
    public NetworkMoments(NetworkRunner run)
    {
        _run = run;
        Now = run.Machine.Ticks;
        _moments = [(run.Timeline.Position, [.. run.Machine.Values])];
    }

    /// <summary>Gets the number of ticks before the present moment.</summary>
    public long Now { get; }

    /// <summary>The values at the end of a tick: right before the next one begins, or now.</summary>
    /// <param name="tick">The number of ticks before the moment.</param>
    public ImmutableArray<double> ValuesAt(long tick) => At(tick).Values;

    /// <summary>The step of a moment.</summary>
    /// <param name="tick">The number of ticks before the moment.</param>
    public long StepAt(long tick) => At(tick).Step;

    private (long Step, ImmutableArray<double> Values) At(long tick)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tick, Now);
        var position = _run.Timeline.Position;
        while (_moments.Count <= Now - tick)
        {
            var edge = _run.Timeline.LastWrite(NetworkPlaces.TickPlace, _moments[^1].Step) ?? throw new InvalidOperationException("A tick is missing in the past.");
            _run.Timeline.GoTo(edge.Step - 1);
            _moments.Add((edge.Step - 1, [.. _run.Machine.Values]));
            _run.Timeline.GoTo(position);
        }

        return _moments[(int)(Now - tick)];
    }
}
