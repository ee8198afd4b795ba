namespace LogicToNeurons.Networks.Layers;

/// <summary>Collects weighted sums, row by row.</summary>
public sealed class AffineRowsBuilder
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _signals = [];
    private readonly List<double> _weights = [];
    private readonly List<double> _biases = [];

    /// <summary>Gets the number of rows so far.</summary>
    public int Count => _biases.Count;

    /// <summary>Gets the number of weights so far.</summary>
    public int WeightCount => _signals.Count;

    /// <summary>Adds a row.</summary>
    /// <param name="bias">Its bias.</param>
    /// <param name="signals">The signals, rising.</param>
    /// <param name="weights">The weight of each; those that are 0 are left out.</param>
    /// <returns>Its number.</returns>
    public int Add(double bias, ReadOnlySpan<int> signals, ReadOnlySpan<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(signals.Length, weights.Length);
        for (var i = 0; i < signals.Length; i++)
        {
            if (i > 0)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(signals[i], signals[i - 1], nameof(signals));
            }

            if (weights[i] != 0)
            {
                _signals.Add(signals[i]);
                _weights.Add(weights[i]);
            }
        }

        _biases.Add(bias);
        _starts.Add(_signals.Count);
        return _biases.Count - 1;
    }

    /// <summary>Makes the rows.</summary>
    public AffineRows Build() => new([.. _starts], [.. _signals], [.. _weights], [.. _biases]);
}
