using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>A statement as written, nothing resolved.</summary>
/// <param name="Span">Where it stands; of a block, its head up to the brace.</param>
public abstract record StatementSyntax(TextSpan Span);

/// <summary>A name that is declared, perhaps with a width: <c>a</c>, <c>a[n]</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The name.</param>
/// <param name="Width">The width; null for one net.</param>
public sealed record DeclaratorSyntax(TextSpan Span, NameSyntax Name, ExpressionSyntax? Width);

/// <summary><c>import "file.gates"</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="PathSpan">Where the path stands, with its quotes.</param>
/// <param name="Path">The path.</param>
public sealed record ImportSyntax(TextSpan Span, TextSpan PathSpan, string Path) : StatementSyntax(Span);

/// <summary><c>circuit Name&lt;n&gt;(a[n]) -> (y[n]) { … }</c>.</summary>
/// <param name="Span">Where its head stands.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Inputs">Its input ports.</param>
/// <param name="Outputs">Its output ports.</param>
/// <param name="Body">What it is made of.</param>
public sealed record CircuitSyntax(
    TextSpan Span,
    NameSyntax Name,
    ImmutableArray<NameSyntax> Parameters,
    ImmutableArray<DeclaratorSyntax> Inputs,
    ImmutableArray<DeclaratorSyntax> Outputs,
    ImmutableArray<StatementSyntax> Body) : StatementSyntax(Span);

/// <summary><c>wire a, b[n]</c>, or one with its value, <c>wire a[n] = b ⊕ c</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Wires">The wires.</param>
/// <param name="Value">What the only wire is; null if that stands elsewhere.</param>
public sealed record WireSyntax(TextSpan Span, ImmutableArray<DeclaratorSyntax> Wires, ExpressionSyntax? Value) : StatementSyntax(Span);

/// <summary><c>reg q[w] = initial</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Register">The register.</param>
/// <param name="Initial">What it holds at first; null for 0.</param>
public sealed record RegisterSyntax(TextSpan Span, DeclaratorSyntax Register, ExpressionSyntax? Initial) : StatementSyntax(Span);

/// <summary>What an assignment gives a value to: <c>s</c>, <c>sum[i]</c>, <c>_</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The name; null for <c>_</c>.</param>
/// <param name="Selectors">The bits of it; none for all.</param>
public sealed record TargetSyntax(TextSpan Span, NameSyntax? Name, ImmutableArray<SelectorSyntax> Selectors);

/// <summary><c>s = x ⊕ y</c>, <c>(s, c') = FullAdder(x, y, c)</c>, <c>q &lt;- next</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Targets">What gets the value; several for the outputs of a circuit.</param>
/// <param name="IsLoad">Whether it is <c>&lt;-</c>, what a register loads.</param>
/// <param name="Value">The value.</param>
public sealed record AssignmentSyntax(TextSpan Span, ImmutableArray<TargetSyntax> Targets, bool IsLoad, ExpressionSyntax Value) : StatementSyntax(Span);

/// <summary><c>for i in 0..n-1 { … }</c>.</summary>
/// <param name="Span">Where its head stands.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Low">Its first value.</param>
/// <param name="High">Its last value, or the first one left out.</param>
/// <param name="IsHalfOpen">Whether it is <c>..&lt;</c>, which leaves the upper end out.</param>
/// <param name="Body">What is repeated.</param>
public sealed record ForSyntax(
    TextSpan Span,
    NameSyntax Variable,
    ExpressionSyntax Low,
    ExpressionSyntax High,
    bool IsHalfOpen,
    ImmutableArray<StatementSyntax> Body) : StatementSyntax(Span);

/// <summary>A part of an <see cref="IfSyntax"/>.</summary>
/// <param name="Span">Where its head stands.</param>
/// <param name="Condition">When it is taken; null for <c>else</c>.</param>
/// <param name="Body">What is then done.</param>
public sealed record BranchSyntax(TextSpan Span, ExpressionSyntax? Condition, ImmutableArray<StatementSyntax> Body);

/// <summary><c>if c { … } else if d { … } else { … }</c>.</summary>
/// <param name="Span">Where its first head stands.</param>
/// <param name="Branches">The branches; the first whose condition holds is taken.</param>
public sealed record IfSyntax(TextSpan Span, ImmutableArray<BranchSyntax> Branches) : StatementSyntax(Span);

/// <summary>A statement that can't be read.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Names">The names that it was probably to give values to; nothing more shall be said of them.</param>
public sealed record UnreadableSyntax(TextSpan Span, ImmutableArray<string> Names) : StatementSyntax(Span);
