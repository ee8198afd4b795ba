using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Minimising.Showing;

/// <summary>Writes forms as expressions of the language of circuits.</summary>
/// <param name="names">The names of the inputs, the first is the highest bit of a row's number.</param>
/// <param name="signs">The signs.</param>
public sealed class FormText(ImmutableArray<string> names, FormSigns signs)
{
    private readonly ImmutableArray<string> _names = [.. names.Select(GatesName.Of)];

    /// <summary>A form, for example <c>¬x·y + z</c> or <c>(x + y)·z</c>.</summary>
    public string Of(TwoLevelForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Of(form.Kind, form.Terms);
    }

    /// <summary>The form that nobody simplified: a term of all inputs for each row.</summary>
    public string Unsimplified(TwoLevelForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var all = form.Covered.RowCount - 1;
        return Of(form.Kind, [.. form.Covered.OneRows().Select(row => new Cube(all, row))]);
    }

    /// <summary>A term of a form.</summary>
    public string Of(FormKind kind, Cube term)
    {
        var isSum = kind == FormKind.SumOfProducts;
        var literals = Enumerable.Range(0, _names.Length)
            .Select(input => (Name: _names[input], Bit: 1 << (_names.Length - 1 - input)))
            .Where(input => (term.Care & input.Bit) != 0)
            .Select(input => ((term.Value & input.Bit) != 0) == isSum ? input.Name : signs.Not + input.Name);
        return term.Care == 0 ? isSum ? "1" : "0" : string.Join(isSum ? signs.And : signs.Or, literals);
    }

    private string Of(FormKind kind, ImmutableArray<Cube> terms)
    {
        var isSum = kind == FormKind.SumOfProducts;
        if (terms.IsEmpty)
        {
            return isSum ? "0" : "1";
        }

        var texts = terms.Select(term => isSum || terms.Length == 1 || term.LiteralCount == 1 ? Of(kind, term) : $"({Of(kind, term)})");
        return string.Join(isSum ? signs.Or : signs.And, texts);
    }
}
