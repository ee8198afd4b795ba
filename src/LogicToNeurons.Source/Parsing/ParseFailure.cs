using Sprache;

namespace LogicToNeurons.Source.Parsing;

/// <summary>Where a Sprache parser gave up, as our own values.</summary>
/// <param name="Span">What stands there: a word, one character, or nothing at the end.</param>
/// <param name="Expected">What would have been right, as phrases.</param>
public sealed record ParseFailure(TextSpan Span, PhraseList Expected)
{
    /// <summary>Reads a failed result.</summary>
    /// <typeparam name="T">The parser's value.</typeparam>
    /// <param name="source">The text that was parsed.</param>
    /// <param name="result">A result without success.</param>
    public static ParseFailure Of<T>(SourceText source, IResult<T> result)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(result);
        var rest = ((TextInput)result.Remainder).Rest;
        var length = rest.IsEmpty ? 0 : Math.Max(Lexis.WordLength(rest), CharacterLength(rest));
        return new ParseFailure(
            new TextSpan(result.Remainder.Position, length),
            new PhraseList([.. result.Expectations.Distinct().Select(Expectation)]));
    }

    private static int CharacterLength(ReadOnlySpan<char> rest) =>
        rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]) ? 2 : 1;

    private static Phrase Expectation(string expected) =>
        expected.StartsWith('\'') ? Words.Of("quoted", expected[1..^1]) : Words.Of(expected);
}
