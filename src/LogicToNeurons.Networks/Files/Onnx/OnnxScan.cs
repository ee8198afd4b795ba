namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>Counts the parts of a file before any object is made of it: a few bytes could ask for gigabytes.</summary>
internal sealed class OnnxScan
{
    private const int MostParts = 4_000_000;
    private const int LengthDelimited = 2;

    private readonly byte[] _bytes;
    private readonly Stack<(int End, Level Level)> _open = new();
    private int _place;
    private long _parts;

    private OnnxScan(byte[] bytes) => _bytes = bytes;

    private enum Level
    {
        Model,
        Graph,
        Node,
        Tensor,
        Other,
    }

    /// <summary>Whether it is well-formed and has few enough parts.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="isTooLarge">Whether there are too many parts.</param>
    public static bool IsReadable(byte[] bytes, out bool isTooLarge)
    {
        var scan = new OnnxScan(bytes);
        var isRead = scan.Read();
        isTooLarge = scan._parts > MostParts;
        return isRead && !isTooLarge;
    }

    private bool Read()
    {
        _open.Push((_bytes.Length, Level.Model));
        while (_open.TryPeek(out var open))
        {
            if (_place == open.End)
            {
                _open.Pop();
            }
            else if (++_parts > MostParts || !TryReadField(open.End, open.Level))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryReadField(int end, Level level)
    {
        if (!TryReadNumber(end, out var tag) || tag >> 3 is 0 or > int.MaxValue)
        {
            return false;
        }

        var field = (int)(tag >> 3);
        switch ((int)(tag & 7))
        {
            case 0:
                return TryReadNumber(end, out _);
            case 1:
                return TrySkip(end, sizeof(ulong));
            case LengthDelimited:
                return TryReadNumber(end, out var length) && length <= (ulong)(end - _place) && TryEnter((int)length, level, field);
            case 5:
                return TrySkip(end, sizeof(uint));
            default:
                return false;
        }
    }

    private bool TryEnter(int length, Level level, int field)
    {
        var inner = (level, field) switch
        {
            (Level.Model, 7) => Level.Graph,
            (Level.Model, 8 or 14) => Level.Other,
            (Level.Graph, 1) => Level.Node,
            (Level.Graph, 5) => Level.Tensor,
            (Level.Graph, 11 or 12 or 13) => Level.Other,
            (Level.Node, 5) => Level.Other,
            _ => (Level?)null,
        };
        if (inner is { } entered)
        {
            _open.Push((_place + length, entered));
            return true;
        }

        // What is within messages that are small as a rule, and a tensor's dimensions, may have a part a byte.
        _parts += level == Level.Other || (level == Level.Tensor && field is 1 or 13) ? length / 2 : 0;
        _place += length;
        return true;
    }

    private bool TrySkip(int end, int length)
    {
        _place = Math.Min(end, _place) + length;
        return _place <= end;
    }

    private bool TryReadNumber(int end, out ulong number)
    {
        number = 0;
        for (var shift = 0; shift < 64 && _place < end; shift += 7)
        {
            var part = _bytes[_place++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
