namespace LogicToNeurons.Networks.Compilation;

/// <summary>Numbers of 64 bits that are mostly different for different lists of numbers, and the same each time.</summary>
internal static class Hash64
{
    /// <summary>The number of a list that goes on with one more value; an empty list has any.</summary>
    public static ulong Mixed(ulong hash, long value)
    {
        hash = unchecked((hash ^ (ulong)value) * 0x9E3779B97F4A7C15);
        return hash ^ (hash >> 32);
    }
}
