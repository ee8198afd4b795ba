namespace LogicToNeurons.Networks.Syntax;

/// <summary>What a token of a <c>.relu</c> text is.</summary>
public enum ReluTokenKind
{
    /// <summary>A word: a keyword or a name.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An operator, a bracket or any other sign.</summary>
    Sign,

    /// <summary>A comment, from its semicolon to the end of its line.</summary>
    Comment,

    /// <summary>The end of a line.</summary>
    LineEnd,
}
