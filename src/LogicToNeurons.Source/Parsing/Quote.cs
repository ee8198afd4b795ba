namespace LogicToNeurons.Source.Parsing;

/// <summary>Pieces of input inside messages.</summary>
public static class Quote
{
    private const int Longest = 40;

    /// <summary>The text, cut where it is too long for a message.</summary>
    public static string Shortened(ReadOnlySpan<char> text)
    {
        if (text.Length <= Longest)
        {
            return text.ToString();
        }

        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return string.Concat(text[..end], "…");
    }
}
