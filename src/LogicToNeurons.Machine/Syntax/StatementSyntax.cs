using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Machine.Syntax;

/// <summary>An instruction or a directive as written, nothing resolved.</summary>
/// <param name="Span">Where it stands, from its first to its last word.</param>
public abstract record StatementSyntax(TextSpan Span);

/// <summary>An instruction; the mnemonic may be wrong.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Mnemonic">The first word.</param>
/// <param name="Operands">What follows it, separated by commas.</param>
public sealed record InstructionSyntax(TextSpan Span, NameSyntax Mnemonic, ImmutableArray<OperandSyntax> Operands) : StatementSyntax(Span);

/// <summary><c>.data A: v, v</c> or <c>.expect A: v, v</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsExpectation">Whether it is <c>.expect</c>.</param>
/// <param name="Address">The first cell.</param>
/// <param name="Values">The values of that cell and the following ones.</param>
public sealed record CellsSyntax(TextSpan Span, bool IsExpectation, AtomSyntax Address, ImmutableArray<AtomSyntax> Values) : StatementSyntax(Span);

/// <summary><c>.equ NAME v</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The new name.</param>
/// <param name="Value">What it stands for.</param>
public sealed record EquSyntax(TextSpan Span, AtomSyntax Name, AtomSyntax Value) : StatementSyntax(Span);

/// <summary><c>.width W</c> or <c>.memory M</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsWidth">Whether it is <c>.width</c>.</param>
/// <param name="Value">The number.</param>
public sealed record SettingSyntax(TextSpan Span, bool IsWidth, AtomSyntax Value) : StatementSyntax(Span);

/// <summary>A directive that there is none of: always an error.</summary>
/// <param name="Span">Where it stands, with all that follows it.</param>
/// <param name="Name">Its name, with its point.</param>
public sealed record UnknownDirectiveSyntax(TextSpan Span, NameSyntax Name) : StatementSyntax(Span);
