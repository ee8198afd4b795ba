using System.Text;

namespace LogicToNeurons.Source;

/// <summary>A named text with its lines. Lines end with LF, CRLF or CR; a leading byte order mark is dropped.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;
    private readonly int _linesBefore;

    /// <summary>Creates a source text.</summary>
    /// <param name="fileName">The name that diagnostics show.</param>
    /// <param name="text">Any characters at all, lone surrogates and NULs included.</param>
    /// <param name="linesBefore">The lines before it, if it is a piece of a longer text that isn't kept: only positions count them.</param>
    public SourceText(string fileName, string text, int linesBefore = 0)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(text);
        _linesBefore = linesBefore;
        FileName = fileName;
        Text = text.StartsWith('\uFEFF') ? text[1..] : text;
        _lineStarts = FindLineStarts(Text);
    }

    /// <summary>Gets the name that diagnostics show.</summary>
    public string FileName { get; }

    /// <summary>Gets all characters.</summary>
    public string Text { get; }

    /// <summary>Gets the number of lines, at least 1.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The characters of a line, without its line break.</summary>
    /// <param name="line">The line, from 1.</param>
    public TextSpan LineSpan(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        var start = _lineStarts[line - 1];
        var end = line < LineCount ? _lineStarts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The line, from 1, that holds an offset.</summary>
    public int LineOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        // By hand: the framework's generic search would have to be compiled at every start.
        var (low, high) = (0, _lineStarts.Length);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = _lineStarts[middle] <= offset ? (middle, high) : (low, middle);
        }

        return low + 1;
    }

    /// <summary>The line and column of an offset; linear in the line's length.</summary>
    public TextPosition PositionOf(int offset)
    {
        var line = LineOf(offset);
        return new TextPosition(_linesBefore + line, CharacterCount(TextSpan.FromBounds(_lineStarts[line - 1], offset)) + 1);
    }

    /// <summary>The number of Unicode characters in a range: a surrogate pair is one, a lone surrogate too.</summary>
    public int CharacterCount(TextSpan span)
    {
        var text = Slice(span);
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
            }
        }

        return count;
    }

    /// <summary>The characters of a range.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>Decodes UTF-8.</summary>
    /// <returns>The text, or null where the bytes are not UTF-8; then <paramref name="badOffset"/> is the first such byte.</returns>
    public static SourceText? Decode(string fileName, ReadOnlySpan<byte> bytes, out int badOffset)
    {
        if (TryWiden(bytes) is { } ascii)
        {
            badOffset = -1;
            return new SourceText(fileName, ascii);
        }

        // A replacement character in the text is either a wrong byte or stood in the input itself.
        var text = Encoding.UTF8.GetString(bytes);
        badOffset = text.Contains('\uFFFD', StringComparison.Ordinal) ? FirstInvalidByte(bytes) : -1;
        return badOffset < 0 ? new SourceText(fileName, text) : null;
    }

    // Most programs are ASCII. This plain loop costs nothing at the start of a process, the decoder a millisecond.
    private static string? TryWiden(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            if (one >= 0x80)
            {
                return null;
            }
        }

        return string.Create(bytes.Length, bytes, static (text, source) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (char)source[i];
            }
        });
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (offset < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out var used) != System.Buffers.OperationStatus.Done)
            {
                return offset;
            }

            offset += used;
        }

        return -1;
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        var offset = 0;
        while (text.AsSpan(offset).IndexOfAny('\n', '\r') is var length and >= 0)
        {
            offset += length;
            offset += text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n' ? 2 : 1;
            starts.Add(offset);
        }

        return [.. starts];
    }
}
