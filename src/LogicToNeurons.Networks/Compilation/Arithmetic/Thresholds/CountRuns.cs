namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>The counts of some parts for all their combinations, 64 at a time: for how many combinations on end each is the same.</summary>
/// <remarks>Combination i has the first part's count in its lowest digit: i mod (size + 1); then the next one's. After the last one the first one comes again.</remarks>
internal sealed class CountRuns
{
    private const int Lanes = 64;

    private int[] _sizes = [];
    private int[] _strides = [];

    // Each part's count in the next combination, and how often it is that from there on.
    private int[] _counts = [];
    private int[] _left = [];

    // Of each part the counts of the 64 combinations and the lanes that they end before.
    private int[] _runs = [];
    private (int Count, int End)[] _ends = [];

    /// <summary>Begins with the first combination.</summary>
    public void Begin(IReadOnlyList<CountedSet> parts)
    {
        _sizes = [.. parts.Select(part => part.Literals.Length + 1)];
        (_strides, _counts, _left) = (new int[parts.Count], new int[parts.Count], new int[parts.Count]);
        (_runs, _ends) = (new int[parts.Count], new (int, int)[parts.Count * Lanes]);
        var stride = 1;
        for (var part = 0; part < _sizes.Length; part++)
        {
            (_strides[part], _left[part]) = (stride, stride);
            stride *= _sizes[part];
        }
    }

    /// <summary>Goes on to the next 64.</summary>
    public void Next()
    {
        for (var part = 0; part < _sizes.Length; part++)
        {
            var (lane, run) = (0, part * Lanes);
            while (lane < Lanes)
            {
                var length = Math.Min(_left[part], Lanes - lane);
                lane += length;
                _ends[run++] = (_counts[part], lane);
                _left[part] -= length;
                if (_left[part] == 0)
                {
                    _left[part] = _strides[part];
                    _counts[part] = _counts[part] + 1 == _sizes[part] ? 0 : _counts[part] + 1;
                }
            }

            _runs[part] = run;
        }
    }

    /// <summary>What a function of a part's count is for these 64.</summary>
    public ulong ValueOf(int part, bool[] table)
    {
        var (value, start) = (0ul, 0);
        for (var run = part * Lanes; run < _runs[part]; run++)
        {
            var (count, end) = _ends[run];
            value |= table[count] ? (ulong.MaxValue >> (Lanes - end + start)) << start : 0;
            start = end;
        }

        return value;
    }
}
