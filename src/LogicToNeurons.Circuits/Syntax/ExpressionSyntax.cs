using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>An expression as written, of gates or of integers; what it means depends on where it stands.</summary>
/// <param name="Span">Where it stands.</param>
/// <remarks>A chain of operators is one node, however long it is, so the tree is no deeper than the brackets.</remarks>
public abstract record ExpressionSyntax(TextSpan Span);

/// <summary>A number.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">The number; null where the digits are none, as in <c>12ab</c>.</param>
/// <param name="IsBit">Whether it is written <c>False</c> or <c>True</c> and so is one bit wide.</param>
public sealed record NumberSyntax(TextSpan Span, BigInteger? Value, bool IsBit) : ExpressionSyntax(Span);

/// <summary>A name.</summary>
/// <param name="Span">Where it stands, its backquotes included.</param>
/// <param name="Name">The name, without backquotes, full-width letters as ASCII.</param>
/// <param name="IsQuoted">Whether it stands in backquotes.</param>
public sealed record NameSyntax(TextSpan Span, string Name, bool IsQuoted) : ExpressionSyntax(Span);

/// <summary>One bit of a bus or a slice: <c>[3]</c>, <c>[7..4]</c>.</summary>
/// <param name="Span">Where it stands, brackets included.</param>
/// <param name="High">The bit, or the highest bit.</param>
/// <param name="Low">The lowest bit; null for a single bit.</param>
public sealed record SelectorSyntax(TextSpan Span, ExpressionSyntax High, ExpressionSyntax? Low);

/// <summary>Bits of a bus, for example <c>a[7..4]</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Operand">The bus.</param>
/// <param name="Selectors">What is taken, at least one; each of what the one before it gives.</param>
public sealed record SelectionSyntax(TextSpan Span, ExpressionSyntax Operand, ImmutableArray<SelectorSyntax> Selectors) : ExpressionSyntax(Span);

/// <summary>Buses side by side: <c>{high, low}</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Parts">The parts, the highest first.</param>
public sealed record ConcatenationSyntax(TextSpan Span, ImmutableArray<ExpressionSyntax> Parts) : ExpressionSyntax(Span);

/// <summary>A circuit, a gate or a function, applied: <c>FullAdder(x, y, c)</c>, <c>nand(x, y)</c>, <c>log2(n)</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Circuit">What is applied.</param>
/// <param name="Arguments">What it is applied to.</param>
public sealed record CallSyntax(TextSpan Span, CircuitNameSyntax Circuit, ImmutableArray<ExpressionSyntax> Arguments) : ExpressionSyntax(Span);

/// <summary>Negations one after the other.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Count">How many there are: each is a gate.</param>
/// <param name="Operand">What is negated.</param>
public sealed record NotSyntax(TextSpan Span, int Count, ExpressionSyntax Operand) : ExpressionSyntax(Span)
{
    /// <summary>Gets a value indicating whether their number is odd.</summary>
    public bool IsOdd => Count % 2 != 0;
}

/// <summary>Minus signs one after the other.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsOdd">Whether their number is odd.</param>
/// <param name="Operand">What stands behind them.</param>
public sealed record MinusSyntax(TextSpan Span, bool IsOdd, ExpressionSyntax Operand) : ExpressionSyntax(Span);

/// <summary>Operands joined by one operator of gates: <c>x ⊕ y ⊕ c</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">And, or, xor.</param>
/// <param name="Operands">The operands, at least two.</param>
/// <param name="IsMixed">Whether xor stands beside and or or without brackets.</param>
public sealed record GateSyntax(TextSpan Span, GateKind Kind, ImmutableArray<ExpressionSyntax> Operands, bool IsMixed) : ExpressionSyntax(Span);

/// <summary>Integers joined by operators that bind alike: <c>a - b + c</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Operands">The operands, one more than operators.</param>
/// <param name="Operators">The operators between them.</param>
public sealed record ArithmeticSyntax(TextSpan Span, ImmutableArray<ExpressionSyntax> Operands, ImmutableArray<ArithmeticOperator> Operators) : ExpressionSyntax(Span);

/// <summary>A circuit's name with the values of its parameters, for example <c>RippleAdder&lt;8&gt;</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The name.</param>
/// <param name="Parameters">The values; none if there are no angle brackets.</param>
public sealed record CircuitNameSyntax(TextSpan Span, NameSyntax Name, ImmutableArray<ExpressionSyntax> Parameters);
