namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Whether a value depends on counts only through their sum, and which of them are negated in it.</summary>
/// <remarks>
/// It depends on the sum of the first count and another if one more there and one less here changes nothing, and on their
/// difference if one more of both changes nothing. If one of them holds for each other count, all sums are decided.
/// </remarks>
internal static class CountSigns
{
    /// <summary>The count may be added as it is.</summary>
    public const int Same = 1;

    /// <summary>The count may be subtracted.</summary>
    public const int Opposite = 2;

    /// <summary>How each count may go into the sum, beside the first; null if there is one that can't.</summary>
    /// <param name="values">A value for each combination, as <see cref="CountPatterns"/> numbers them.</param>
    /// <param name="parts">The parts.</param>
    public static int[]? Of(ulong[] values, IReadOnlyList<CountedSet> parts)
    {
        var signs = new int[parts.Count];
        signs[0] = Same;
        var total = (int)CountPatterns.CombinationsOf(parts);
        var first = parts[0].Literals.Length + 1;
        var stride = first;
        for (var part = 1; part < signs.Length; part++)
        {
            var size = parts[part].Literals.Length + 1;
            signs[part] = SignOf(values, total, first, stride, size);
            if (signs[part] == 0)
            {
                return null;
            }

            stride *= size;
        }

        return signs;
    }

    private static int SignOf(ulong[] values, int total, int first, int stride, int size)
    {
        var sign = Same | Opposite;
        for (var i = 0; i < total && sign != 0; i++)
        {
            if (i % first == first - 1 || i / stride % size == size - 1)
            {
                continue;
            }

            sign &= At(i + 1) == At(i + stride) ? sign : Opposite;
            sign &= At(i) == At(i + 1 + stride) ? sign : Same;
        }

        return sign;

        bool At(int index) => ((values[index >> 6] >> (index & 63)) & 1) == 1;
    }
}
