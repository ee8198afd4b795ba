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

    /// <summary>Writes a line of our own words.</summary>
    public void Line(string text = "")
    {
        Write(text, isAscii);
        Append(new Rune('\n'));
    }

    /// <summary>Writes somebody's text as it is.</summary>
    public void Text(string text) => Write(text, replacesSigns: false);

    /// <summary>Writes bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        if (_buffer.Length - _length < bytes.Length)
        {
            Flush();
        }

        if (bytes.Length > _buffer.Length)
        {
            stream.Write(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Hands everything to the stream.</summary>
    /// <exception cref="IOException">The stream can't take it.</exception>
    public void Flush()
    {
        // What couldn't be written is forgotten, or every later attempt would fail with it.
        var length = _length;
        _length = 0;
        stream.Write(_buffer, 0, length);
        stream.Flush();
    }

    private void Write(string text, bool replacesSigns)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (replacesSigns && !rune.IsAscii && AsciiOf(rune) is { } ascii)
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
        '∞' => "inf",
        '≤' => "<=",
        '‖' => "||",
        '√' => "sqrt ",
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
