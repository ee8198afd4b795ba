using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;
using Sprache;

namespace LogicToNeurons.Networks.Syntax;

/// <summary>The words of a <c>.relu</c> statement; a line end or a comment inside a statement is a blank.</summary>
internal static class ReluLexis
{
    public const string Network = "network";

    private static readonly string[] NameExpected = ["expected.name"];
    private static readonly string[] NumberExpected = ["expected.number"];

    /// <summary>A name, and blanks behind it.</summary>
    public static readonly Parser<NameSyntax> Name = input =>
    {
        var text = (TextInput)input;
        var length = GatesLexer.NameLength(text.Rest);
        var name = length == 0 ? string.Empty : GatesLexer.NameOf(text.Rest[..length]);
        return length == 0 || name == Network
            ? Lexis.Failure<NameSyntax>(input, NameExpected)
            : Success(new NameSyntax(new TextSpan(text.Position, length), name), text, length);
    };

    /// <summary>A number, and blanks behind it.</summary>
    public static readonly Parser<FormulaSyntax> Number = input =>
    {
        var text = (TextInput)input;
        var length = ReluLexer.NumberLength(text.Rest);
        return length == 0
            ? Lexis.Failure<FormulaSyntax>(input, NumberExpected)
            : Success((FormulaSyntax)new NumberSyntax(new TextSpan(text.Position, length), RationalOf(text.Rest[..length])), text, length);
    };

    /// <summary>A sign, and blanks behind it; failures name it.</summary>
    public static Parser<Token> Sign(string sign)
    {
        string[] expected = [$"'{sign}'"];
        return input =>
        {
            var text = (TextInput)input;
            return GatesLexer.StartsWith(text.Rest, sign)
                ? Success(new Token(new TextSpan(text.Position, sign.Length)), text, sign.Length)
                : Lexis.Failure<Token>(input, expected);
        };
    }

    /// <summary>The word <c>network</c>, and blanks behind it.</summary>
    public static IResult<Token> Keyword(IInput input)
    {
        var text = (TextInput)input;
        return GatesLexer.StartsWith(text.Rest, Network) && GatesLexer.NameLength(text.Rest) == Network.Length
            ? Success(new Token(new TextSpan(text.Position, Network.Length)), text, Network.Length)
            : Lexis.Failure<Token>(input, [$"'{Network}'"]);
    }

    /// <summary>The arrow in ASCII or as one sign, and blanks behind it.</summary>
    public static readonly Parser<Token> Arrow = input =>
        GatesLexer.StartsWith(((TextInput)input).Rest, "→") ? Sign("→")(input) : Sign("->")(input);

    /// <summary>The input behind blanks, line ends and comments.</summary>
    public static TextInput SkipBlanks(TextInput text)
    {
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

    /// <summary>A value that was read from the next characters, and the blanks behind them.</summary>
    private static IResult<T> Success<T>(T value, TextInput text, int length) => Result.Success(value, SkipBlanks(text.Advance(length)));

    private static Rational? RationalOf(ReadOnlySpan<char> text) =>
        text.Length > RationalReader.MostDigits ? null : RationalReader.TryRead(FullWidth.ToAscii(text));
}
