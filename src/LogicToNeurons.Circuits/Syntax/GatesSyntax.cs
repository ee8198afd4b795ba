using System.Collections.Immutable;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>A <c>.gates</c> file as written.</summary>
/// <param name="Source">The text.</param>
/// <param name="Statements">Its imports, circuits, tests and claims, in the order of the text.</param>
/// <param name="Diagnostics">What can't be read.</param>
public sealed record GatesSyntax(SourceText Source, ImmutableArray<StatementSyntax> Statements, ImmutableArray<Diagnostic> Diagnostics);
