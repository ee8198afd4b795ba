using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>The smallest part of a <c>.gates</c> text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct GatesToken(GatesTokenKind Kind, TextSpan Span);
