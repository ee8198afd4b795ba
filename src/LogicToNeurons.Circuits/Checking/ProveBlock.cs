using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Checking;

/// <summary>The relations that a file claims of one circuit: a <c>prove</c> block.</summary>
/// <param name="Netlist">The circuit.</param>
/// <param name="Relations">What is claimed, in the order of the text.</param>
/// <param name="Source">The text.</param>
/// <param name="Span">The circuit's name in it.</param>
public sealed record ProveBlock(Netlist Netlist, ImmutableArray<Relation> Relations, SourceText Source, TextSpan Span);
