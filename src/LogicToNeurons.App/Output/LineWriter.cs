using System.Text;

namespace LogicToNeurons.App.Output;

/// <summary>Writes lines of UTF-8, ended by LF; in ASCII mode our own signs become ASCII ones.</summary>
/// <param name="stream">Where to.</param>
/// <param name="isAscii">Whether signs such as <c>→</c> are written as ASCII. Words stay as they are.</param>
/// <remarks>It encodes by itself: the framework's writers and encoders take two milliseconds when a process first uses them.</remarks>
internal sealed class LineWriter(Stream stream, bool isAscii)
{
    private const int LongestCharacter = 4;

    private readonly byte[] _buffer = new byte[16384];
    private int _length;

    public void Line(string text = "")
    {
        Text(text);
        Append(new Rune('\n'));
    }

    public void Text(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (isAscii && !rune.IsAscii && AsciiOf(rune) is { } ascii)
            {
                foreach (var character in ascii)
                {
                    Append(new Rune(character));
                }
            }
            else
            {
                Append(rune);
            }
        }
    }

    public void Flush()
    {
        try
        {
            stream.Write(_buffer, 0, _length);
            _length = 0;
            stream.Flush();
        }
        catch (IOException exception)
        {
            throw new ClosedPipeException(exception);
        }
    }

    private static string? AsciiOf(Rune rune) => rune.Value switch
    {
        '→' => "->",
        '×' => "*",
        '÷' => "/",
        '─' => "-",
        '│' => "|",
        '·' => "+",
        '…' => "...",
        '≠' => "!=",
        '✓' => "ok",
        _ => null,
    };

    private void Append(Rune rune)
    {
        if (_buffer.Length - _length < LongestCharacter)
        {
            Flush();
        }

        _length += rune.EncodeToUtf8(_buffer.AsSpan(_length));
    }
}
