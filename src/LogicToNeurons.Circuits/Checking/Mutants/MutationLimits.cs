using System.Diagnostics;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>How long to look for proofs about faults that neither tests nor tried rows catch.</summary>
/// <param name="time">The longest time for all proofs together.</param>
/// <param name="cancellation">Stops everything, by an <see cref="OperationCanceledException"/>.</param>
public sealed class MutationLimits(TimeSpan time, CancellationToken cancellation)
{
    private static readonly TimeSpan MostForOne = TimeSpan.FromSeconds(3);

    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Gets what stops everything.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Gets the time for the next proof; not above zero if all is used.</summary>
    public TimeSpan Left => time - Stopwatch.GetElapsedTime(_start) is var left && left < MostForOne ? left : MostForOne;
}
