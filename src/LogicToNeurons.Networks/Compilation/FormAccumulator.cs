namespace LogicToNeurons.Networks.Compilation;

/// <summary>Adds up multiples of forms and signals into one form, in time that depends on their terms only.</summary>
internal sealed class FormAccumulator
{
    private long[] _weights = new long[256];
    private bool[] _isTouched = new bool[256];
    private int[] _touched = new int[64];
    private int _count;
    private long _constant;

    public void AddConstant(long constant) => _constant += constant;

    public void Add(int signal, long weight)
    {
        if (signal >= _weights.Length)
        {
            Array.Resize(ref _weights, Math.Max(signal + 1, 2 * _weights.Length));
            Array.Resize(ref _isTouched, _weights.Length);
        }

        if (!_isTouched[signal])
        {
            if (_count == _touched.Length)
            {
                Array.Resize(ref _touched, 2 * _count);
            }

            _isTouched[signal] = true;
            _touched[_count++] = signal;
        }

        _weights[signal] += weight;
    }

    public void Add(AffineForm form, long factor)
    {
        _constant += form.Constant * factor;
        for (var i = 0; i < form.Length; i++)
        {
            Add(form.Signals[i], form.Weights[i] * factor);
        }
    }

    /// <summary>The sum, after which this begins anew.</summary>
    public AffineForm Take()
    {
        var touched = _touched.AsSpan(0, _count);
        touched.Sort();
        var length = 0;
        foreach (var signal in touched)
        {
            length += _weights[signal] == 0 ? 0 : 1;
        }

        var (signals, weights) = (new int[length], new long[length]);
        length = 0;
        foreach (var signal in touched)
        {
            if (_weights[signal] != 0)
            {
                (signals[length], weights[length++]) = (signal, _weights[signal]);
            }

            _weights[signal] = 0;
            _isTouched[signal] = false;
        }

        var form = new AffineForm(_constant, signals, weights);
        (_constant, _count) = (0, 0);
        return form;
    }
}
