using LogicToNeurons.Levels.Neurons.Forms;

namespace LogicToNeurons.Levels.Neurons.Proving;

/// <summary>Computes values as forms of numbers that may be anything in their ranges.</summary>
/// <param name="definitionOf">What each neuron takes the ReLU of, and what each output is.</param>
/// <param name="given">What leaves are; registers that aren't given are themselves.</param>
internal sealed class SymbolicEvaluation(Func<WordValue, WordForm> definitionOf, IReadOnlyDictionary<WordValue, WordForm> given)
{
    private readonly Dictionary<WordValue, WordForm> _forms = new(given);
    private readonly Stack<WordValue> _open = new();

    /// <summary>A value as a form; null if some neuron is neither always its form nor always 0.</summary>
    public WordForm? FormOf(WordValue value)
    {
        _open.Clear();
        _open.Push(value);
        while (_open.TryPeek(out var next))
        {
            if (_forms.ContainsKey(next))
            {
                _open.Pop();
            }
            else if (next.Kind == WordValueKind.State)
            {
                _forms.Add(next, next);
            }
            else if (!PushMissing(definitionOf(next)))
            {
                if (Resolve(next) is not { } form)
                {
                    return null;
                }

                _forms.Add(next, form);
            }
        }

        return _forms[value];
    }

    private bool PushMissing(WordForm form)
    {
        var count = _open.Count;
        foreach (var (part, _) in form.Terms)
        {
            if (!_forms.ContainsKey(part))
            {
                _open.Push(part);
            }
        }

        return _open.Count > count;
    }

    private WordForm? Resolve(WordValue value)
    {
        var form = Substituted(definitionOf(value));
        return value.Kind == WordValueKind.Output || form.Lowest >= 0 ? form : form.Largest <= 0 ? WordForm.Of(0) : null;
    }

    private WordForm Substituted(WordForm form)
    {
        var parts = new List<WordForm> { form.Constant };
        foreach (var (part, weight) in form.Terms)
        {
            parts.Add(weight * _forms[part]);
        }

        return WordForm.Sum(parts);
    }
}
