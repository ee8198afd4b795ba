namespace LogicToNeurons.Circuits.Proving.Sat;

/// <summary>When to start over: where the clauses learnt of late are worse than usual.</summary>
internal sealed class RestartRule
{
    private const int Shortest = 50;
    private const double Margin = 0.8;
    private const double FastShare = 1.0 / 32;
    private const double SlowShare = 1.0 / 8192;

    private double _fast;
    private double _slow;
    private long _learnt;
    private long _sinceRestart;

    public bool IsDue => _sinceRestart >= Shortest && _fast * Margin > _slow;

    public void Begin() => _sinceRestart = 0;

    public void Learnt(int rank)
    {
        _learnt++;
        _sinceRestart++;
        _fast += (rank - _fast) * Math.Max(FastShare, 1.0 / _learnt);
        _slow += (rank - _slow) * Math.Max(SlowShare, 1.0 / _learnt);
    }

    public void Restarted() => _sinceRestart = 0;
}
