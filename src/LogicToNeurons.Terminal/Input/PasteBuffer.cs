using System.Text;

namespace LogicToNeurons.Terminal.Input;

/// <summary>Collects the bytes of a bracketed paste up to its end mark.</summary>
internal sealed class PasteBuffer
{
    // Nobody types a longer text into a field; the rest of one is dropped, so that a wrong paste can't take all memory.
    private const int Limit = 1 << 20;

    private readonly List<byte> _bytes = [];
    private int _matched;

    private static ReadOnlySpan<byte> EndMark => "\e[201~"u8;

    /// <summary>Takes one more byte.</summary>
    /// <returns>Whether the end mark is complete.</returns>
    public bool Add(byte one)
    {
        if (one == EndMark[_matched])
        {
            return ++_matched == EndMark.Length;
        }

        // Only the first byte of the mark is an escape, so a failed match can begin anew at this byte only.
        AddText(EndMark[.._matched]);
        _matched = one == EndMark[0] ? 1 : 0;
        if (_matched == 0)
        {
            AddText([one]);
        }

        return false;
    }

    /// <summary>The text so far, line breaks as LF; the buffer is empty then.</summary>
    public PasteEvent Take()
    {
        var bytes = _bytes.ToArray().AsSpan();
        _bytes.Clear();
        _bytes.Capacity = 0;
        _matched = 0;
        if (bytes.Length >= Limit)
        {
            bytes = bytes[..LastBoundary(bytes)];
        }

        return new PasteEvent(Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
    }

    private void AddText(ReadOnlySpan<byte> text)
    {
        foreach (var one in text)
        {
            if (_bytes.Count < Limit)
            {
                _bytes.Add(one);
            }
        }
    }

    // Where the last whole character ends: the limit may have cut one.
    private static int LastBoundary(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.Length - 1;
        while (start > 0 && (bytes[start] & 0xC0) == 0x80)
        {
            start--;
        }

        return Rune.DecodeFromUtf8(bytes[start..], out _, out var length) == System.Buffers.OperationStatus.Done ? start + length : start;
    }
}
