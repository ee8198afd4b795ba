using LogicToNeurons.Source;

namespace LogicToNeurons.Machine.Syntax;

/// <summary>What names a number: the smallest part of an operand.</summary>
/// <param name="Span">Where it stands.</param>
public abstract record AtomSyntax(TextSpan Span);

/// <summary>A number, for example <c>12</c>, <c>-0x1F</c> or <c>0b101</c>.</summary>
/// <param name="Span">Where it stands, its sign included.</param>
/// <param name="Value">The number; null where the digits are no number, as in <c>12ab</c> or <c>0b12</c>.</param>
/// <param name="IsSigned">Whether a sign stands before it.</param>
/// <remarks>A whole number; what is beyond ±2^65 is held at ±2^65, far outside every word.</remarks>
public sealed record NumberSyntax(TextSpan Span, decimal? Value, bool IsSigned) : AtomSyntax(Span);

/// <summary>A register, for example <c>r3</c>; or a number after <c>r</c> that is none.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Digits">What follows the <c>r</c>.</param>
public sealed record RegisterSyntax(TextSpan Span, string Digits) : AtomSyntax(Span);

/// <summary>A name.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The name, full-width letters as ASCII.</param>
public sealed record NameSyntax(TextSpan Span, string Name) : AtomSyntax(Span);
