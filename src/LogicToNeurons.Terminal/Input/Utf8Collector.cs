using System.Buffers;
using System.Text;

namespace LogicToNeurons.Terminal.Input;

/// <summary>Puts characters together from the bytes of UTF-8 beyond ASCII.</summary>
internal sealed class Utf8Collector
{
    private readonly byte[] _bytes = new byte[4];
    private int _length;

    /// <summary>Gets a value indicating whether a character is begun and not complete.</summary>
    public bool IsPartial => _length > 0;

    /// <summary>Drops what is begun.</summary>
    public void Clear() => _length = 0;

    /// <summary>Takes one more byte, 0x80 or more.</summary>
    /// <returns>Whether a character is complete, is still to be completed, or never will be.</returns>
    public OperationStatus Add(byte one, out Rune rune)
    {
        _bytes[_length++] = one;
        var status = Rune.DecodeFromUtf8(_bytes.AsSpan(0, _length), out rune, out _);
        if (status != OperationStatus.NeedMoreData)
        {
            _length = 0;
        }

        return status;
    }
}
