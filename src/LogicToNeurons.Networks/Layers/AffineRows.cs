namespace LogicToNeurons.Networks.Layers;

/// <summary>Weighted sums of signals, one a row, kept without their zeros; never changes.</summary>
public sealed class AffineRows
{
    private readonly int[] _starts;
    private readonly int[] _signals;
    private readonly double[] _weights;
    private readonly double[] _biases;

    internal AffineRows(int[] starts, int[] signals, double[] weights, double[] biases) =>
        (_starts, _signals, _weights, _biases) = (starts, signals, weights, biases);

    /// <summary>Gets the number of rows.</summary>
    public int Count => _biases.Length;

    /// <summary>Gets the number of weights that aren't 0, all rows together.</summary>
    public int WeightCount => _signals.Length;

    /// <summary>Gets all weights, row by row.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>Gets the bias of each row.</summary>
    public ReadOnlySpan<double> Biases => _biases;

    /// <summary>Gets a row.</summary>
    public AffineRow this[int row]
    {
        get
        {
            var start = _starts[row];
            var length = _starts[row + 1] - start;
            return new AffineRow(_biases[row], _signals.AsSpan(start, length), _weights.AsSpan(start, length));
        }
    }

    /// <summary>The same rows but for one bias.</summary>
    public AffineRows WithBias(int row, double bias)
    {
        var biases = _biases.ToArray();
        biases[row] = bias;
        return new AffineRows(_starts, _signals, _weights, biases);
    }

    /// <summary>The same rows but for one weight, which may be new, or 0 to take it out.</summary>
    public AffineRows WithWeight(int row, int signal, double weight)
    {
        var rows = new AffineRowsBuilder();
        for (var i = 0; i < Count; i++)
        {
            if (i == row)
            {
                AddWith(rows, this[i], signal, weight);
            }
            else
            {
                rows.Add(this[i].Bias, this[i].Signals, this[i].Weights);
            }
        }

        return rows.Build();
    }

    private static void AddWith(AffineRowsBuilder rows, AffineRow row, int signal, double weight)
    {
        var at = row.Signals.BinarySearch(signal);
        var (signals, weights) = (row.Signals.ToArray(), row.Weights.ToArray());
        if (at >= 0)
        {
            weights[at] = weight;
            rows.Add(row.Bias, signals, weights);
        }
        else
        {
            rows.Add(row.Bias, [.. signals[..~at], signal, .. signals[~at..]], [.. weights[..~at], weight, .. weights[~at..]]);
        }
    }
}
