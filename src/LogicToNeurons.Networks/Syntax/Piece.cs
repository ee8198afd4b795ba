using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Syntax;

/// <summary>A statement's text, or that of a network's head, found by its brackets and line ends, before it is read.</summary>
/// <param name="Span">Its code; of a network, the head up to the brace.</param>
/// <param name="Body">What stands between the braces; null if it isn't a network's head with a brace behind it.</param>
/// <param name="IsUnreadable">Whether something has been said of it, so that it isn't to be read.</param>
internal sealed record Piece(TextSpan Span, List<Piece>? Body, bool IsUnreadable);
