namespace LogicToNeurons.Networks.Layers;

/// <summary>Copies rows while their signals get other numbers.</summary>
/// <param name="numbers">The new number of each signal.</param>
internal sealed class RowRenumbering(int[] numbers)
{
    private AffineRowsBuilder _rows = new();
    private int[] _signals = new int[16];
    private double[] _weights = new double[16];

    public void Add(AffineRows rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            Add(rows[row]);
        }
    }

    public void Add(AffineRows rows, int[] order)
    {
        foreach (var row in order)
        {
            Add(rows[row]);
        }
    }

    public AffineRows Take()
    {
        var rows = _rows.Build();
        _rows = new AffineRowsBuilder();
        return rows;
    }

    private void Add(AffineRow row)
    {
        if (row.Length > _signals.Length)
        {
            Array.Resize(ref _signals, 2 * row.Length);
            Array.Resize(ref _weights, 2 * row.Length);
        }

        var signals = _signals.AsSpan(0, row.Length);
        for (var i = 0; i < signals.Length; i++)
        {
            signals[i] = numbers[row.Signals[i]];
        }

        var weights = _weights.AsSpan(0, row.Length);
        row.Weights.CopyTo(weights);
        signals.Sort(weights);
        _rows.Add(row.Bias, signals, weights);
    }
}
