using System.Runtime.InteropServices;

namespace LogicToNeurons.Networks.Verification;

/// <summary>Patterns that find mistakes: corners first, then random ones of many densities and with long runs of equal bits.</summary>
/// <param name="seed">Equal seeds give equal patterns.</param>
internal sealed class RandomPatterns(int seed)
{
    private const int WordBits = 64;
    private const int MostSingles = 2048;

    private readonly Random _random = new(seed);
    private ulong[] _other = [];
    private int _round;

    /// <summary>The number of corner patterns: no bit, all bits, every single one, every single zero; of very many bits, 2,048 from the first to the last.</summary>
    public static int CornerCount(int bitCount) => 2 + (2 * SinglesOf(bitCount));

    /// <summary>Writes corner patterns, and no bit at all behind the last.</summary>
    /// <param name="comparer">What gets them.</param>
    /// <param name="first">The number of the first.</param>
    public static void WriteCorners(IPatternComparer comparer, int first)
    {
        var singles = SinglesOf(comparer.BitCount);
        var end = Math.Min(first + (comparer.WordCount * WordBits), CornerCount(comparer.BitCount));
        var ones = new ulong[comparer.WordCount];
        for (var corner = first; corner < end; corner++)
        {
            ones[(corner - first) >> 6] |= corner == 1 || corner >= 2 + singles ? 1UL << ((corner - first) & 63) : 0;
        }

        for (var bit = 0; bit < comparer.BitCount; bit++)
        {
            ones.CopyTo(comparer.Bit(bit));
            comparer.Changed(bit);
        }

        for (var corner = Math.Max(first, 2); corner < end; corner++)
        {
            var bit = (int)((corner - 2) % singles * (long)(comparer.BitCount - 1) / Math.Max(1, singles - 1));
            comparer.Bit(bit)[(corner - first) >> 6] ^= 1UL << ((corner - first) & 63);
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

    private static int SinglesOf(int bitCount) => Math.Min(bitCount, MostSingles);

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
