using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Machine.Tracing;

/// <summary>A row of a trace: one step, or a comparison and the conditional jump right behind it.</summary>
/// <param name="Steps">The steps; none in the first row, which shows the state before any.</param>
/// <param name="Columns">For each shown range its cells, behind the last of the steps.</param>
/// <param name="Explanation">What happened, in words; null in the first row.</param>
public sealed record TraceRow(ImmutableArray<TraceStep> Steps, ImmutableArray<ImmutableArray<TraceCell>> Columns, Phrase? Explanation);
