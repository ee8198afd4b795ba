using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary><c>a=5</c> in a row of a test.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Port">The port.</param>
/// <param name="Value">The value.</param>
public sealed record PortValueSyntax(TextSpan Span, NameSyntax Port, ExpressionSyntax Value);

/// <summary>A row of a test: <c>a=5 b=3 -> sum=0</c>, or <c>reset</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsReset">Whether it is <c>reset</c>.</param>
/// <param name="Inputs">The values before the arrow.</param>
/// <param name="Outputs">The values behind it.</param>
public sealed record TestRowSyntax(TextSpan Span, bool IsReset, ImmutableArray<PortValueSyntax> Inputs, ImmutableArray<PortValueSyntax> Outputs)
{
    /// <summary>Gets a value indicating whether it can't be read: then it holds no values.</summary>
    public bool IsUnreadable { get; init; }
}

/// <summary><c>test Name&lt;3&gt; { … }</c>.</summary>
/// <param name="Span">Where its head stands.</param>
/// <param name="Circuit">The circuit.</param>
/// <param name="Rows">The rows, also those that can't be read.</param>
public sealed record TestSyntax(TextSpan Span, CircuitNameSyntax Circuit, ImmutableArray<TestRowSyntax> Rows) : StatementSyntax(Span);

/// <summary>A claim about a circuit, perhaps only for some inputs.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Guard">When it is made; null for always.</param>
public sealed record RelationSyntax(TextSpan Span, ExpressionSyntax Claim, ExpressionSyntax? Guard);

/// <summary><c>prove Name&lt;8&gt; { … }</c>.</summary>
/// <param name="Span">Where its head stands.</param>
/// <param name="Circuit">The circuit.</param>
/// <param name="Relations">The relations that can be read.</param>
public sealed record ProveSyntax(TextSpan Span, CircuitNameSyntax Circuit, ImmutableArray<RelationSyntax> Relations) : StatementSyntax(Span);
