using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Hdl;

/// <summary>Cuts a chip or a script into words, numbers and signs; comments are <c>// …</c> and <c>/* … */</c>.</summary>
internal static class HdlTokens
{
    /// <summary>The places of all tokens, linear in the length of the text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="isScript">Whether words may hold what formats and files' names hold: <c>%</c>, <c>.</c>, <c>-</c>.</param>
    public static List<TextSpan> Of(SourceText source, bool isScript)
    {
        var tokens = new List<TextSpan>();
        var text = source.Text.AsSpan();
        for (var place = 0; place < text.Length;)
        {
            var length = BlankLength(text[place..]);
            if (length == 0)
            {
                length = Math.Max(1, isScript ? ScriptWordLength(text[place..]) : WordLength(text[place..]));
                length = text[place..].StartsWith("..") && !isScript ? 2 : length;
                tokens.Add(new TextSpan(place, length));
            }

            place += length;
        }

        return tokens;
    }

    private static int BlankLength(ReadOnlySpan<char> text)
    {
        if (char.IsWhiteSpace(text[0]) || text[0] == '\0')
        {
            return 1;
        }

        if (text.StartsWith("//"))
        {
            var end = text.IndexOfAny('\n', '\r');
            return end < 0 ? text.Length : end;
        }

        if (text.StartsWith("/*"))
        {
            var end = text[2..].IndexOf("*/");
            return end < 0 ? text.Length : end + 4;
        }

        return 0;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] == '_'))
        {
            length++;
        }

        return length;
    }

    private static int ScriptWordLength(ReadOnlySpan<char> text)
    {
        if (text[0] == '"')
        {
            var end = text[1..].IndexOfAny('"', '\n');
            return end < 0 ? text.Length : end + 2;
        }

        var length = 0;
        while (length < text.Length && !char.IsWhiteSpace(text[length]) && text[length] is not (',' or ';' or '!' or '{' or '}' or '\0') && !text[length..].StartsWith("//") && !text[length..].StartsWith("/*"))
        {
            length++;
        }

        return length;
    }
}
