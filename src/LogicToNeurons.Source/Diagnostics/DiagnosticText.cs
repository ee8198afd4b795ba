using System.Text;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Source.Diagnostics;

/// <summary>A diagnostic as lines of text: <c>FILE(line,column): error CODE: …</c>, the source line, a caret line.</summary>
public static class DiagnosticText
{
    /// <summary>The widest piece of a source line that is shown, in columns.</summary>
    public const int SourceWidth = 100;

    private const int ContextBefore = 40;
    private const string Indent = "    ";

    /// <summary>The first line.</summary>
    public static string Head(Diagnostic diagnostic, Language language)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var severity = Words.Of(diagnostic.Severity == Severity.Error ? "severity.error" : "severity.warning").In(language);
        var place = diagnostic.Source is { } source ? Place(source, diagnostic.Span) : diagnostic.FileName;
        return $"{Visible(place)}: {severity} {diagnostic.Code}: {Visible(diagnostic.Sentence(language))}";
    }

    /// <summary>A place in a text as messages name it: <c>FILE(line,column)</c>.</summary>
    public static string Place(SourceText source, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(source);
        var position = source.PositionOf(span.Start);
        return FormattableString.Invariant($"{source.FileName}({position.Line},{position.Column})");
    }

    /// <summary>All lines: one, or three where the diagnostic points into a text.</summary>
    public static IReadOnlyList<string> Lines(Diagnostic diagnostic, Language language)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var head = Head(diagnostic, language);
        return diagnostic.Source is { } source ? [head, .. Excerpt(source, diagnostic.Span)] : [head];
    }

    private static string[] Excerpt(SourceText source, TextSpan span)
    {
        var line = source.LineSpan(source.LineOf(span.Start));
        var start = Math.Clamp(span.Start, line.Start, line.End);
        var from = start - line.Start > SourceWidth - ContextBefore / 2 ? start - ContextBefore : line.Start;
        from = from > line.Start && char.IsLowSurrogate(source.Text[from]) ? from - 1 : from;
        var before = Visible(source.Slice(TextSpan.FromBounds(from, start)));
        var end = Math.Clamp(span.End, start, line.End);
        var marked = Visible(source.Slice(TextSpan.FromBounds(start, Math.Min(end, start + SourceWidth))));
        var after = Visible(source.Slice(TextSpan.FromBounds(end, Math.Min(line.End, end + SourceWidth))));

        var lead = from > line.Start ? "…" : string.Empty;
        var text = DisplayWidth.Clip(lead + before + marked + after, SourceWidth, "…");
        var room = SourceWidth - DisplayWidth.Of(lead + before);
        var carets = Math.Clamp(DisplayWidth.Of(marked), 1, Math.Max(1, room));
        var caretLine = new string(' ', DisplayWidth.Of(lead + before)) + new string('^', carets);
        return [(Indent + text).TrimEnd(), Indent + caretLine];
    }

    /// <summary>The same text with a visible stand-in for everything that would move the cursor or show nothing at all.</summary>
    /// <remarks>Tabs become one space; other control characters, lone surrogates and direction marks become <c>·</c>.</remarks>
    public static string Visible(ReadOnlySpan<char> text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(rune.Value == '\t' ? new Rune(' ') : IsShown(rune) ? rune : new Rune('·'));
        }

        return visible.ToString();
    }

    private static bool IsShown(Rune rune) =>
        rune.Value != 0xFFFD && Rune.GetUnicodeCategory(rune) is not
            (System.Globalization.UnicodeCategory.Control
            or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator
            or System.Globalization.UnicodeCategory.ParagraphSeparator
            or System.Globalization.UnicodeCategory.Surrogate);
}
