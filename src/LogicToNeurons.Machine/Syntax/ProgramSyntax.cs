using System.Collections.Immutable;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Machine.Syntax;

/// <summary>A whole program as written.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Lines">The lines that hold more than blanks and comments, in order.</param>
/// <param name="Diagnostics">The lines that can't be read.</param>
public sealed record ProgramSyntax(SourceText Source, ImmutableArray<LineSyntax> Lines, ImmutableArray<Diagnostic> Diagnostics);
