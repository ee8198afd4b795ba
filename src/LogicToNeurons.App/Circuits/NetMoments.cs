using System.Collections.Immutable;
using LogicToNeurons.Circuits.Stepping;

namespace LogicToNeurons.App.Circuits;

/// <summary>What all nets were at the end of each tick up to the present one, which time stays at; looked up when it is asked for.</summary>
internal sealed class NetMoments
{
    private readonly CircuitRunner _run;
    private readonly List<(long Step, ImmutableArray<byte> Values)> _moments;

    /// <summary>Begins with the present moment.</summary>
    public NetMoments(CircuitRunner run)
    {
        _run = run;
        Now = run.Machine.Ticks;
        _moments = [(run.Timeline.Position, [.. run.Machine.Values])];
    }

    /// <summary>Gets the number of ticks before the present moment.</summary>
    public long Now { get; }

    /// <summary>The values of all nets at the end of a tick: right before the next edge, or now.</summary>
    /// <param name="tick">The number of ticks before the moment.</param>
    public ImmutableArray<byte> ValuesAt(long tick) => At(tick).Values;

    /// <summary>The step of a moment.</summary>
    /// <param name="tick">The number of ticks before the moment.</param>
    public long StepAt(long tick) => At(tick).Step;

    private (long Step, ImmutableArray<byte> Values) At(long tick)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tick, Now);
        var position = _run.Timeline.Position;
        while (_moments.Count <= Now - tick)
        {
            var edge = _run.Timeline.LastWrite(CircuitPlaces.TickPlace, _moments[^1].Step) ?? throw new InvalidOperationException("A tick is missing in the past.");
            _run.Timeline.GoTo(edge.Step - 1);
            _moments.Add((edge.Step - 1, [.. _run.Machine.Values]));
            _run.Timeline.GoTo(position);
        }

        return _moments[(int)(Now - tick)];
    }
}
