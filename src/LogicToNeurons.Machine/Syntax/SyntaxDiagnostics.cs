using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Machine.Syntax;

/// <summary>What is said of lines that can't be read.</summary>
internal static class SyntaxDiagnostics
{
    /// <summary>Something stands where something else was expected.</summary>
    public static Diagnostic Unexpected(SourceText source, ParseFailure failure)
    {
        var text = failure.Span.Length == 0 ? string.Empty : FullWidth.ToAscii(source.Slice(failure.Span));
        var message = failure.Span.Length == 0
            ? Words.Of("syntax.ended", failure.Expected)
            : Words.Of("syntax.unexpected", Quote.Shortened(source.Slice(failure.Span)), failure.Expected);
        return Diagnostic.At(source, failure.Span, "L2N0101", Severity.Error, message, HintFor(text, failure));
    }

    private static Phrase? HintFor(string text, ParseFailure failure) => text switch
    {
        "、" => Words.Of("syntax.hint.write", ","),
        "。" => Words.Of("syntax.hint.write", "."),
        "−" or "–" or "—" => Words.Of("syntax.hint.write", "-"),
        "(" or ")" or "{" or "}" => Words.Of("syntax.hint.brackets"),
        "$" or "=" => Words.Of("syntax.hint.value"),
        "%" => Words.Of("syntax.hint.register"),
        "/" or "!" => Words.Of("syntax.hint.comment"),
        "\"" or "'" or "“" or "”" or "‘" or "’" => Words.Of("syntax.hint.quotes"),
        _ when text.Length > 0 && IsWordOrOperand(text) && failure.Expected.In(Language.English).Contains("','", StringComparison.Ordinal) =>
            Words.Of("syntax.hint.comma"),
        _ => null,
    };

    private static bool IsWordOrOperand(string text) => text[0] is '#' or '[' || Lexis.WordLength(text) > 0;
}
