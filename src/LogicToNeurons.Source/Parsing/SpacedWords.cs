using Sprache;

namespace LogicToNeurons.Source.Parsing;

/// <summary>The words of languages in which a line end or a comment inside a statement is a blank.</summary>
public static class SpacedWords
{
    /// <summary>The arrow as one sign or in ASCII, and blanks behind it.</summary>
    public static readonly Parser<Token> Arrow = input =>
        FullWidth.StartsWith(((TextInput)input).Rest, "→") ? Sign("→")(input) : Sign("->")(input);

    /// <summary>A sign, and blanks behind it; failures name it.</summary>
    public static Parser<Token> Sign(string sign)
    {
        string[] expected = [$"'{sign}'"];
        return input =>
        {
            var text = (TextInput)input;
            return FullWidth.StartsWith(text.Rest, sign)
                ? Success(new Token(new TextSpan(text.Position, sign.Length)), text, sign.Length)
                : Lexis.Failure<Token>(input, expected);
        };
    }

    /// <summary>A value that was read from the next characters, and the blanks behind them.</summary>
    public static IResult<T> Success<T>(T value, TextInput text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Result.Success(value, SkipBlanks(text.Advance(length)));
    }

    /// <summary>The input behind blanks, line ends and comments.</summary>
    public static TextInput SkipBlanks(TextInput text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.Rest;
        var length = 0;
        while (length < rest.Length)
        {
            if (char.IsWhiteSpace(rest[length]))
            {
                length++;
            }
            else if (FullWidth.ToAscii(rest[length]) == Lexis.CommentStart)
            {
                var end = rest[length..].IndexOfAny('\n', '\r');
                length = end < 0 ? rest.Length : length + end;
            }
            else
            {
                break;
            }
        }

        return text.Advance(length);
    }
}
