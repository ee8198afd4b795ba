using System.Numerics;
using LogicToNeurons.Circuits.Proving.Aigs;

namespace LogicToNeurons.Circuits.Proving.Arithmetic;

/// <summary>An integer as literals, and between which bounds it lies, so that it needn't be wider than that.</summary>
/// <param name="Bits">Two's complement, bit 0 first.</param>
/// <param name="Least">The least value.</param>
/// <param name="Most">The largest value.</param>
internal sealed record BoundedBits(int[] Bits, BigInteger Least, BigInteger Most)
{
    /// <summary>A number.</summary>
    public static BoundedBits Of(BigInteger value) => new(IntegerBits.Literal(value), value, value);

    /// <summary>Literals with the bounds that their number gives.</summary>
    public static BoundedBits Read(int[] bits)
    {
        // The sign bit of an unsigned number is constant.
        var power = BigInteger.One << (bits.Length - 1);
        return new BoundedBits(bits, bits[^1] == Aig.False ? 0 : -power, power - 1);
    }

    /// <summary>An operation on two integers.</summary>
    public static BoundedBits Of(IntegerBits writer, BoundedBits left, IntegerOperator kind, BoundedBits right)
    {
        var (least, most) = Bounds(left, kind, right);
        return least == most ? Of(least) : new BoundedBits(Narrowed(Write(writer, left.Bits, kind, right.Bits), least, most), least, most);
    }

    private static int[] Write(IntegerBits writer, int[] left, IntegerOperator kind, int[] right) => kind switch
    {
        IntegerOperator.Add => writer.Add(left, right),
        IntegerOperator.Subtract => writer.Subtract(left, right),
        IntegerOperator.Multiply => writer.Multiply(left, right),
        IntegerOperator.Divide => writer.Divide(left, right).Quotient,
        IntegerOperator.Remainder => writer.Divide(left, right).Remainder,
    };

    private static (BigInteger Least, BigInteger Most) Bounds(BoundedBits left, IntegerOperator kind, BoundedBits right)
    {
        switch (kind)
        {
            case IntegerOperator.Add:
                return (left.Least + right.Least, left.Most + right.Most);
            case IntegerOperator.Subtract:
                return (left.Least - right.Most, left.Most - right.Least);
            case IntegerOperator.Multiply:
                BigInteger[] corners = [left.Least * right.Least, left.Least * right.Most, left.Most * right.Least, left.Most * right.Most];
                return (corners.Min(), corners.Max());
            case IntegerOperator.Divide:
                // A quotient is at most as large as the dividend, and may have the other sign.
                var size = BigInteger.Max(BigInteger.Abs(left.Least), BigInteger.Abs(left.Most));
                return (left.Least.Sign < 0 || right.Least.Sign < 0 ? -size : 0, size);
            case IntegerOperator.Remainder:
            default:
                // So is a remainder, which is smaller than the divisor as well; with a zero divisor it doesn't matter.
                var divisor = BigInteger.Max(BigInteger.Abs(right.Least), BigInteger.Abs(right.Most));
                return (BigInteger.Max(BigInteger.Min(left.Least, 0), -divisor), BigInteger.Min(BigInteger.Max(left.Most, 0), divisor));
        }
    }

    // The value lies between the bounds, so that higher bits only repeat the sign.
    private static int[] Narrowed(int[] bits, BigInteger least, BigInteger most)
    {
        var width = (int)Math.Max(least.GetBitLength(), most.GetBitLength()) + 1;
        return IntegerBits.Trimmed(width < bits.Length ? bits[..width] : bits);
    }
}
