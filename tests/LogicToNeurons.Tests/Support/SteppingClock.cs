namespace LogicToNeurons.Tests.Support;

/// <summary>A clock without time: every look at it moves it by a little, so that whatever waits for time to pass comes to an end, always after as much work.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private long _now;

    /// <summary>Gets or sets how far a look moves it.</summary>
    public TimeSpan Look { get; set; } = TimeSpan.FromMicroseconds(20);

    public TimeSpan Now => TimeSpan.FromTicks(_now);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan time) => _now += time.Ticks;

    public override long GetTimestamp() => _now += Look.Ticks;
}
