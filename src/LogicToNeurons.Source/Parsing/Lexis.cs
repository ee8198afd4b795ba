using System.Text;
using Sprache;

namespace LogicToNeurons.Source.Parsing;

/// <summary>The words that all our languages share: names, numbers, signs, blanks and comments.</summary>
/// <remarks>A word is read in one go, not character by character, so that long inputs stay cheap.</remarks>
public static class Lexis
{
    /// <summary>The character that begins a comment, in its ASCII form.</summary>
    public const char CommentStart = ';';

    /// <summary>Blanks between words, perhaps none.</summary>
    public static readonly Parser<Token> Blanks = input => Success((TextInput)input, BlankLength(((TextInput)input).Rest));

    /// <summary>A name: a letter of any script or <c>_</c>, then letters, digits and <c>_</c>.</summary>
    /// <remarks>name = ( letter | "_" ) { letter | digit | "_" }.</remarks>
    public static readonly Parser<Token> Name = Word(StartsName, "expected.name");

    /// <summary>A number as it stands, well-formed or not: a digit, then all that a name may hold. No sign.</summary>
    public static readonly Parser<Token> Digits = Word(static rest => char.IsAsciiDigit(FullWidth.ToAscii(rest[0])), "expected.number");

    /// <summary>A number as it stands, with a sign before it or without.</summary>
    /// <remarks>number = [ "+" | "-" ] digits.</remarks>
    public static readonly Parser<Token> SignedDigits = input =>
    {
        var hasSign = !input.AtEnd && input.Current is '+' or '-';
        var digits = Digits(hasSign ? input.Advance() : input);
        return digits.WasSuccessful ? Success((TextInput)input, digits.Remainder.Position - input.Position) : digits;
    };

    /// <summary>One sign, for example <c>,</c>; failures name it.</summary>
    public static Parser<Token> Sign(char sign)
    {
        string[] expected = [$"'{sign}'"];
        return input => !input.AtEnd && input.Current == sign ? Success((TextInput)input, 1) : Failure<Token>(input, expected);
    }

    /// <summary>The parser behind something that is left out of its value.</summary>
    public static Parser<T> After<T>(this Parser<T> parser, Parser<Token> opening) => input =>
    {
        var open = opening(input);
        return open.WasSuccessful ? parser(open.Remainder) : Result.Failure<T>(open.Remainder, open.Message, open.Expectations);
    };

    /// <summary>The parser before something that is left out of its value.</summary>
    public static Parser<T> Before<T>(this Parser<T> parser, Parser<Token> closing) => input =>
    {
        var result = parser(input);
        if (!result.WasSuccessful)
        {
            return result;
        }

        var close = closing(result.Remainder);
        return close.WasSuccessful
            ? Result.Success(result.Value, close.Remainder)
            : Result.Failure<T>(close.Remainder, close.Message, close.Expectations);
    };

    /// <summary>Two parsers one behind the other.</summary>
    public static Parser<TResult> And<T, TOther, TResult>(this Parser<T> parser, Parser<TOther> other, Func<T, TOther, TResult> combine) => input =>
    {
        var first = parser(input);
        if (!first.WasSuccessful)
        {
            return Result.Failure<TResult>(first.Remainder, first.Message, first.Expectations);
        }

        var second = other(first.Remainder);
        return second.WasSuccessful
            ? Result.Success(combine(first.Value, second.Value), second.Remainder)
            : Result.Failure<TResult>(second.Remainder, second.Message, second.Expectations);
    };

    /// <summary>The parser, and blanks behind it.</summary>
    public static Parser<T> Lexeme<T>(this Parser<T> parser) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful ? Result.Success(result.Value, Blanks(result.Remainder).Remainder) : result;
    };

    /// <summary>The parser's value made with the range that it was read from, without the blanks at its end.</summary>
    public static Parser<TResult> Spanned<T, TResult>(this Parser<T> parser, Func<TextSpan, T, TResult> create) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful
            ? Result.Success(create(Tight((TextInput)input, result.Remainder.Position), result.Value), result.Remainder)
            : Result.Failure<TResult>(result.Remainder, result.Message, result.Expectations);
    };

    /// <summary>Names what was expected, unless the parser had already read something: then its own word is the better one.</summary>
    public static Parser<T> Expecting<T>(this Parser<T> parser, string expectation) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful || result.Remainder.Position > input.Position ? result : Failure<T>(input, [expectation]);
    };

    /// <summary>A failure that expects something, by its key in this project's words or as a sign in quotes.</summary>
    public static IResult<T> Failure<T>(IInput input, IEnumerable<string> expected) => Result.Failure<T>(input, string.Empty, expected);

    /// <summary>The length of the name at the start of a text; 0 if there is none.</summary>
    public static int NameLength(ReadOnlySpan<char> text) => !text.IsEmpty && StartsName(text) ? WordLength(text) : 0;

    /// <summary>The length of the run of letters, digits and <c>_</c> at the start of a text.</summary>
    public static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            var used = WordCharacterLength(text[length..]);
            if (used == 0)
            {
                break;
            }

            length += used;
        }

        return length;
    }

    /// <summary>The length of the blanks at the start of a text.</summary>
    public static int BlankLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsWhiteSpace(text[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>The part of a line before its comment.</summary>
    public static TextSpan WithoutComment(SourceText source, TextSpan line)
    {
        ArgumentNullException.ThrowIfNull(source);
        var comment = source.Slice(line).IndexOfAny(CommentStart, '；');
        return comment < 0 ? line : new TextSpan(line.Start, comment);
    }

    private static bool StartsName(ReadOnlySpan<char> rest) =>
        FullWidth.ToAscii(rest[0]) == '_' || (Rune.DecodeFromUtf16(rest, out var rune, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetter(rune));

    private static int WordCharacterLength(ReadOnlySpan<char> text)
    {
        var first = FullWidth.ToAscii(text[0]);
        if (char.IsAscii(first))
        {
            return char.IsAsciiLetterOrDigit(first) || first == '_' ? 1 : 0;
        }

        var status = Rune.DecodeFromUtf16(text, out var rune, out var used);
        return status == System.Buffers.OperationStatus.Done && (Rune.IsLetter(rune) || Rune.IsDigit(rune)) ? used : 0;
    }

    private static TextSpan Tight(TextInput input, int end) =>
        new(input.Position, input.Rest[..(end - input.Position)].TrimEnd().Length);

    private static Parser<Token> Word(Func<ReadOnlySpan<char>, bool> starts, string expectation)
    {
        string[] expected = [expectation];
        return input =>
        {
            var text = (TextInput)input;
            return !text.AtEnd && starts(text.Rest) ? Success(text, WordLength(text.Rest)) : Failure<Token>(input, expected);
        };
    }

    private static IResult<Token> Success(TextInput input, int length) =>
        Result.Success(new Token(new TextSpan(input.Position, length)), input.Advance(length));
}
