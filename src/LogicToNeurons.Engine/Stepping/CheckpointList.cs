namespace LogicToNeurons.Engine.Stepping;

/// <summary>The checkpoints of a branch, evenly spaced; when they get too many or too large, every second one goes.</summary>
internal sealed class CheckpointList
{
    private readonly List<Checkpoint> _checkpoints = [];
    private long _spacing;
    private long _bytes;

    public CheckpointList(long step, Snapshot first, long spacing)
    {
        _spacing = spacing;
        Add(step, first);
    }

    /// <summary>Gets the step at which the next checkpoint is due.</summary>
    public long NextStep => _checkpoints[^1].Step + _spacing;

    public Snapshot Last => _checkpoints[^1].State;

    public IReadOnlyList<Checkpoint> All => _checkpoints;

    public void Add(long step, Snapshot state)
    {
        _bytes += state.BytesBeyond(_checkpoints.Count == 0 ? null : Last);
        _checkpoints.Add(new Checkpoint(step, state));
        while ((_checkpoints.Count > Timeline.MostCheckpoints || _bytes > Timeline.MostBytes) && _checkpoints.Count > 2)
        {
            Thin();
        }
    }

    /// <summary>Replaces everything by one first state.</summary>
    public void Restart(long step, Snapshot first)
    {
        _checkpoints.Clear();
        _bytes = 0;
        Add(step, first);
    }

    /// <summary>The last checkpoint at or before a step that is not before the first.</summary>
    public Checkpoint Before(long step)
    {
        var (low, high) = (0, _checkpoints.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _checkpoints[middle].Step <= step ? (middle, high) : (low, middle - 1);
        }

        return _checkpoints[low];
    }

    private void Thin()
    {
        var kept = _checkpoints.Where((_, index) => index % 2 == 0).ToList();
        _checkpoints.Clear();
        _checkpoints.AddRange(kept);
        _spacing *= 2;
        _bytes = Snapshot.BytesOf(_checkpoints.Select(checkpoint => checkpoint.State));
    }
}
