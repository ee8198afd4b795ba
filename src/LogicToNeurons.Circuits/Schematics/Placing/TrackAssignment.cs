namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>Gives trunks their tracks: few crossings first, then few tracks.</summary>
internal sealed class TrackAssignment
{
    private const int MostCompared = 500;

    private readonly IReadOnlyList<Trunk> _trunks;
    private readonly TrunkOrder _order;
    private readonly int[] _waiting;
    private readonly int[,]? _costs;
    private readonly int[] _sums;
    private readonly List<List<int>> _tracks = [];

    private TrackAssignment(IReadOnlyList<Trunk> trunks)
    {
        _trunks = trunks;
        _order = new TrunkOrder(trunks);
        _waiting = [.. Enumerable.Range(0, trunks.Count).Select(trunk => _order.Before(trunk).Count)];
        _sums = new int[trunks.Count];
        _costs = trunks.Count <= MostCompared ? Costs() : null;
    }

    /// <summary>Sets the tracks of trunks among which no circle is.</summary>
    /// <returns>The number of tracks.</returns>
    public static int Assign(IReadOnlyList<Trunk> trunks)
    {
        var assignment = new TrackAssignment(trunks);
        var remaining = Enumerable.Range(0, trunks.Count).OrderBy(trunk => trunks[trunk].Low).ToList();
        while (remaining.Count > 0)
        {
            var trunk = assignment.Next(remaining);
            remaining.Remove(trunk);
            assignment.Place(trunk, remaining);
        }

        return assignment._tracks.Count;
    }

    // For each pair how many crossings more there are if the first stands left of the second than the other way round.
    private int[,] Costs()
    {
        var costs = new int[_trunks.Count, _trunks.Count];
        for (var a = 0; a < _trunks.Count; a++)
        {
            for (var b = 0; b < _trunks.Count; b++)
            {
                costs[a, b] = a == b ? 0 : _trunks[a].CrossingsLeftOf(_trunks[b]) - _trunks[b].CrossingsLeftOf(_trunks[a]);
                _sums[a] += costs[a, b];
            }
        }

        return costs;
    }

    private int Next(List<int> remaining)
    {
        var best = -1;
        foreach (var trunk in remaining)
        {
            if (_waiting[trunk] == 0 && (best < 0 || _sums[trunk] < _sums[best]))
            {
                best = trunk;
            }
        }

        return best;
    }

    private void Place(int trunk, List<int> remaining)
    {
        var track = _order.Before(trunk).Select(before => _trunks[before].Track + 1).DefaultIfEmpty(0).Max();
        while (track < _tracks.Count && !Fits(trunk, track))
        {
            track++;
        }

        if (track == _tracks.Count)
        {
            _tracks.Add([]);
        }

        _tracks[track].Add(trunk);
        _trunks[trunk].Track = track;
        foreach (var behind in _order.Behind(trunk))
        {
            _waiting[behind]--;
        }

        if (_costs is not null)
        {
            remaining.ForEach(other => _sums[other] -= _costs[other, trunk]);
        }
    }

    private bool Fits(int trunk, int track)
    {
        if (_tracks[track].Exists(other => _trunks[other].Meets(_trunks[trunk])))
        {
            return false;
        }

        var cost = 0;
        for (var right = track + 1; right < _tracks.Count && _costs is not null; right++)
        {
            cost += _tracks[right].Sum(other => _costs[trunk, other]);
        }

        return cost <= 0;
    }
}
