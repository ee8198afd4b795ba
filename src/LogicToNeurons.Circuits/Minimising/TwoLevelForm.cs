using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Minimising;

/// <summary>A minimised two-level form of a function, with what it was chosen from.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Covered">What the terms cover: the function itself, or for a product of sums its complement.</param>
/// <param name="Primes">All prime implicants of <paramref name="Covered"/> that cover one of its ones, in reading order; empty if there were too many to list.</param>
/// <param name="Essential">Those among them that alone cover some row.</param>
/// <param name="Terms">Those that were chosen, in reading order. In a product of sums a term is the sum that is 0 there.</param>
/// <param name="IsMinimal">Whether there is no form of fewer terms, nor one of as many terms with fewer literals; otherwise just no term and no literal can be left out.</param>
/// <param name="LeastTerms">The least number of terms that any form of the kind has; as far as it is known.</param>
public sealed record TwoLevelForm(
    FormKind Kind,
    BooleanFunction Covered,
    ImmutableArray<Cube> Primes,
    ImmutableArray<Cube> Essential,
    ImmutableArray<Cube> Terms,
    bool IsMinimal,
    int LeastTerms)
{
    /// <summary>Gets the number of literals of all terms together.</summary>
    public int LiteralCount => Terms.Sum(term => term.LiteralCount);

    /// <summary>The form's value in a row.</summary>
    public bool Evaluate(int row)
    {
        foreach (var term in Terms)
        {
            if (term.Covers(row))
            {
                return Kind == FormKind.SumOfProducts;
            }
        }

        return Kind == FormKind.ProductOfSums;
    }
}
