using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Functions;

/// <summary>Where a neuron of a function, or an output, comes from.</summary>
/// <param name="Kind">The function that it was written as first: <c>relu</c>, <c>max</c>, <c>min</c> or <c>abs</c>; <c>identity</c> if it carries a value on; <c>output</c>.</param>
/// <param name="Lines">The lines of the text, from 1, rising; for what carries a value on, those that the value is for.</param>
public sealed record FormulaOrigin(string Kind, ImmutableArray<int> Lines)
{
    /// <summary>The kind of a neuron that only carries a value on.</summary>
    public const string Identity = "identity";

    /// <summary>The kind of an output.</summary>
    public const string Output = "output";
}
