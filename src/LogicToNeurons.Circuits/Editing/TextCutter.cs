using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Editing;

/// <summary>Collects changes to a text that don't overlap, and makes them all at once.</summary>
internal sealed class TextCutter(SourceText source)
{
    private readonly List<(TextSpan Span, string Text)> _changes = [];

    /// <summary>Puts something else in place of a part.</summary>
    public void Replace(TextSpan span, string text) => _changes.Add((span, text));

    /// <summary>Takes a statement out, with its line if nothing else stands on it.</summary>
    public void CutLine(TextSpan span)
    {
        var line = source.LineSpan(source.LineOf(span.Start));
        var isAlone = span.End <= line.End
            && source.Text.AsSpan(line.Start, span.Start - line.Start).IsWhiteSpace()
            && IsBlankOrComment(source.Text.AsSpan(span.End, line.End - span.End));
        if (!isAlone)
        {
            Replace(span, string.Empty);
            return;
        }

        var number = source.LineOf(span.Start);
        var end = number < source.LineCount ? source.LineSpan(number + 1).Start : source.Text.Length;
        Replace(TextSpan.FromBounds(line.Start, end), string.Empty);
    }

    /// <summary>The text with all changes.</summary>
    public SourceText Result()
    {
        var text = source.Text;
        foreach (var (span, replacement) in _changes.OrderByDescending(change => change.Span.Start))
        {
            text = string.Concat(text.AsSpan(0, span.Start), replacement, text.AsSpan(span.End));
        }

        return new SourceText(source.FileName, text);
    }

    private static bool IsBlankOrComment(ReadOnlySpan<char> rest) => rest.TrimStart() is [] or [';' or '；', ..];
}
