using System.Text;

namespace LogicToNeurons.Levels.Neurons.Forms;

/// <summary>A whole-number weighted sum of values and a constant; never changes.</summary>
/// <remarks>A form costs no neuron: whatever is added, subtracted and multiplied by a constant is a form again.</remarks>
public sealed class WordForm
{
    private readonly WordTerm[] _terms;

    private WordForm(long constant, WordTerm[] terms)
    {
        (Constant, _terms) = (constant, terms);
        (Lowest, Largest) = (constant, constant);
        foreach (var (value, weight) in terms)
        {
            Lowest += weight * (weight > 0 ? value.Lowest : value.Largest);
            Largest += weight * (weight > 0 ? value.Largest : value.Lowest);
        }
    }

    /// <summary>Gets the constant.</summary>
    public long Constant { get; }

    /// <summary>Gets the terms, values rising, none twice.</summary>
    public ReadOnlySpan<WordTerm> Terms => _terms;

    /// <summary>Gets what it can't be below, as far as the ranges of its values say.</summary>
    public long Lowest { get; }

    /// <summary>Gets what it can't be above, as far as the ranges of its values say.</summary>
    public long Largest { get; }

    /// <summary>A form without terms.</summary>
    public static WordForm Of(long constant) => new(constant, []);

    /// <summary>A form that is one value.</summary>
    public static WordForm Of(WordValue value) => new(0, [new WordTerm(value, 1)]);

    /// <summary>The sum of forms.</summary>
    public static WordForm Sum(IEnumerable<WordForm> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var weights = new SortedDictionary<int, WordTerm>();
        long constant = 0;
        foreach (var form in forms)
        {
            constant += form.Constant;
            foreach (var term in form._terms)
            {
                weights[term.Value.Number] = weights.TryGetValue(term.Value.Number, out var known) ? known with { Weight = known.Weight + term.Weight } : term;
            }
        }

        return new WordForm(constant, [.. weights.Values.Where(term => term.Weight != 0)]);
    }

    /// <summary>A value as a form.</summary>
    public static implicit operator WordForm(WordValue value) => Of(value);

    /// <summary>A number as a form.</summary>
    public static implicit operator WordForm(long constant) => Of(constant);

    /// <summary>The sum.</summary>
    public static WordForm operator +(WordForm left, WordForm right) => Sum([left, right]);

    /// <summary>The difference.</summary>
    public static WordForm operator -(WordForm left, WordForm right) => Sum([left, -1 * right]);

    /// <summary>The negative.</summary>
    public static WordForm operator -(WordForm form) => -1 * form;

    /// <summary>A multiple.</summary>
    public static WordForm operator *(long factor, WordForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return factor == 0 ? Of(0) : new WordForm(factor * form.Constant, [.. form._terms.Select(term => term with { Weight = factor * term.Weight })]);
    }

    /// <summary>What it is for values.</summary>
    /// <param name="amountOf">What each value is.</param>
    public long Amount(Func<WordValue, long> amountOf)
    {
        ArgumentNullException.ThrowIfNull(amountOf);
        var sum = Constant;
        foreach (var (value, weight) in _terms)
        {
            sum += weight * amountOf(value);
        }

        return sum;
    }

    /// <summary>The form in text, for debuggers.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (value, weight) in _terms)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{weight:+#;-#}·{value.Name} ");
        }

        return text.Append(Constant).ToString();
    }
}
