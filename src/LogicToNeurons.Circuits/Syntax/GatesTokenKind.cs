namespace LogicToNeurons.Circuits.Syntax;

/// <summary>What a token of a <c>.gates</c> text is.</summary>
public enum GatesTokenKind
{
    /// <summary>A word: a keyword or a name.</summary>
    Word,

    /// <summary>A name in backquotes.</summary>
    QuotedName,

    /// <summary>A number, well-formed or not.</summary>
    Number,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>An operator, a bracket or any other sign.</summary>
    Sign,

    /// <summary>A comment, from its semicolon to the end of its line.</summary>
    Comment,

    /// <summary>The end of a line.</summary>
    LineEnd,
}
