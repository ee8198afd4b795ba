using System.Collections.Immutable;

namespace LogicToNeurons.Machine.Isa;

/// <summary>A width of the machine's cells: two's-complement integers of 8, 16, 32 or 64 bits, held sign-extended in 64.</summary>
/// <param name="Bits">The width W.</param>
public readonly record struct Word(int Bits)
{
    /// <summary>Gets all widths.</summary>
    public static ImmutableArray<int> Widths { get; } = [8, 16, 32, 64];

    /// <summary>Gets the least integer, −2^(W−1).</summary>
    public long Least => -1L << (Bits - 1);

    /// <summary>Gets the greatest integer, 2^(W−1) − 1.</summary>
    public long Greatest => ~Least;

    /// <summary>The low W bits as a signed integer.</summary>
    public long Wrap(long value) => unchecked(value << (64 - Bits)) >> (64 - Bits);

    /// <summary>Whether a number fits W bits as a signed or as an unsigned number.</summary>
    public bool Fits(Int128 number) => number >= Least && number < Int128.One << Bits;

    /// <summary>A number that fits, as the signed integer with its bits.</summary>
    public long Encode(Int128 number) => Wrap(unchecked((long)number));
}
