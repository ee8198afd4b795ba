using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Minimising.Covering;

/// <summary>Rows, and columns that cover some of them at a cost; wanted are columns that cover all rows, as cheap as possible.</summary>
/// <param name="RowCount">The number of rows; each is in a column at least.</param>
/// <param name="Columns">For each column the rows that it covers, rising.</param>
/// <param name="Costs">For each column its cost, above 0.</param>
public sealed record CoverProblem(int RowCount, ImmutableArray<ImmutableArray<int>> Columns, ImmutableArray<long> Costs);
