using LogicToNeurons.Source;

namespace LogicToNeurons.Machine.Syntax;

/// <summary>An operand as written, nothing resolved.</summary>
/// <param name="Span">Where it stands.</param>
public abstract record OperandSyntax(TextSpan Span);

/// <summary>A cell, <c>n</c> or <c>rk</c>; or a jump target.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Cell">What names the cell.</param>
public sealed record CellSyntax(TextSpan Span, AtomSyntax Cell) : OperandSyntax(Span);

/// <summary>The cell whose address a cell holds, <c>[n]</c> or <c>[rk]</c>.</summary>
/// <param name="Span">Where it stands, brackets included.</param>
/// <param name="Cell">What names the cell that holds the address.</param>
public sealed record IndirectSyntax(TextSpan Span, AtomSyntax Cell) : OperandSyntax(Span);

/// <summary>A value, <c>#v</c>.</summary>
/// <param name="Span">Where it stands, the <c>#</c> included.</param>
/// <param name="Value">What names the value.</param>
public sealed record ImmediateSyntax(TextSpan Span, AtomSyntax Value) : OperandSyntax(Span);

/// <summary>Brackets around something that is no cell, <c>[[1]]</c> or <c>[#3]</c>: always an error.</summary>
/// <param name="Span">Where it stands.</param>
public sealed record NestedSyntax(TextSpan Span) : OperandSyntax(Span);
