using System.Globalization;
using System.Numerics;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;
using Sprache;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>The words of a <c>.gates</c> statement; a line end or a comment inside a statement is a blank.</summary>
internal static class GatesLexis
{
    private const int LongestNumber = 5000;

    private static readonly string[] NameExpected = ["expected.name"];
    private static readonly HashSet<string> Reserved =
        ["and", "or", "xor", "not", "nand", "nor", "xnor", "True", "False", "import", "circuit", "test", "prove", "wire", "reg", "for", "if", "else"];

    /// <summary>A name that isn't a keyword, and blanks behind it.</summary>
    /// <remarks>name = ( letter | "_" ) { letter | digit | "_" | "'" } | "`" any "`".</remarks>
    public static readonly Parser<NameSyntax> Name = input =>
    {
        var text = (TextInput)input;
        if (GatesLexer.QuotedNameLength(text.Rest) is > 2 and var quoted)
        {
            return SpacedWords.Success(new NameSyntax(new TextSpan(text.Position, quoted), text.Rest[1..(quoted - 1)].ToString(), true), text, quoted);
        }

        var length = GatesLexer.NameLength(text.Rest);
        var name = length == 0 ? string.Empty : GatesLexer.NameOf(text.Rest[..length]);
        return length == 0 || IsReserved(name)
            ? Lexis.Failure<NameSyntax>(input, NameExpected)
            : SpacedWords.Success(new NameSyntax(new TextSpan(text.Position, length), name, false), text, length);
    };

    /// <summary>A number, well-formed or not, and blanks behind it.</summary>
    /// <remarks>number = digits | "0x" hex | "0b" binary, with "_" between digits; or "False", "True".</remarks>
    public static readonly Parser<NumberSyntax> Number = input =>
    {
        var text = (TextInput)input;
        if (text.AtEnd || !char.IsAsciiDigit(text.Current))
        {
            return TruthValue(text);
        }

        var length = Lexis.WordLength(text.Rest);
        return SpacedWords.Success(new NumberSyntax(new TextSpan(text.Position, length), ValueOf(text.Rest[..length]), false), text, length);
    };

    /// <summary>Whether a word can't be a name unless it stands in backquotes.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    /// <summary>A word, and blanks behind it; failures name it.</summary>
    public static Parser<Token> Word(string word)
    {
        string[] expected = [$"'{word}'"];
        return input =>
        {
            var text = (TextInput)input;
            return IsWord(text.Rest, word)
                ? SpacedWords.Success(new Token(new TextSpan(text.Position, word.Length)), text, word.Length)
                : Lexis.Failure<Token>(input, expected);
        };
    }

    /// <summary>Whether a text begins with a word that ends there.</summary>
    public static bool IsWord(ReadOnlySpan<char> text, string word) =>
        FullWidth.StartsWith(text, word) && GatesLexer.NameLength(text) == word.Length;

    private static IResult<NumberSyntax> TruthValue(TextInput text)
    {
        var length = IsWord(text.Rest, "False") ? 5 : IsWord(text.Rest, "True") ? 4 : 0;
        return length == 0
            ? Lexis.Failure<NumberSyntax>(text, ["expected.number"])
            : SpacedWords.Success(new NumberSyntax(new TextSpan(text.Position, length), length == 4 ? 1 : 0, true), text, length);
    }

    private static BigInteger? ValueOf(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestNumber)
        {
            return null;
        }

        var digits = FullWidth.ToAscii(text).Replace("_", string.Empty, StringComparison.Ordinal);
        var (style, part) = digits switch
        {
            ['0', 'x' or 'X', _, ..] => (NumberStyles.AllowHexSpecifier, "0" + digits[2..]),
            ['0', 'b' or 'B', _, ..] => (NumberStyles.AllowBinarySpecifier, "0" + digits[2..]),
            _ => (NumberStyles.None, digits),
        };
        return BigInteger.TryParse(part, style, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
