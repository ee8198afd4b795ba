namespace LogicToNeurons.Source.Parsing;

/// <summary>Pieces of input inside messages.</summary>
public static class Quote
{
    private const int Longest = 40;

    /// <summary>The text, cut where it is too long for a message; a character that can't be seen as its number.</summary>
    public static string Shortened(ReadOnlySpan<char> text)
    {
        if (text.Length is 1 or 2 && Diagnostics.DiagnosticText.Visible(text) is "·" && text[0] != '·')
        {
            var isWhole = System.Text.Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done;
            return $"U+{(isWhole ? rune.Value : text[0]):X4}";
        }

        if (text.Length <= Longest)
        {
            return text.ToString();
        }

        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return string.Concat(text[..end], "…");
    }
}
