namespace LogicToNeurons.Circuits.Minimising.Covering;

/// <summary>How much work may still be done: in steps, not in seconds, so that results are the same everywhere.</summary>
internal sealed class Effort(long steps)
{
    private long _steps = steps;

    public bool IsSpent => _steps <= 0;

    public void Spend(long steps) => _steps -= steps;
}
