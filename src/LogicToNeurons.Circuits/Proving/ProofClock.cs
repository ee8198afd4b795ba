using System.Diagnostics;

namespace LogicToNeurons.Circuits.Proving;

/// <summary>The time that a proof may still take.</summary>
public sealed class ProofClock
{
    private readonly long _end;
    private readonly CancellationToken _cancellation;

    private ProofClock(long end, CancellationToken cancellation)
    {
        _end = end;
        _cancellation = cancellation;
    }

    /// <summary>Gets a clock that never ends.</summary>
    public static ProofClock Endless { get; } = new(long.MaxValue, CancellationToken.None);

    /// <summary>Gets a value indicating whether the time is over.</summary>
    /// <exception cref="OperationCanceledException">Somebody stopped the search.</exception>
    public bool IsOver
    {
        get
        {
            _cancellation.ThrowIfCancellationRequested();
            return Stopwatch.GetTimestamp() >= _end;
        }
    }

    /// <summary>Gets the seconds that are left, at least 0.</summary>
    public double SecondsLeft => Math.Max(0, (_end - (double)Stopwatch.GetTimestamp()) / Stopwatch.Frequency);

    /// <summary>A clock that starts now.</summary>
    public static ProofClock Start(ProofSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ProofClock(EndAfter(settings.Limit.TotalSeconds, long.MaxValue), settings.Cancellation);
    }

    /// <summary>A clock that ends with this one, or earlier.</summary>
    public ProofClock AtMost(double seconds) => new(EndAfter(seconds, _end), _cancellation);

    private static long EndAfter(double seconds, long latest)
    {
        var ticks = Math.Min(seconds * Stopwatch.Frequency, long.MaxValue / 4.0);
        return Math.Min(latest, Stopwatch.GetTimestamp() + (long)ticks);
    }
}
