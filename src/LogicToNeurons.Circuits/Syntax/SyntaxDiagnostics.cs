using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>What is said of statements that can't be read.</summary>
internal static class SyntaxDiagnostics
{
    /// <summary>Something stands where something else was expected.</summary>
    public static Diagnostic Unexpected(SourceText source, ParseFailure failure)
    {
        var text = failure.Span.Length == 0 ? string.Empty : FullWidth.ToAscii(source.Slice(failure.Span));
        var message = failure.Span.Length == 0
            ? Words.Of("gates.ended", failure.Expected)
            : Words.Of("gates.unexpected", Quote.Shortened(source.Slice(failure.Span)), failure.Expected);
        return Diagnostic.At(source, failure.Span, "L2N0501", Severity.Error, message, HintFor(text));
    }

    private static Phrase? HintFor(string text) => text switch
    {
        "、" => Words.Of("gates.hint.write", ","),
        "。" => Words.Of("gates.hint.write", "."),
        "−" or "–" or "—" => Words.Of("gates.hint.write", "-"),
        "#" or "/" => Words.Of("gates.hint.comment"),
        "-" or "%" => Words.Of("gates.hint.arithmetic", text),
        "<" or ">" or "=" => Words.Of("gates.hint.comparison"),
        "." or ":" => Words.Of("gates.hint.slice"),
        _ when text.Length > 0 && GatesLexis.IsReserved(text) => Words.Of("gates.hint.reserved", text),
        _ => null,
    };
}
