namespace LogicToNeurons.Networks.Figures.Text;

/// <summary>The room between two columns of a drawing, where every wire has one vertical piece at most, its track.</summary>
/// <remarks>
/// A wire comes in on its source's row and leaves on the rows of its pins, all different. Where a pin lies on another wire's
/// row, that other wire's track must lie to the left of the pin's, so that the two don't run into each other; a pin whose
/// row would make that impossible is refused.
/// </remarks>
internal sealed class Channel
{
    private readonly List<ChannelWire> _wires = [];
    private readonly Dictionary<int, int> _wireOf = [];
    private readonly Dictionary<int, int> _wireInRow = [];

    /// <summary>Gets the wires.</summary>
    public IReadOnlyList<ChannelWire> Wires => _wires;

    /// <summary>Gets the number of tracks, after <see cref="Arrange"/>.</summary>
    public int TrackCount { get; private set; }

    /// <summary>Adds a wire with its number of pins.</summary>
    public void AddWire(int item, int row, int pinCount)
    {
        _wireOf[item] = _wires.Count;
        _wireInRow[row] = _wires.Count;
        _wires.Add(new ChannelWire(item, row, pinCount));
    }

    /// <summary>The row that a wire comes in on.</summary>
    public int RowOf(int item) => _wires[_wireOf[item]].Row;

    /// <summary>Adds a pin below all others, if it may be on that row.</summary>
    public bool TryAddPin(int item, int row)
    {
        var index = _wireOf[item];
        var wire = _wires[index];
        if (_wireInRow.TryGetValue(row, out var other))
        {
            // A wire that went straight on and up and down as well would look like two that cross.
            var isBetween = wire.Pins.Count > 0 && wire.Pins.Count < wire.PinCount - 1;
            if (other == index ? isBetween : IsLeftOf(index, other))
            {
                return false;
            }

            if (other != index)
            {
                wire.LeftOfIt.Add(other);
            }
        }

        wire.Pins.Add(row);
        return true;
    }

    /// <summary>Gives every wire that needs one a track, from the left; wires that don't meet may share one.</summary>
    public void Arrange()
    {
        var waiting = Enumerable.Range(0, _wires.Count).Where(index => !_wires[index].IsStraight).ToList();
        var inTrack = new List<ChannelWire>();
        while (waiting.Count > 0)
        {
            var next = waiting.Where(index => !_wires[index].LeftOfIt.Exists(waiting.Contains))
                .MinBy(index => waiting.Sum(other => Crossings(_wires[index], _wires[other]) - Crossings(_wires[other], _wires[index])));
            waiting.Remove(next);
            var wire = _wires[next];
            if (TrackCount == 0 || inTrack.Exists(wire.Meets))
            {
                TrackCount++;
                inTrack.Clear();
            }

            inTrack.Add(wire);
            wire.Track = TrackCount - 1;
        }
    }

    // Whether a wire's track has to be somewhere to the left of another's.
    private bool IsLeftOf(int wire, int other)
    {
        var waiting = new Stack<int>([other]);
        var seen = new HashSet<int>();
        while (waiting.TryPop(out var one))
        {
            if (one == wire)
            {
                return true;
            }

            if (seen.Add(one))
            {
                _wires[one].LeftOfIt.ForEach(waiting.Push);
            }
        }

        return false;
    }

    private static int Crossings(ChannelWire left, ChannelWire right) =>
        left.Pins.Count(row => row >= right.Top && row <= right.Bottom) + (right.Row >= left.Top && right.Row <= left.Bottom ? 1 : 0);
}
