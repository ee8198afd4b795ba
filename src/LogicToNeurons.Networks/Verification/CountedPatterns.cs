namespace LogicToNeurons.Networks.Verification;

/// <summary>All patterns of some bits, in the order of the numbers that they are, bit 0 first.</summary>
internal static class CountedPatterns
{
    // The patterns of bits that change within a word.
    private static readonly ulong[] WithinWord =
    [
        0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000,
    ];

    /// <summary>Writes the patterns from a number of words of 64 on; what a bit has there already stays.</summary>
    /// <param name="comparer">What gets them.</param>
    /// <param name="firstWord">The words before them, a multiple of those that are written.</param>
    public static void Write(IPatternComparer comparer, long firstWord)
    {
        for (var bit = 0; bit < comparer.BitCount; bit++)
        {
            var period = bit < WithinWord.Length ? 0 : 1L << (bit - WithinWord.Length);
            var isSet = firstWord > 0 && (period < comparer.WordCount || (firstWord & (period - 1)) != 0);
            if (!isSet)
            {
                Fill(comparer.Bit(bit), bit, period, firstWord);
                comparer.Changed(bit);
            }
        }
    }

    private static void Fill(Span<ulong> words, int bit, long period, long firstWord)
    {
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = period == 0 ? WithinWord[bit] : ((firstWord + i) & period) != 0 ? ulong.MaxValue : 0;
        }
    }
}
