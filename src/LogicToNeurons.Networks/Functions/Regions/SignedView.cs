using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Regions;

/// <summary>A function as it is where some of its neurons are known to be on or off.</summary>
internal sealed class SignedView
{
    private readonly int _inputs;
    private readonly RationalForm[] _forms;
    private readonly RationalForm[] _values;
    private readonly bool[] _isOpen;

    // ReLU of each form that is scaled so that its first weight is 1 or −1.
    private readonly Dictionary<RationalForm, RationalForm> _known = [];

    /// <summary>Looks at a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="signs">For each neuron 1 if it is on, −1 if it is off, 0 if that isn't decided.</param>
    public SignedView(ReluFunction function, int[] signs)
    {
        _inputs = function.Inputs.Length;
        _forms = new RationalForm[signs.Length];
        _values = new RationalForm[signs.Length];
        _isOpen = new bool[signs.Length];
        for (var i = 0; i < signs.Length; i++)
        {
            _forms[i] = Substituted(function.Neurons[i]);
            _values[i] = ValueOf(i, signs[i]);
        }

        Results = [.. function.Results.Select(Substituted)];
        Next = FirstNeeded();
    }

    /// <summary>Gets the results over the inputs and the neurons that aren't decided.</summary>
    public IReadOnlyList<RationalForm> Results { get; }

    /// <summary>Gets the first neuron that isn't decided and that the results depend on; −1 if there is none.</summary>
    public int Next { get; }

    /// <summary>Gets a value indicating whether the results are over the inputs only.</summary>
    public bool IsAffine => Next < 0;

    /// <summary>Gets a value indicating whether all results are 0.</summary>
    public bool IsZero => Results.All(result => result.IsConstant && result.Constant.IsZero);

    /// <summary>What a neuron cuts off, over the inputs if it is <see cref="Next"/>.</summary>
    public RationalForm FormOf(int neuron) => _forms[neuron];

    private RationalForm ValueOf(int neuron, int sign)
    {
        var form = _forms[neuron];
        if (form.IsConstant)
        {
            return RationalForm.Number(Rational.Max(form.Constant, Rational.Zero));
        }

        var factor = Rational.Abs(form.Terms[0].Weight);
        var scaled = form.Times(Rational.One / factor);
        if (sign != 0)
        {
            _known.TryAdd(scaled, sign > 0 ? scaled : RationalForm.Zero);
            return sign > 0 ? form : RationalForm.Zero;
        }

        if (_known.TryGetValue(scaled, out var known))
        {
            return known.Times(factor);
        }

        if (_known.TryGetValue(scaled.Times(-1), out var opposite))
        {
            return form.Plus(opposite, factor);
        }

        _isOpen[neuron] = true;
        var value = RationalForm.Signal(_inputs + neuron);
        _known.Add(scaled, value.Times(Rational.One / factor));
        return value;
    }

    private RationalForm Substituted(RationalForm form)
    {
        var sum = new RationalForm([.. form.Terms.TakeWhile(term => term.Signal < _inputs)], form.Constant);
        foreach (var term in form.Terms)
        {
            if (term.Signal >= _inputs)
            {
                sum = sum.Plus(_values[term.Signal - _inputs], term.Weight);
            }
        }

        return sum;
    }

    private int FirstNeeded()
    {
        var isNeeded = new bool[_forms.Length];
        Mark(Results, isNeeded);
        var first = -1;
        for (var i = _forms.Length - 1; i >= 0; i--)
        {
            if (isNeeded[i] && _isOpen[i])
            {
                first = i;
                Mark([_forms[i]], isNeeded);
            }
        }

        return first;
    }

    private void Mark(IEnumerable<RationalForm> forms, bool[] isNeeded)
    {
        foreach (var term in forms.SelectMany(form => form.Terms))
        {
            if (term.Signal >= _inputs)
            {
                isNeeded[term.Signal - _inputs] = true;
            }
        }
    }
}
