using System.Collections.Immutable;

namespace LogicToNeurons.Machine.Syntax;

/// <summary>A line as written: <c>[label:]… [instruction | directive] [; comment]</c>.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Labels">The labels before the statement, without their colons.</param>
/// <param name="Statement">The statement, if there is one that can be read.</param>
/// <param name="IsInstruction">Whether the line takes an instruction's place, even one that can't be read.</param>
public sealed record LineSyntax(int Number, ImmutableArray<AtomSyntax> Labels, StatementSyntax? Statement, bool IsInstruction);
