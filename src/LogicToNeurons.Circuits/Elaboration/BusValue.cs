using System.Collections.Immutable;
using System.Numerics;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>What an expression of gates gives: nets, a number that has no width of its own, or nothing because it is faulty.</summary>
internal readonly record struct BusValue
{
    private BusValue(ImmutableArray<int> nets, BigInteger number, bool isFaulty)
    {
        Nets = nets;
        Number = number;
        IsFaulty = isFaulty;
    }

    /// <summary>Gets what a faulty expression gives; it was reported already.</summary>
    public static BusValue Faulty => new(default, default, true);

    /// <summary>Gets the nets, bit 0 first; default for a number.</summary>
    public ImmutableArray<int> Nets { get; }

    /// <summary>Gets the number as infinitely many bits in two's complement, so that all operators of gates work on it.</summary>
    public BigInteger Number { get; }

    public bool IsFaulty { get; }

    public bool IsNumber => Nets.IsDefault && !IsFaulty;

    public static BusValue Of(ImmutableArray<int> nets) => new(nets, default, false);

    public static BusValue Of(BigInteger number) => new(default, number, false);

    /// <summary>Whether a number can be given a width: it has no other bits than its sign beyond.</summary>
    public static bool Fits(BigInteger number, int width) => number.Sign < 0 ? (-number - BigInteger.One).GetBitLength() <= width : number.GetBitLength() <= width;
}
