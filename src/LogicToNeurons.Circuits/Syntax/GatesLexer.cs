using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>Cuts a <c>.gates</c> text into tokens; every character but blanks is in one, comments and line ends too.</summary>
public static class GatesLexer
{
    // Longer ones first.
    private static readonly string[] Signs = ["..<", "->", "<-", "..", "**", "&&", "||", "==", "!=", "<=", ">="];

    /// <summary>The tokens of a text, in its order; linear in its length.</summary>
    public static IReadOnlyList<GatesToken> Tokens(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var tokens = new List<GatesToken>();
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
            tokens.Add(new GatesToken(kind, new TextSpan(place, length)));
            place += length;
        }

        return tokens;
    }

    /// <summary>The length of the word at the start of a text, primes included; 0 if there is none.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        var length = Lexis.NameLength(text);
        while (length > 0 && length < text.Length && IsPrime(text[length]))
        {
            length++;
            length += Lexis.WordLength(text[length..]);
        }

        return length;
    }

    /// <summary>The length of the name in backquotes at the start of a text, quotes included; 0 if there is none, or no closing quote on its line.</summary>
    public static int QuotedNameLength(ReadOnlySpan<char> text) => text.IsEmpty || FullWidth.ToAscii(text[0]) != '`' ? 0 : QuotedLength(text, '`');

    /// <summary>The length of the text in quotes at the start of a text, quotes included; 0 if there is none, or no closing quote on its line.</summary>
    public static int TextLength(ReadOnlySpan<char> text) => text.IsEmpty ? 0 : FullWidth.ToAscii(text[0]) switch
    {
        '"' => QuotedLength(text, '"'),
        '“' => QuotedLength(text, '”'),
        _ => 0,
    };

    /// <summary>The name as it is known: primes and full-width letters in their ASCII forms.</summary>
    public static string NameOf(ReadOnlySpan<char> text)
    {
        var name = FullWidth.ToAscii(text);
        return name.AsSpan().IndexOfAny('’', '′') < 0 ? name : name.Replace('’', '\'').Replace('′', '\'');
    }

    private static bool IsPrime(char character) => FullWidth.ToAscii(character) is '\'' or '’' or '′';

    // What opens closes, too: so a line is never searched twice.
    private static int QuotedLength(ReadOnlySpan<char> text, char closing)
    {
        for (var i = 1; i < text.Length && text[i] is not '\n' and not '\r'; i++)
        {
            if (FullWidth.ToAscii(text[i]) == closing || text[i] == text[0])
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static (GatesTokenKind Kind, int Length) Next(ReadOnlySpan<char> rest)
    {
        var first = FullWidth.ToAscii(rest[0]);
        if (first is '\n' or '\r')
        {
            return (GatesTokenKind.LineEnd, rest.StartsWith("\r\n") ? 2 : 1);
        }

        if (first == Lexis.CommentStart)
        {
            var end = rest.IndexOfAny('\n', '\r');
            return (GatesTokenKind.Comment, end < 0 ? rest.Length : end);
        }

        if (char.IsAsciiDigit(first))
        {
            return (GatesTokenKind.Number, Lexis.WordLength(rest));
        }

        return NameLength(rest) is > 0 and var word ? (GatesTokenKind.Word, word)
            : QuotedNameLength(rest) is > 0 and var name ? (GatesTokenKind.QuotedName, name)
            : TextLength(rest) is > 0 and var quoted ? (GatesTokenKind.Text, quoted)
            : (GatesTokenKind.Sign, SignLength(rest));
    }

    private static int SignLength(ReadOnlySpan<char> rest)
    {
        foreach (var sign in Signs)
        {
            if (FullWidth.StartsWith(rest, sign))
            {
                return sign.Length;
            }
        }

        return rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]) ? 2 : 1;
    }
}
