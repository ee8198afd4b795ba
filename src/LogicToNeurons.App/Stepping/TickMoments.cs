using System.Collections.Immutable;
using LogicToNeurons.Engine.Stepping;

namespace LogicToNeurons.App.Stepping;

/// <summary>What all values of a ticking machine were at the end of each tick up to the present one, which time stays at; looked up when it is asked for.</summary>
/// <typeparam name="T">What a value is: a net's bit, or a signal's number.</typeparam>
internal sealed class TickMoments<T>
{
    private readonly Timeline _timeline;
    private readonly int _tickPlace;
    private readonly Func<ImmutableArray<T>> _values;
    private readonly List<(long Step, ImmutableArray<T> Values)> _moments;

    /// <summary>Begins with the present moment.</summary>
    /// <param name="timeline">The machine in time.</param>
    /// <param name="tickPlace">The place that every tick writes.</param>
    /// <param name="now">The number of ticks before the present moment.</param>
    /// <param name="values">The machine's values as they are.</param>
    public TickMoments(Timeline timeline, int tickPlace, long now, Func<ImmutableArray<T>> values)
    {
        (_timeline, _tickPlace, Now, _values) = (timeline, tickPlace, now, values);
        _moments = [(timeline.Position, values())];
    }

    /// <summary>Gets the number of ticks before the present moment.</summary>
    public long Now { get; }

    /// <summary>The values at the end of a tick: right before the next one begins, or now.</summary>
    /// <param name="tick">The number of ticks before the moment.</param>
    public ImmutableArray<T> ValuesAt(long tick) => At(tick).Values;

    /// <summary>The step of a moment.</summary>
    /// <param name="tick">The number of ticks before the moment.</param>
    public long StepAt(long tick) => At(tick).Step;

    private (long Step, ImmutableArray<T> Values) At(long tick)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tick, Now);
        var position = _timeline.Position;
        while (_moments.Count <= Now - tick)
        {
            var edge = _timeline.LastWrite(_tickPlace, _moments[^1].Step) ?? throw new InvalidOperationException("A tick is missing in the past.");
            _timeline.GoTo(edge.Step - 1);
            _moments.Add((edge.Step - 1, _values()));
            _timeline.GoTo(position);
        }

        return _moments[(int)(Now - tick)];
    }
}
