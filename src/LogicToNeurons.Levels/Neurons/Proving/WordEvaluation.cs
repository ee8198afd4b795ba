using LogicToNeurons.Levels.Neurons.Forms;

namespace LogicToNeurons.Levels.Neurons.Proving;

/// <summary>Computes values from others, as their definitions say.</summary>
/// <param name="definitionOf">What each neuron takes the ReLU of, and what each output is.</param>
public sealed class WordEvaluation(Func<WordValue, WordForm> definitionOf)
{
    private readonly Dictionary<WordValue, long> _amounts = [];
    private readonly Stack<WordValue> _open = new();

    /// <summary>Forgets all amounts but those of some values.</summary>
    public void Begin(IReadOnlyList<WordValue> leaves, ReadOnlySpan<long> amounts)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        _amounts.Clear();
        for (var i = 0; i < leaves.Count; i++)
        {
            _amounts.Add(leaves[i], amounts[i]);
        }
    }

    /// <summary>What a value is; a register must be among the leaves.</summary>
    public long AmountOf(WordValue value)
    {
        if (_amounts.TryGetValue(value, out var known))
        {
            return known;
        }

        _open.Push(value);
        while (_open.TryPeek(out var next))
        {
            if (_amounts.ContainsKey(next) || PushMissing(definitionOf(next)))
            {
                if (_amounts.ContainsKey(next))
                {
                    _open.Pop();
                }

                continue;
            }

            var sum = definitionOf(next).Amount(part => _amounts[part]);
            _amounts.Add(_open.Pop(), next.Kind == WordValueKind.Neuron ? Math.Max(0, sum) : sum);
        }

        return _amounts[value];
    }

    private bool PushMissing(WordForm form)
    {
        var count = _open.Count;
        foreach (var (part, _) in form.Terms)
        {
            if (!_amounts.ContainsKey(part))
            {
                _open.Push(part);
            }
        }

        return _open.Count > count;
    }
}
