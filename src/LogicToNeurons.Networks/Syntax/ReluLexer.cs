using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Networks.Syntax;

/// <summary>Cuts a <c>.relu</c> text into tokens; every character but blanks is in one, comments and line ends too.</summary>
public static class ReluLexer
{
    /// <summary>The tokens of a text, in its order; linear in its length.</summary>
    public static IReadOnlyList<ReluToken> Tokens(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var tokens = new List<ReluToken>();
        var text = source.Text.AsSpan();
        for (var place = 0; place < text.Length;)
        {
            var rest = text[place..];
            if (rest[0] is not '\n' and not '\r' && char.IsWhiteSpace(rest[0]))
            {
                place++;
                continue;
            }

            var (kind, length) = Next(rest);
            tokens.Add(new ReluToken(kind, new TextSpan(place, length)));
            place += length;
        }

        return tokens;
    }

    /// <summary>The length of the number at the start of a text; 0 if there is none.</summary>
    /// <remarks>number = digits [ "." digits ] [ "e" [ sign ] digits ] | "." digits …: <c>2exp(x)</c> is 2 and a call.</remarks>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = DigitsLength(text);
        if (IsAt(text, length, '.') && DigitsLength(text[(length + 1)..]) is > 0 and var places)
        {
            length += 1 + places;
        }

        if (length > 0 && (IsAt(text, length, 'e') || IsAt(text, length, 'E')))
        {
            var sign = IsAt(text, length + 1, '-') || IsAt(text, length + 1, '+') ? 2 : 1;
            var exponent = length + sign > text.Length ? 0 : DigitsLength(text[(length + sign)..]);
            length += exponent == 0 ? 0 : sign + exponent;
        }

        return length;
    }

    private static int DigitsLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(FullWidth.ToAscii(text[length])) || (length > 0 && IsAt(text, length, '_'))))
        {
            length++;
        }

        return length;
    }

    private static bool IsAt(ReadOnlySpan<char> text, int place, char sign) => place < text.Length && FullWidth.ToAscii(text[place]) == sign;

    private static (ReluTokenKind Kind, int Length) Next(ReadOnlySpan<char> rest)
    {
        var first = FullWidth.ToAscii(rest[0]);
        if (first is '\n' or '\r')
        {
            return (ReluTokenKind.LineEnd, rest.StartsWith("\r\n") ? 2 : 1);
        }

        if (first == Lexis.CommentStart)
        {
            var end = rest.IndexOfAny('\n', '\r');
            return (ReluTokenKind.Comment, end < 0 ? rest.Length : end);
        }

        return NumberLength(rest) is > 0 and var number ? (ReluTokenKind.Number, number)
            : GatesLexer.NameLength(rest) is > 0 and var word ? (ReluTokenKind.Word, word)
            : FullWidth.StartsWith(rest, "->") ? (ReluTokenKind.Sign, 2)
            : (ReluTokenKind.Sign, rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]) ? 2 : 1);
    }
}
