using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>A statement's text, found by its brackets and line ends, before it is read.</summary>
/// <param name="Keyword">The word that it begins with.</param>
/// <param name="Span">Its code; of a block, the head up to the brace.</param>
/// <param name="Body">What stands between the braces; null if it isn't a block.</param>
/// <param name="IsUnreadable">Whether something has been said of it, so that it isn't to be read.</param>
internal sealed record Piece(Keyword Keyword, TextSpan Span, List<Piece>? Body, bool IsUnreadable);
