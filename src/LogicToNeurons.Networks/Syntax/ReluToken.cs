using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Syntax;

/// <summary>The smallest part of a <c>.relu</c> text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct ReluToken(ReluTokenKind Kind, TextSpan Span);
