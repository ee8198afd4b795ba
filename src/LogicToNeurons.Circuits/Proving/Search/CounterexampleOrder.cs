using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Proving.Search;

/// <summary>Which of two counterexamples is smaller: the one with fewer ones, then the smaller number, the first bit counting most.</summary>
internal static class CounterexampleOrder
{
    public static int Ones(ReadOnlySpan<bool> pattern) => pattern.Count(true);

    public static bool IsSmaller(ReadOnlySpan<bool> pattern, ReadOnlySpan<bool> other)
    {
        var (ones, otherOnes) = (Ones(pattern), Ones(other));
        return ones < otherOnes || (ones == otherOnes && pattern.SequenceCompareTo(other) < 0);
    }

    /// <summary>Values of some variables as values of all; the others are 0.</summary>
    public static bool[] Spread(ReadOnlySpan<bool> values, ImmutableArray<int> some, ImmutableArray<int> all)
    {
        var places = new Dictionary<int, int>(all.Length);
        for (var i = 0; i < all.Length; i++)
        {
            places[all[i]] = i;
        }

        var spread = new bool[all.Length];
        for (var i = 0; i < some.Length; i++)
        {
            spread[places[some[i]]] = values[i];
        }

        return spread;
    }
}
