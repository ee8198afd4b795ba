namespace LogicToNeurons.Networks.Layers;

/// <summary>A weighted sum of signals and a bias.</summary>
public readonly ref struct AffineRow
{
    /// <summary>Makes a row.</summary>
    /// <param name="bias">The bias.</param>
    /// <param name="signals">The signals, rising; none twice.</param>
    /// <param name="weights">The weight of each, none 0.</param>
    public AffineRow(double bias, ReadOnlySpan<int> signals, ReadOnlySpan<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(signals.Length, weights.Length);
        Bias = bias;
        Signals = signals;
        Weights = weights;
    }

    /// <summary>Gets the bias.</summary>
    public double Bias { get; }

    /// <summary>Gets the signals, rising.</summary>
    public ReadOnlySpan<int> Signals { get; }

    /// <summary>Gets the weight of each signal.</summary>
    public ReadOnlySpan<double> Weights { get; }

    /// <summary>Gets the number of terms.</summary>
    public int Length => Signals.Length;

    /// <summary>The sum for values of the signals, in the order of the terms, the bias first.</summary>
    public double Sum(ReadOnlySpan<double> values)
    {
        var sum = Bias;
        for (var i = 0; i < Signals.Length; i++)
        {
            sum += Weights[i] * values[Signals[i]];
        }

        return sum;
    }
}
