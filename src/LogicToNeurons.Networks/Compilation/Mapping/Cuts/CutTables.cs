namespace LogicToNeurons.Networks.Compilation.Mapping.Cuts;

/// <summary>Moves the leaves of truth tables of up to four leaves: bit p is the value at pattern p, and leaf i is bit i of it.</summary>
/// <remarks>A function of fewer leaves ignores the last ones.</remarks>
internal static class CutTables
{
    /// <summary>The function that is leaf 0.</summary>
    public const ushort Leaf0 = 0xAAAA;

    private static ReadOnlySpan<ushort> Kept => [0x9999, 0xC3C3, 0xF00F];

    private static ReadOnlySpan<ushort> Raised => [0x2222, 0x0C0C, 0x00F0];

    private static ReadOnlySpan<ushort> WhereZero => [0x5555, 0x3333, 0x0F0F, 0x00FF];

    /// <summary>Lets leaf i and leaf i + 1 change places.</summary>
    public static ushort Swap(ushort table, int leaf)
    {
        var shift = 1 << leaf;
        int raised = Raised[leaf];
        return unchecked((ushort)((table & Kept[leaf]) | ((table & raised) << shift) | ((table >> shift) & raised)));
    }

    /// <summary>Whether a function depends on a leaf.</summary>
    public static bool DependsOn(ushort table, int leaf) => (((table >> (1 << leaf)) ^ table) & WhereZero[leaf]) != 0;

    /// <summary>Moves a function's leaves up to the places of a set bit each, the first to the lowest.</summary>
    /// <param name="table">The function.</param>
    /// <param name="size">How many leaves it has.</param>
    /// <param name="places">The places, as many bits as leaves.</param>
    public static ushort Spread(ushort table, int size, int places)
    {
        var to = 3;
        for (var from = size - 1; from >= 0; from--)
        {
            while (((places >> to) & 1) == 0)
            {
                to--;
            }

            for (var at = from; at < to; at++)
            {
                table = Swap(table, at);
            }

            to--;
        }

        return table;
    }

    /// <summary>Moves a leaf that a function doesn't depend on behind all others.</summary>
    public static ushort Remove(ushort table, int leaf, int size)
    {
        for (var at = leaf; at < size - 1; at++)
        {
            table = Swap(table, at);
        }

        return table;
    }
}
