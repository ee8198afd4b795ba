using LogicToNeurons.Levels.Neurons.Forms;

namespace LogicToNeurons.Levels.Neurons.Building;

/// <summary>Multiplies forms of values out into forms of signals.</summary>
/// <param name="signalOf">The signal of a register column or neuron.</param>
/// <param name="definitionOf">What an output is.</param>
internal sealed class SignalExpansion(Func<WordValue, int> signalOf, Func<WordValue, WordForm> definitionOf)
{
    private readonly Dictionary<WordValue, SignalRow> _outputs = [];
    private readonly List<int> _touched = [];
    private long[] _weights = new long[256];
    private bool[] _isTouched = new bool[256];

    /// <summary>A form, multiplied out.</summary>
    public SignalRow Of(WordForm form)
    {
        foreach (var (value, _) in form.Terms)
        {
            Prepare(value);
        }

        var constant = form.Constant;
        foreach (var (value, weight) in form.Terms)
        {
            if (value.Kind == WordValueKind.Output)
            {
                var row = _outputs[value];
                constant += weight * row.Constant;
                for (var i = 0; i < row.Signals.Length; i++)
                {
                    Add(row.Signals[i], weight * row.Weights[i]);
                }
            }
            else
            {
                Add(signalOf(value), weight);
            }
        }

        return Take(constant);
    }

    // Outputs are made of others, which may be as many as a chain of rows is long.
    private void Prepare(WordValue value)
    {
        var open = new Stack<WordValue>();
        open.Push(value);
        while (open.TryPeek(out var next))
        {
            if (next.Kind != WordValueKind.Output || _outputs.ContainsKey(next))
            {
                open.Pop();
                continue;
            }

            var form = definitionOf(next);
            var isReady = true;
            foreach (var (part, _) in form.Terms)
            {
                if (part.Kind == WordValueKind.Output && !_outputs.ContainsKey(part))
                {
                    open.Push(part);
                    isReady = false;
                }
            }

            if (isReady)
            {
                _outputs.Add(open.Pop(), Of(form));
            }
        }
    }

    private void Add(int signal, long weight)
    {
        if (signal >= _weights.Length)
        {
            Array.Resize(ref _weights, Math.Max(signal + 1, 2 * _weights.Length));
            Array.Resize(ref _isTouched, _weights.Length);
        }

        if (!_isTouched[signal])
        {
            _isTouched[signal] = true;
            _touched.Add(signal);
        }

        _weights[signal] += weight;
    }

    private SignalRow Take(long constant)
    {
        _touched.Sort();
        var (signals, weights) = (new List<int>(_touched.Count), new List<long>(_touched.Count));
        foreach (var signal in _touched)
        {
            if (_weights[signal] != 0)
            {
                signals.Add(signal);
                weights.Add(_weights[signal]);
            }

            _weights[signal] = 0;
            _isTouched[signal] = false;
        }

        _touched.Clear();
        return new SignalRow(constant, [.. signals], [.. weights]);
    }
}
