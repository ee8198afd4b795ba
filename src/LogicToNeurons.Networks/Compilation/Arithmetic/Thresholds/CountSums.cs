namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>What values for all combinations of counts are for each sum of the counts.</summary>
internal static class CountSums
{
    /// <summary>The literals of several parts, those of negated ones negated.</summary>
    public static int[] Literals(IReadOnlyList<CountedSet> parts, IReadOnlyList<bool> isNegated) =>
        [.. parts.SelectMany((part, i) => part.Literals.Select(literal => literal ^ (isNegated[i] ? 1 : 0)))];

    /// <summary>The value for each sum.</summary>
    /// <param name="values">A value for each combination, as <see cref="CountPatterns"/> numbers them.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="isNegated">Of which parts the bits that are 0 count.</param>
    /// <returns>The value for each sum, from 0 on; null if some combinations of the same sum have different values.</returns>
    public static bool[]? TableOf(ulong[] values, IReadOnlyList<CountedSet> parts, IReadOnlyList<bool> isNegated)
    {
        var sizes = parts.Select(part => part.Literals.Length).ToArray();
        var counts = new int[sizes.Length];
        var states = new sbyte[sizes.Sum() + 1];
        states.AsSpan().Fill(-1);
        var sum = sizes.Where((_, part) => isNegated[part]).Sum();
        var combinations = CountPatterns.CombinationsOf(parts);
        for (var i = 0; i < combinations; i++)
        {
            var value = (sbyte)((values[i >> 6] >> (i & 63)) & 1);
            if (states[sum] == (1 ^ value))
            {
                return null;
            }

            states[sum] = value;
            for (var part = 0; part < counts.Length && Step(part); part++)
            {
            }
        }

        return Array.ConvertAll(states, state => state == 1);

        // Whether the count starts anew, so that the next one steps.
        bool Step(int part)
        {
            var sign = isNegated[part] ? -1 : 1;
            var isFull = counts[part] == sizes[part];
            sum += sign * (isFull ? -sizes[part] : 1);
            counts[part] = isFull ? 0 : counts[part] + 1;
            return isFull;
        }
    }
}
