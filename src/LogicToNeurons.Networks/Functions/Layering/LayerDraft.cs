using System.Numerics;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Layering;

/// <summary>The neurons of one layer as they are chosen: those that compute something, and those that carry values through.</summary>
internal sealed class LayerDraft
{
    private readonly List<RationalForm> _own;
    private readonly Func<int, bool> _isPositive;

    // The neuron of each form that is scaled so that its first weight is 1 or −1, and what the neuron is a multiple by.
    private readonly Dictionary<RationalForm, (int Neuron, Rational Factor)> _known = [];
    private readonly Dictionary<RationalForm, int> _numbers = [];
    private readonly List<RationalForm> _identities = [];

    // How each carried form is put together.
    private readonly Dictionary<RationalForm, RationalForm> _carried = [];
    private bool _carriesSignals;

    /// <summary>Begins a layer.</summary>
    /// <param name="own">What the layer computes.</param>
    /// <param name="isPositive">Whether a signal of the layer before can't be negative.</param>
    public LayerDraft(IEnumerable<RationalForm> own, Func<int, bool> isPositive)
    {
        _own = [.. own];
        _isPositive = isPositive;
        foreach (var (i, form) in _own.Index())
        {
            _numbers.Add(form, i);
        }
    }

    /// <summary>Gets the neurons: first those that carry values, then those that compute.</summary>
    public IEnumerable<(RationalForm Form, bool IsIdentity)> Neurons => _identities.Select(form => (form, true)).Concat(_own.Select(form => (form, false)));

    /// <summary>The number, in this layer, of the neuron that computes a form.</summary>
    public int NumberOf(RationalForm form) => _identities.Count + _numbers[form];

    /// <summary>Adds the neurons that carry forms without constants through the layer; call it once.</summary>
    public void Carry(IReadOnlyList<RationalForm> needed)
    {
        foreach (var (i, form) in _own.Index())
        {
            // Negative numbers: the carrying ones, of which we don't know yet how many there are, come first.
            _known.TryAdd(Scaled(form, out var factor), (-1 - i, factor));
        }

        var signals = needed.SelectMany(form => form.Terms.Select(term => RationalForm.Signal(term.Signal))).Distinct().ToList();
        var sums = needed.Select(form => WithPositiveFirst(form)).Distinct().ToList();
        _carriesSignals = NewNeurons(signals).Count <= NewNeurons(sums).Count;
        var chosen = _carriesSignals ? signals : sums;
        foreach (var form in NewNeurons(chosen))
        {
            _known.Add(form, (_identities.Count, Rational.One));
            _identities.Add(form);
        }

        foreach (var form in chosen)
        {
            _carried.Add(form, Halves(form).Aggregate(RationalForm.Zero, (sum, half) => sum.Plus(SignalOf(half.Form), half.Sign)));
        }
    }

    /// <summary>A form without a constant over the layer before, as a form over this layer.</summary>
    /// <param name="form">The form.</param>
    /// <param name="first">The signal of this layer's first neuron.</param>
    public RationalForm Carried(RationalForm form, int first)
    {
        if (form.IsConstant)
        {
            return form;
        }

        var parts = _carriesSignals
            ? form.Terms.Select(term => (Form: RationalForm.Signal(term.Signal), Factor: term.Weight))
            : [(WithPositiveFirst(form), SignedContentOf(form))];
        var sum = parts.Aggregate(RationalForm.Zero, (sum, part) => sum.Plus(_carried[part.Form], part.Factor));
        return new RationalForm([.. sum.Terms.Select(term => term with { Signal = first + term.Signal })], Rational.Zero);
    }

    // v = ReLU(v) − ReLU(−v); one of them is enough where the sign is known.
    private IEnumerable<(RationalForm Form, int Sign)> Halves(RationalForm form)
    {
        var isPositive = form.Terms.All(term => _isPositive(term.Signal) && term.Weight.Sign > 0);
        var isNegative = form.Terms.All(term => _isPositive(term.Signal) && term.Weight.Sign < 0);
        if (!isNegative)
        {
            yield return (form, 1);
        }

        if (!isPositive)
        {
            yield return (form.Times(-1), -1);
        }
    }

    private List<RationalForm> NewNeurons(IEnumerable<RationalForm> forms) =>
        [.. forms.SelectMany(Halves).Select(half => Scaled(half.Form, out _)).Where(form => !_known.ContainsKey(form)).Distinct()];

    // A half as a form over this layer's neurons, numbered as they will be.
    private RationalForm SignalOf(RationalForm half)
    {
        var (neuron, multiple) = _known[Scaled(half, out var factor)];
        return RationalForm.Signal(neuron < 0 ? _identities.Count - 1 - neuron : neuron).Times(factor / multiple);
    }

    // A positive multiple whose weights are whole numbers without a common factor, and what it has to be multiplied by again.
    private static RationalForm Scaled(RationalForm form, out Rational factor)
    {
        factor = ContentOf(form);
        return form.Times(Rational.One / factor);
    }

    private static RationalForm WithPositiveFirst(RationalForm form) => form.Times(Rational.One / SignedContentOf(form));

    private static Rational SignedContentOf(RationalForm form) => form.Terms[0].Weight.Sign < 0 ? -ContentOf(form) : ContentOf(form);

    // So that whole weights stay whole, and binary fractions binary.
    private static Rational ContentOf(RationalForm form)
    {
        var (divisor, multiple) = (BigInteger.Zero, BigInteger.One);
        foreach (var term in form.Terms)
        {
            divisor = BigInteger.GreatestCommonDivisor(divisor, term.Weight.Numerator);
            multiple = multiple / BigInteger.GreatestCommonDivisor(multiple, term.Weight.Denominator) * term.Weight.Denominator;
        }

        return new Rational(divisor, multiple);
    }
}
