namespace LogicToNeurons.Engine.Stepping;

/// <summary>A proof that a run never ends: the whole state came again.</summary>
/// <param name="First">The smallest step after which the machine is in a state that comes again.</param>
/// <param name="Again">The next step after which it is in that state.</param>
public sealed record LoopVerdict(long First, long Again)
{
    /// <summary>Gets the number of steps after which everything repeats.</summary>
    public long Period => Again - First;
}
