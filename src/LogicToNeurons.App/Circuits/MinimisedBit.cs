using System.Collections.Immutable;
using LogicToNeurons.Circuits.Minimising;

namespace LogicToNeurons.App.Circuits;

/// <summary>A bit that a circuit computes, minimised.</summary>
/// <param name="Function">What it is a function of.</param>
/// <param name="Forms">Its forms: a sum of products, a product of sums, or both.</param>
/// <param name="Comparisons">For each form, whether it does what the circuit does.</param>
internal sealed record MinimisedBit(CircuitFunction Function, ImmutableArray<TwoLevelForm> Forms, ImmutableArray<FormComparison> Comparisons)
{
    /// <summary>Gets the form with fewer terms, then fewer literals; the first of equals.</summary>
    public TwoLevelForm Best => Forms.MinBy(form => (form.Terms.Length, form.LiteralCount))!;

    /// <summary>Minimises a function.</summary>
    public static MinimisedBit Of(CircuitFunction function, IEnumerable<FormKind> kinds)
    {
        ImmutableArray<TwoLevelForm> forms = [.. kinds.Select(kind => Minimiser.Minimise(function.Function, kind))];
        return new MinimisedBit(function, forms, [.. forms.Select(form => FormComparison.Of(function, form))]);
    }
}
