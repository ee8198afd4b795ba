namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Chooses a form for each output so that outputs share neurons.</summary>
/// <remarks>Each output in turn takes the form that adds fewest neurons to those of the others, until nothing changes.</remarks>
internal sealed class FormChoice
{
    private const int MostRounds = 4;

    private readonly List<LayerForm>[] _forms;
    private readonly LayerForm?[] _chosen;
    private readonly Dictionary<LayerNeuron, int> _uses = new(LayerNeuronComparer.Instance);

    private FormChoice(List<LayerForm>[] forms)
    {
        _forms = forms;
        _chosen = new LayerForm?[forms.Length];
    }

    /// <summary>The chosen form of each output.</summary>
    /// <param name="forms">For each output some forms, at least one.</param>
    public static LayerForm[] Of(List<LayerForm>[] forms)
    {
        var choice = new FormChoice(forms);
        var round = 0;
        while (round < MostRounds && choice.Improves())
        {
            round++;
        }

        return choice._chosen!;
    }

    private bool Improves()
    {
        var isChanged = false;
        for (var output = 0; output < _forms.Length; output++)
        {
            var before = _chosen[output];
            Count(before, -1);
            var best = before;
            foreach (var form in _forms[output])
            {
                best = best is null || CostOf(form).CompareTo(CostOf(best)) < 0 ? form : best;
            }

            isChanged |= best != before;
            _chosen[output] = best;
            Count(best, 1);
        }

        return isChanged;
    }

    private (int New, int All) CostOf(LayerForm form) => (form.Terms.Count(term => !_uses.ContainsKey(term.Neuron)), form.Count);

    private void Count(LayerForm? form, int change)
    {
        foreach (var (neuron, _) in form?.Terms ?? [])
        {
            var uses = _uses.GetValueOrDefault(neuron) + change;
            if (uses == 0)
            {
                _uses.Remove(neuron);
            }
            else
            {
                _uses[neuron] = uses;
            }
        }
    }
}
