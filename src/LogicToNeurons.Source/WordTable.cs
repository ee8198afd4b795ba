using System.Buffers.Binary;
using System.Text;

namespace LogicToNeurons.Source;

/// <summary>Finds texts in a compiled resource file one by one: a start needs a few of a thousand, and reading all takes a millisecond.</summary>
/// <remarks>
/// The file is one that <see cref="System.Resources.ResourceWriter"/> writes, version 2: a header, the sorted hashes of the names, where each
/// name stands, the names with where their values stand, the values. All that isn't so is left to
/// <see cref="System.Resources.ResourceReader"/>.
/// </remarks>
internal sealed class WordTable
{
    private const uint Magic = 0xBEEFCACE;
    private const int Version = 2;
    private const int Alignment = 8;
    private const byte TextCode = 1;

    private readonly byte[] _bytes;
    private readonly int _count;
    private readonly int _hashes;
    private readonly int _names;
    private readonly int _values;

    private WordTable(byte[] bytes)
    {
        _bytes = bytes;
        var start = (3 * sizeof(int)) + At(2 * sizeof(int));
        _count = At(start + sizeof(int));

        // Texts are of a type that is built in; there are no others.
        IsKnown = unchecked((uint)At(0)) == Magic && At(start) == Version && At(start + (2 * sizeof(int))) == 0;
        _hashes = (start + (3 * sizeof(int)) + Alignment - 1) / Alignment * Alignment;
        _names = _hashes + (((2 * _count) + 1) * sizeof(int));
        _values = At(_names - sizeof(int));
    }

    private bool IsKnown { get; }

    /// <summary>Looks at a file.</summary>
    /// <returns>The table; null if the file is of another version.</returns>
    public static WordTable? Open(byte[] bytes)
    {
        try
        {
            return new WordTable(bytes) is { IsKnown: true } table ? table : null;
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The text of a name; null if there is none.</summary>
    public string? Find(string name)
    {
        var hash = HashOf(name);
        var (first, end) = (0, _count);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = At(_hashes + (sizeof(int) * middle)) < hash ? (middle + 1, end) : (first, middle);
        }

        for (; first < _count && At(_hashes + (sizeof(int) * first)) == hash; first++)
        {
            var place = _names + At(_hashes + (sizeof(int) * (_count + first)));
            if (IsName(name, ref place))
            {
                return Text(_values + At(place));
            }
        }

        return null;
    }

    private static int HashOf(string name)
    {
        var hash = 5381u;
        foreach (var character in name)
        {
            hash = unchecked((hash * 33) ^ character);
        }

        return unchecked((int)hash);
    }

    private bool IsName(string name, ref int place)
    {
        var isSame = Length(ref place) == 2 * name.Length;
        for (var i = 0; isSame && i < name.Length; i++, place += 2)
        {
            isSame = BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(place)) == name[i];
        }

        return isSame;
    }

    // Decoders load types for vectors at their first long text, which takes as long as half of all words; most are ASCII.
    private string? Text(int start)
    {
        if (Length(ref start) != TextCode)
        {
            return null;
        }

        var length = Length(ref start);
        for (var i = start; i < start + length; i++)
        {
            if (_bytes[i] >= 0x80)
            {
                return Encoding.UTF8.GetString(_bytes, start, length);
            }
        }

        return string.Create(length, (_bytes, start), static (text, from) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (char)from._bytes[from.start + i];
            }
        });
    }

    // Seven bits a byte, the lowest first.
    private int Length(ref int place)
    {
        var (length, shift) = (0, 0);
        while (true)
        {
            var part = _bytes[place++];
            length |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return length;
            }

            shift += 7;
        }
    }

    private int At(int place) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(place));
}
