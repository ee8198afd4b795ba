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
            : SpacedWords.Success(new NameSyntax(new TextSpan(text.Position, length), name), text, length);
    };

    /// <summary>A number, and blanks behind it.</summary>
    public static readonly Parser<FormulaSyntax> Number = input =>
    {
        var text = (TextInput)input;
        var length = ReluLexer.NumberLength(text.Rest);
        return length == 0
            ? Lexis.Failure<FormulaSyntax>(input, NumberExpected)
            : SpacedWords.Success((FormulaSyntax)new NumberSyntax(new TextSpan(text.Position, length), RationalOf(text.Rest[..length])), text, length);
    };

    /// <summary>The word <c>network</c>, and blanks behind it.</summary>
    public static IResult<Token> Keyword(IInput input)
    {
        var text = (TextInput)input;
        return FullWidth.StartsWith(text.Rest, Network) && GatesLexer.NameLength(text.Rest) == Network.Length
            ? SpacedWords.Success(new Token(new TextSpan(text.Position, Network.Length)), text, Network.Length)
            : Lexis.Failure<Token>(input, [$"'{Network}'"]);
    }

    private static Rational? RationalOf(ReadOnlySpan<char> text) =>
        text.Length > RationalReader.MostDigits ? null : RationalReader.TryRead(FullWidth.ToAscii(text));
}
