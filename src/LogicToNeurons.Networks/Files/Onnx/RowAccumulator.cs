using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>Adds up multiples of signals and rows into one row.</summary>
internal sealed class RowAccumulator
{
    private double[] _sums = new double[256];
    private bool[] _isTouched = new bool[256];
    private int[] _signals = new int[64];
    private double[] _weights = new double[64];
    private int _count;

    /// <summary>Gets the constant so far.</summary>
    public double Bias { get; private set; }

    /// <summary>Adds a constant.</summary>
    public void AddBias(double bias) => Bias += bias;

    /// <summary>Adds a multiple of a signal.</summary>
    public void Add(int signal, double weight)
    {
        if (signal >= _sums.Length)
        {
            Array.Resize(ref _sums, Math.Max(signal + 1, 2 * _sums.Length));
            Array.Resize(ref _isTouched, _sums.Length);
        }

        if (!_isTouched[signal])
        {
            if (_count == _signals.Length)
            {
                Array.Resize(ref _signals, 2 * _count);
                Array.Resize(ref _weights, 2 * _count);
            }

            _isTouched[signal] = true;
            _signals[_count++] = signal;
        }

        _sums[signal] += weight;
    }

    /// <summary>Adds a multiple of a row.</summary>
    public void Add(AffineRow row, double factor)
    {
        Bias += row.Bias * factor;
        for (var i = 0; i < row.Length; i++)
        {
            Add(row.Signals[i], row.Weights[i] * factor);
        }
    }

    /// <summary>Moves the sum into rows, after which this begins anew.</summary>
    /// <returns>False if a number isn't finite.</returns>
    public bool TryMoveTo(AffineRowsBuilder rows)
    {
        var signals = _signals.AsSpan(0, _count);
        signals.Sort();
        var isFinite = double.IsFinite(Bias);
        for (var i = 0; i < signals.Length; i++)
        {
            _weights[i] = _sums[signals[i]];
            isFinite &= double.IsFinite(_weights[i]);
            _sums[signals[i]] = 0;
            _isTouched[signals[i]] = false;
        }

        if (isFinite)
        {
            rows.Add(Bias, signals, _weights.AsSpan(0, _count));
        }

        (Bias, _count) = (0, 0);
        return isFinite;
    }
}
