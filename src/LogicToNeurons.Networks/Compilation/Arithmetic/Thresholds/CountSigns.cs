namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Whether a value depends on counts only through their sum, and which of them are negated in it.</summary>
/// <remarks>
/// It depends on the sum of the first count and another if one more there and one less here changes nothing, and on their
/// difference if one more of both changes nothing. If one of them holds for each other count, all sums are decided.
/// </remarks>
internal sealed class CountSigns
{
    /// <summary>The count may be added as it is.</summary>
    public const int Same = 1;

    /// <summary>The count may be subtracted.</summary>
    public const int Opposite = 2;

    private readonly int _words;
    private readonly int[] _strides;

    // For each part but the first the combinations in which neither it nor the first is full, a bit each.
    private readonly ulong[][] _open;

    /// <summary>Prepares for parts.</summary>
    public CountSigns(IReadOnlyList<CountedSet> parts)
    {
        var total = (int)CountPatterns.CombinationsOf(parts);
        _words = (total + 63) / 64;
        (_strides, _open) = (new int[parts.Count], new ulong[parts.Count][]);
        var first = new ulong[_words];
        Open(first, total, 1, parts[0].Literals.Length + 1);
        var stride = parts[0].Literals.Length + 1;
        for (var part = 1; part < parts.Count; part++)
        {
            var size = parts[part].Literals.Length + 1;
            _strides[part] = stride;
            _open[part] = new ulong[_words];
            Open(_open[part], total, stride, size);
            for (var word = 0; word < _words; word++)
            {
                _open[part][word] &= first[word];
            }

            stride *= size;
        }
    }

    /// <summary>How each count may go into the sum, beside the first; null if there is one that can't.</summary>
    /// <param name="values">A value for each combination, as <see cref="CountPatterns"/> numbers them.</param>
    public int[]? Of(ulong[] values)
    {
        var signs = new int[_open.Length];
        signs[0] = Same;
        for (var part = 1; part < signs.Length; part++)
        {
            signs[part] = SignOf(values, _open[part], _strides[part]);
            if (signs[part] == 0)
            {
                return null;
            }
        }

        return signs;
    }

    private int SignOf(ulong[] values, ulong[] open, int stride)
    {
        var (ifSame, ifOpposite) = (0ul, 0ul);
        for (var word = 0; word < _words && (ifSame == 0 || ifOpposite == 0); word++)
        {
            ifSame |= (From(values, word, 1) ^ From(values, word, stride)) & open[word];
            ifOpposite |= (values[word] ^ From(values, word, stride + 1)) & open[word];
        }

        return (ifSame == 0 ? Same : 0) | (ifOpposite == 0 ? Opposite : 0);
    }

    // 64 values from so many places after a word on; zeros after the last.
    private static ulong From(ulong[] values, int word, int shift)
    {
        word += shift >> 6;
        shift &= 63;
        var low = word < values.Length ? values[word] >> shift : 0;
        return shift == 0 || word + 1 >= values.Length ? low : low | (values[word + 1] << (64 - shift));
    }

    // All bits but the last run of the stride's length in each period.
    private static void Open(ulong[] bits, int total, int stride, int size)
    {
        for (var start = 0; start < total; start += stride * size)
        {
            for (var i = start; i < start + (stride * (size - 1));)
            {
                var length = Math.Min(64 - (i & 63), start + (stride * (size - 1)) - i);
                bits[i >> 6] |= (ulong.MaxValue >> (64 - length)) << (i & 63);
                i += length;
            }
        }
    }
}
