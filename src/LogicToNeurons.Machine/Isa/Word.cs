namespace LogicToNeurons.Machine.Isa;

/// <summary>A width of the machine's cells: two's-complement integers of 8, 16, 32 or 64 bits, held sign-extended in 64.</summary>
/// <param name="Bits">The width W.</param>
public readonly record struct Word(int Bits)
{
    /// <summary>Gets all widths.</summary>
    public static IReadOnlyList<int> Widths { get; } = [8, 16, 32, 64];

    /// <summary>Gets the least integer, −2^(W−1).</summary>
    public long Least => -1L << (Bits - 1);

    /// <summary>Gets the greatest integer, 2^(W−1) − 1.</summary>
    public long Greatest => ~Least;

    /// <summary>The low W bits as a signed integer.</summary>
    public long Wrap(long value) => unchecked(value << (64 - Bits)) >> (64 - Bits);

    /// <summary>Gets the greatest number without a sign, 2^W − 1.</summary>
    public ulong GreatestUnsigned => ulong.MaxValue >> (64 - Bits);

    /// <summary>Whether a whole number fits W bits as a signed or as an unsigned number.</summary>
    public bool Fits(decimal number) => number >= Least && number <= GreatestUnsigned;

    /// <summary>A number that fits, as the signed integer with its bits.</summary>
    public long Encode(decimal number) => number < 0 ? (long)number : Wrap(unchecked((long)(ulong)number));
}
