namespace LogicToNeurons.Networks.Layers;

/// <summary>Copies rows, one after the other, to where there is just enough room for all of them.</summary>
/// <param name="rowCount">How many rows there will be.</param>
/// <param name="weightCount">How many weights they have.</param>
/// <exception cref="OverflowException">That are more than 2^31 weights.</exception>
internal sealed class RowCopy(int rowCount, long weightCount)
{
    private readonly int[] _starts = new int[rowCount + 1];
    private readonly int[] _signals = new int[checked((int)weightCount)];
    private readonly double[] _weights = new double[weightCount];
    private readonly double[] _biases = new double[rowCount];
    private int _count;

    /// <summary>Copies a row.</summary>
    public void Add(AffineRow row) => Add(row, null);

    /// <summary>Copies a row whose signals get other numbers.</summary>
    /// <param name="row">The row.</param>
    /// <param name="numbers">The new number of each signal; null if they stay.</param>
    public void Add(AffineRow row, int[]? numbers)
    {
        var start = _starts[_count];
        var signals = _signals.AsSpan(start, row.Length);
        var weights = _weights.AsSpan(start, row.Length);
        row.Signals.CopyTo(signals);
        row.Weights.CopyTo(weights);
        if (numbers is not null)
        {
            foreach (ref var signal in signals)
            {
                signal = numbers[signal];
            }

            signals.Sort(weights);
        }

        _biases[_count++] = row.Bias;
        _starts[_count] = start + row.Length;
    }

    /// <summary>The rows, after all have been copied.</summary>
    public AffineRows Build() => new(_starts, _signals, _weights, _biases);
}
