namespace LogicToNeurons.Source.Parsing;

/// <summary>What Chinese input methods type, read as its ASCII form: <c>，：；＃［］【】</c>, the ideographic space, full-width letters, digits and signs.</summary>
/// <remarks>One character stands for one character, so offsets are those of the text as written.</remarks>
public static class FullWidth
{
    /// <summary>The ASCII form of a character, or the character itself.</summary>
    public static char ToAscii(char character) => character switch
    {
        < '\u3000' => character,
        '\u3000' => ' ',
        '【' => '[',
        '】' => ']',
        >= '！' and <= '～' => (char)(character - '！' + '!'),
        _ => character,
    };

    /// <summary>The text with every character in its ASCII form where it has one.</summary>
    public static string ToAscii(ReadOnlySpan<char> text)
    {
        var ascii = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            ascii[i] = ToAscii(text[i]);
        }

        return new string(ascii);
    }

    /// <summary>Whether a text begins with a sign, in full-width form or not.</summary>
    public static bool StartsWith(ReadOnlySpan<char> text, string sign)
    {
        ArgumentNullException.ThrowIfNull(sign);
        if (text.Length < sign.Length)
        {
            return false;
        }

        for (var i = 0; i < sign.Length; i++)
        {
            if (ToAscii(text[i]) != sign[i])
            {
                return false;
            }
        }

        return true;
    }
}
