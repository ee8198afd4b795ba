using System.Text;

namespace LogicToNeurons.Terminal.Output;

/// <summary>Bytes for a terminal: a buffer that grows and is used again for every frame.</summary>
internal sealed class VtBuffer
{
    private byte[] _bytes = new byte[4096];

    /// <summary>Gets the number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Gets the bytes; they stay as they are until the next change.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, Length);

    /// <summary>Drops everything.</summary>
    public void Clear() => Length = 0;

    /// <summary>Appends bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Appends a byte.</summary>
    public void Add(char ascii)
    {
        Reserve(1);
        _bytes[Length++] = (byte)ascii;
    }

    /// <summary>Appends a character in UTF-8.</summary>
    public void Add(Rune rune)
    {
        Reserve(4);
        Length += rune.EncodeToUtf8(_bytes.AsSpan(Length));
    }

    /// <summary>Appends a number, 0 or more, in decimal.</summary>
    public void Add(int number)
    {
        if (number >= 10)
        {
            Add(number / 10);
        }

        Add((char)('0' + (number % 10)));
    }

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
        }
    }
}
