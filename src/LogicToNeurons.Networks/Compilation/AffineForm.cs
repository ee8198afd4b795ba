namespace LogicToNeurons.Networks.Compilation;

/// <summary>A whole-number weighted sum of signals and a constant; never changes.</summary>
public sealed class AffineForm
{
    private readonly int[] _signals;
    private readonly long[] _weights;

    internal AffineForm(long constant, int[] signals, long[] weights) => (Constant, _signals, _weights) = (constant, signals, weights);

    /// <summary>Gets the constant.</summary>
    public long Constant { get; }

    /// <summary>Gets the signals, rising.</summary>
    public ReadOnlySpan<int> Signals => _signals;

    /// <summary>Gets the weight of each signal, none 0.</summary>
    public ReadOnlySpan<long> Weights => _weights;

    /// <summary>Gets the number of terms.</summary>
    public int Length => _signals.Length;

    /// <summary>Gets the signal that it is nothing but, or −1.</summary>
    public int OnlySignal => Constant == 0 && _signals.Length == 1 && _weights[0] == 1 ? _signals[0] : -1;

    /// <summary>A form without terms.</summary>
    public static AffineForm Of(long constant) => new(constant, [], []);

    /// <summary>A form of signals.</summary>
    /// <param name="constant">The constant.</param>
    /// <param name="signals">The signals, rising.</param>
    /// <param name="weights">The weight of each, none 0.</param>
    public static AffineForm Of(long constant, ReadOnlySpan<int> signals, ReadOnlySpan<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, signals.Length);
        return new(constant, signals.ToArray(), weights.ToArray());
    }

    /// <summary>A form that is one signal.</summary>
    public static AffineForm OfSignal(int signal) => new(0, [signal], [1]);

    /// <summary>1 minus this: the negation of a bit.</summary>
    public AffineForm Negation() => new(1 - Constant, _signals, [.. _weights.Select(weight => -weight)]);

    /// <summary>The same over signals that have other numbers, no two the same one.</summary>
    internal AffineForm Renumbered(ReadOnlySpan<int> numbers)
    {
        var signals = new int[_signals.Length];
        for (var i = 0; i < signals.Length; i++)
        {
            signals[i] = numbers[_signals[i]];
        }

        var weights = _weights.AsSpan().ToArray();
        Array.Sort(signals, weights);
        return new AffineForm(Constant, signals, weights);
    }

    /// <summary>Whether another form has the same terms and the same constant.</summary>
    public bool IsSame(AffineForm other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Constant == other.Constant && Signals.SequenceEqual(other.Signals) && Weights.SequenceEqual(other.Weights);
    }
}
