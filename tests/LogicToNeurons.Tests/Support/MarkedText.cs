using LogicToNeurons.Source;

namespace LogicToNeurons.Tests.Support;

/// <summary>A text with one place marked as <c>[|like this|]</c>.</summary>
internal sealed record MarkedText(string Text, TextSpan Span)
{
    public static MarkedText Parse(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        return new MarkedText(marked.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal), TextSpan.FromBounds(start, end));
    }
}
