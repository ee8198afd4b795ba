using System.Collections.Immutable;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Syntax;

/// <summary>A formula as written; which functions it may use depends on where it stands.</summary>
/// <param name="Span">Where it stands.</param>
/// <remarks>A chain of operators is one node, however long it is, so the tree is no deeper than the brackets.</remarks>
public abstract record FormulaSyntax(TextSpan Span);

/// <summary>A number.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">The number; null where it has too many digits.</param>
public sealed record NumberSyntax(TextSpan Span, Rational? Value) : FormulaSyntax(Span);

/// <summary>A name.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The name, full-width letters and primes as ASCII.</param>
public sealed record NameSyntax(TextSpan Span, string Name) : FormulaSyntax(Span);

/// <summary>A formula with a minus sign before it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Operand">What the sign is for.</param>
public sealed record MinusSyntax(TextSpan Span, FormulaSyntax Operand) : FormulaSyntax(Span);

/// <summary>A sum: <c>a + b - c</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Operands">What is added or taken away, at least two.</param>
/// <param name="AreTaken">For each operand whether it is taken away; the first never is.</param>
public sealed record SumSyntax(TextSpan Span, ImmutableArray<FormulaSyntax> Operands, ImmutableArray<bool> AreTaken) : FormulaSyntax(Span);

/// <summary>A product: <c>a * b / c</c>, or <c>2x</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Operands">The factors and divisors, at least two.</param>
/// <param name="AreDivisors">For each operand whether it is divided by; the first never is.</param>
public sealed record ProductSyntax(TextSpan Span, ImmutableArray<FormulaSyntax> Operands, ImmutableArray<bool> AreDivisors) : FormulaSyntax(Span);

/// <summary>A power: <c>x^2</c>, <c>2^-x</c>, <c>a^b^c</c>, which is a^(b^c).</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Operands">The base and the exponents, at least two.</param>
public sealed record PowerSyntax(TextSpan Span, ImmutableArray<FormulaSyntax> Operands) : FormulaSyntax(Span);

/// <summary>A function, applied: <c>relu(x - 1)</c>, <c>max(a, b, c)</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Function">Its name.</param>
/// <param name="Arguments">What it is applied to, at least one.</param>
public sealed record CallSyntax(TextSpan Span, NameSyntax Function, ImmutableArray<FormulaSyntax> Arguments) : FormulaSyntax(Span);
