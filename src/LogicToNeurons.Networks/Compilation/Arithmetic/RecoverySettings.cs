using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Compilation.Arithmetic;

/// <summary>What arithmetic is recovered from a circuit, and how it is written as neurons.</summary>
/// <param name="Number">The format that the neurons have to be exact in.</param>
/// <param name="MaxWeight">The largest magnitude of a weight; null for any.</param>
public sealed record RecoverySettings(NumberFormat Number = NumberFormat.Float32, long? MaxWeight = null)
{
    /// <summary>Gets what tells that nobody waits for it any more.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Gets a value indicating whether adders are joined into words; otherwise each is a block of its own.</summary>
    public bool JoinsAdders { get; init; } = true;

    /// <summary>Gets a value indicating whether an adder that isn't joined to any other is a block; otherwise it is left to the mapper.</summary>
    public bool KeepsSingleAdders { get; init; } = true;

    /// <summary>Gets a value indicating whether sums of more than two words are taken at once and their digits off them.</summary>
    public bool TakesDigits { get; init; } = true;

    /// <summary>Gets a value indicating whether the products of a bit with many others that are added are one neuron.</summary>
    public bool JoinsProducts { get; init; } = true;

    /// <summary>Gets the most kinks of a function of a count of bits that is computed from the count; 0 for no function of a sum at all.</summary>
    public int MostKinks { get; init; } = int.MaxValue;

    /// <summary>Gets a value indicating whether xors of many bits are folded.</summary>
    public bool FoldsParities { get; init; } = true;

    /// <summary>Gets what the sum of the terms of one sign must not exceed.</summary>
    public long SumBound => new WiringSettings(Number).SumBound;

    /// <summary>Gets the most columns of two words that are exact when added at once: 22 in float32, 51 in float64.</summary>
    public int AdderBits => Math.Max(1, Math.Min(long.Log2(SumBound) is var bits ? (int)bits - 2 : 0, MaxWeight is { } weight ? (int)long.Log2(Math.Max(weight, 1)) + 1 : 63));

    /// <summary>How many bits of two words of a width are compared at once; the weights of all slices but the lowest are twice as large.</summary>
    internal int SliceBitsOf(int width)
    {
        var most = MaxWeight is { } weight && width > AdderBits ? (int)Math.Min(AdderBits, long.Log2(Math.Max(weight, 1))) : AdderBits;
        return Math.Max(1, most);
    }

    /// <summary>How many bits of two words of a width are compared at once where it is only asked whether they are equal: a neuron reads all slices.</summary>
    internal int EqualBitsOf(int width)
    {
        var slices = 1;
        while (slices < width && ((width + slices - 1) / slices is var bits && (bits > AdderBits || 3L * slices << bits > SumBound)))
        {
            slices++;
        }

        return (width + slices - 1) / slices;
    }
}
