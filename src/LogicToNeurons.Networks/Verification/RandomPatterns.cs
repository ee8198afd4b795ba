using System.Runtime.InteropServices;

namespace LogicToNeurons.Networks.Verification;

/// <summary>Patterns that find mistakes: corners first, then random ones of many densities and with long runs of equal bits.</summary>
/// <param name="seed">Equal seeds give equal patterns.</param>
internal sealed class RandomPatterns(int seed)
{
    private const int WordBits = 64;

    private readonly Random _random = new(seed);
    private ulong[] _other = [];
    private int _round;

    /// <summary>The number of corner patterns: no bit, all bits, every single one, every single zero.</summary>
    public static long CornerCount(int bitCount) => 2 + (2L * bitCount);

    /// <summary>Writes corner patterns, and no bit at all behind the last.</summary>
    /// <param name="comparer">What gets them.</param>
    /// <param name="first">The number of the first.</param>
    public static void WriteCorners(IPatternComparer comparer, long first)
    {
        var count = comparer.WordCount * WordBits;
        for (var bit = 0; bit < comparer.BitCount; bit++)
        {
            var words = comparer.Bit(bit);
            words.Clear();
            for (var i = 0; i < count && first + i < CornerCount(comparer.BitCount); i++)
            {
                words[i >> 6] |= IsOne(comparer.BitCount, first + i, bit) ? 1UL << (i & 63) : 0;
            }

            comparer.Changed(bit);
        }
    }

    /// <summary>Writes random patterns; how they are made changes from call to call.</summary>
    public void Write(IPatternComparer comparer)
    {
        Array.Resize(ref _other, comparer.WordCount);
        var way = _round++ % 4;
        for (var bit = 0; bit < comparer.BitCount; bit++)
        {
            var words = comparer.Bit(bit);
            Fill(words);
            if (way > 0)
            {
                Fill(_other);
                Combine(way, words, bit == 0 ? default : comparer.Bit(bit - 1));
            }

            comparer.Changed(bit);
        }
    }

    private static bool IsOne(int bitCount, long corner, int bit) => corner switch
    {
        0 => false,
        1 => true,
        _ when corner < bitCount + 2 => corner - 2 == bit,
        _ => corner - 2 - bitCount != bit,
    };

    // Few ones, few zeros, or mostly what the bit before has.
    private void Combine(int way, Span<ulong> words, ReadOnlySpan<ulong> before)
    {
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = (way, before.IsEmpty) switch
            {
                (1, _) => words[i] & _other[i],
                (2, _) => words[i] | _other[i],
                (_, true) => words[i],
                _ => before[i] ^ (words[i] & _other[i]),
            };
        }
    }

    private void Fill(Span<ulong> words) => _random.NextBytes(MemoryMarshal.AsBytes(words));
}
