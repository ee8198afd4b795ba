namespace LogicToNeurons.Source.Parsing;

/// <summary>Pieces of input inside messages.</summary>
public static class Quote
{
    private const int Longest = 40;

    /// <summary>The text, cut where it is too long for a message; a character that can't be seen as its number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most characters that stay; at least one.</param>
    public static string Shortened(ReadOnlySpan<char> text, int longest = Longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        if (text.Length is 1 or 2 && Diagnostics.DiagnosticText.Visible(text) is "·" && text[0] != '·')
        {
            var isWhole = System.Text.Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done;
            return $"U+{(isWhole ? rune.Value : text[0]):X4}";
        }

        if (text.Length <= longest)
        {
            return text.ToString();
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text[..end], "…");
    }
}
