using LogicToNeurons.Levels.Neurons.Forms;

namespace LogicToNeurons.Levels.Neurons.Proving;

/// <summary>A claim that is proved by cases, in each of which every neuron is either its form or 0 for all numbers in the ranges.</summary>
/// <remarks>The cases are to cover all that the leaves can be; what comes out must be the form that is expected, and in its range.</remarks>
/// <param name="cases">The cases.</param>
public sealed class CaseClaim(IReadOnlyList<WordCase> cases) : WordClaim
{
    /// <inheritdoc/>
    public override IEnumerable<WordValue> Proved => cases.SelectMany(one => one.Expected.Select(expected => expected.Value)).Distinct();

    /// <inheritdoc/>
    public override bool Holds(Func<WordValue, WordForm> definitionOf)
    {
        ArgumentNullException.ThrowIfNull(definitionOf);
        return cases.All(one => Holds(one, new SymbolicEvaluation(definitionOf, one.GivenForms)));
    }

    private static bool Holds(WordCase one, SymbolicEvaluation evaluation)
    {
        foreach (var (value, expected) in one.Expected)
        {
            if (evaluation.FormOf(value) is not { } form || !IsIn(form, value) || (expected is not null && !IsZero(form - expected)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsZero(WordForm form) => form.Constant == 0 && form.Terms.IsEmpty;

    private static bool IsIn(WordForm form, WordValue value) =>
        form.Lowest >= value.Lowest && form.Largest <= value.Largest && (value.LeastPositive == 1 || form.Largest <= 0 || form.Lowest >= value.LeastPositive);
}
