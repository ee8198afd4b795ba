using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Minimising.Covering;

/// <summary>Columns that cover all rows of a <see cref="CoverProblem"/>, none of which can be left out.</summary>
/// <param name="Columns">The columns, rising.</param>
/// <param name="IsMinimal">Whether nothing cheaper exists; otherwise the search was given up.</param>
/// <param name="LeastCost">What every cover costs at least.</param>
public sealed record Cover(ImmutableArray<int> Columns, bool IsMinimal, long LeastCost);
