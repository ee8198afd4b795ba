namespace LogicToNeurons.Levels.Neurons.Building;

/// <summary>A form over the signals of a network: register columns, then neurons, as they were added.</summary>
internal sealed class SignalRow : IEquatable<SignalRow>
{
    private readonly int _hash;

    public SignalRow(long constant, int[] signals, long[] weights)
    {
        (Constant, Signals, Weights) = (constant, signals, weights);
        var hash = new HashCode();
        hash.Add(constant);
        for (var i = 0; i < signals.Length; i++)
        {
            hash.Add(signals[i]);
            hash.Add(weights[i]);
        }

        _hash = hash.ToHashCode();
    }

    public long Constant { get; }

    public int[] Signals { get; }

    public long[] Weights { get; }

    public static SignalRow OfSignal(int signal) => new(0, [signal], [1]);

    public bool Equals(SignalRow? other) =>
        other is not null && Constant == other.Constant && Signals.AsSpan().SequenceEqual(other.Signals) && Weights.AsSpan().SequenceEqual(other.Weights);

    public override bool Equals(object? obj) => Equals(obj as SignalRow);

    public override int GetHashCode() => _hash;
}
