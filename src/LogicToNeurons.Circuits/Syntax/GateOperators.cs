using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;
using Sprache;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>The signs of gates in the notes' three notations.</summary>
internal static class GateOperators
{
    private static readonly string[] CallNames = ["and", "or", "xor", "not", "nand", "nor", "xnor"];

    /// <summary>The length of the sign of and, xor or or at the start of a text; 0 if there is none.</summary>
    public static int Length(GateKind kind, ReadOnlySpan<char> text) => text.IsEmpty ? 0 : (kind, FullWidth.ToAscii(text[0])) switch
    {
        (GateKind.And, '∧' or '×' or '·' or '⋅') => 1,
        (GateKind.And, '&') => FullWidth.StartsWith(text, "&&") ? 2 : 1,
        (GateKind.And, '*') => FullWidth.StartsWith(text, "**") ? 0 : 1,
        (GateKind.And, 'a') => WordLength(text, "and"),
        (GateKind.Xor, '⊕' or '^') => 1,
        (GateKind.Xor, 'x') => WordLength(text, "xor"),
        (GateKind.Or, '∨' or '+') => 1,
        (GateKind.Or, '|') => FullWidth.StartsWith(text, "||") ? 2 : 1,
        (GateKind.Or, 'o') => WordLength(text, "or"),
        _ => 0,
    };

    /// <summary>The length of a negation sign at the start of a text; 0 if there is none.</summary>
    public static int NotLength(ReadOnlySpan<char> text) => text.IsEmpty ? 0 : FullWidth.ToAscii(text[0]) switch
    {
        '¬' or '~' => 1,
        '!' => FullWidth.StartsWith(text, "!=") ? 0 : 1,
        'n' => WordLength(text, "not"),
        _ => 0,
    };

    /// <summary>The name of a gate before an opening bracket, as in <c>nand(x, y)</c>; null if there is none.</summary>
    public static IResult<NameSyntax>? CallName(TextInput text)
    {
        foreach (var name in CallNames)
        {
            if (GatesLexis.IsWord(text.Rest, name))
            {
                var result = SpacedWords.Success(new NameSyntax(new TextSpan(text.Position, name.Length), name, false), text, name.Length);
                return !result.Remainder.AtEnd && result.Remainder.Current == '(' ? result : null;
            }
        }

        return null;
    }

    private static int WordLength(ReadOnlySpan<char> text, string word) => GatesLexis.IsWord(text, word) ? word.Length : 0;
}
