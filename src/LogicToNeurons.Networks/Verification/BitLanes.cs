using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LogicToNeurons.Networks.Verification;

/// <summary>Spreads patterns of a bit each over samples of a number each.</summary>
/// <typeparam name="T">The number, of 4 bytes or 8.</typeparam>
internal static class BitLanes<T>
    where T : unmanaged, INumber<T>
{
    private const int WordBits = 64;

    private static readonly Vector512<uint> Bits32 = Vector512.Create([.. Enumerable.Range(0, 16).Select(bit => 1u << bit)]);
    private static readonly Vector512<ulong> Bits64 = Vector512.Create([.. Enumerable.Range(0, 8).Select(bit => 1ul << bit)]);

    /// <summary>Writes a value for every bit that is 1, and 0 for the others.</summary>
    /// <param name="words">The bits, 64 a word, the lowest first.</param>
    /// <param name="one">The value.</param>
    /// <param name="lanes">Gets 64 numbers for each word.</param>
    public static void Spread(ReadOnlySpan<ulong> words, T one, Span<T> lanes)
    {
        for (var i = 0; i < words.Length; i++)
        {
            SpreadWord(words[i], Vector512.Create(one), lanes.Slice(i * WordBits, WordBits));
        }
    }

    /// <summary>Adds a value for every bit that is 1.</summary>
    public static void Add(ReadOnlySpan<ulong> words, T one, Span<T> lanes)
    {
        for (var i = 0; i < words.Length * WordBits; i++)
        {
            lanes[i] += ((words[i >> 6] >> (i & 63)) & 1) == 1 ? one : T.Zero;
        }
    }

    /// <summary>The first lane at which two differ, or −1.</summary>
    public static int FirstDifference(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
    {
        for (var i = 0; i < expected.Length; i += Vector512<T>.Count)
        {
            var equal = Vector512.Equals(Vector512.Create(expected[i..]), Vector512.Create(actual[i..])).ExtractMostSignificantBits();
            var all = Vector512<T>.AllBitsSet.ExtractMostSignificantBits();
            if (equal != all)
            {
                return i + BitOperations.TrailingZeroCount(~equal);
            }
        }

        return -1;
    }

    private static void SpreadWord(ulong word, Vector512<T> one, Span<T> lanes)
    {
        ref var lane = ref MemoryMarshal.GetReference(lanes);
        for (var first = 0; first < WordBits; first += Vector512<T>.Count)
        {
            var values = Unsafe.SizeOf<T>() == sizeof(uint)
                ? (Vector512.Equals(Vector512.Create((uint)((word >> first) & 0xFFFF)) & Bits32, Bits32) & one.AsUInt32()).As<uint, T>()
                : (Vector512.Equals(Vector512.Create(word >> first) & Bits64, Bits64) & one.AsUInt64()).As<ulong, T>();
            values.StoreUnsafe(ref lane, (nuint)first);
        }
    }
}
