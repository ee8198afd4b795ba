using System.Collections.Immutable;
using LogicToNeurons.Engine.Stepping;

namespace LogicToNeurons.Circuits.Stepping;

/// <summary>The values of all nets at any step of a circuit's timeline, which stays where it is.</summary>
/// <param name="machine">The circuit.</param>
/// <param name="timeline">Its timeline.</param>
public sealed class TimelineValues(CircuitMachine machine, Timeline timeline)
{
    private readonly Dictionary<long, ImmutableArray<byte>> _values = [];
    private Branch _branch = timeline.Current;

    /// <summary>The value of each net, 0 or 1, behind a step that is no later than the present one.</summary>
    public ImmutableArray<byte> At(long step)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(step, timeline.Position);
        if (_branch != timeline.Current)
        {
            _values.Clear();
            _branch = timeline.Current;
        }

        if (!_values.TryGetValue(step, out var values))
        {
            var position = timeline.Position;
            timeline.GoTo(step);
            values = [.. machine.Values];
            timeline.GoTo(position);

            // The present can still be changed on the same branch, the past can't.
            if (step < position)
            {
                _values.Add(step, values);
            }
        }

        return values;
    }
}
