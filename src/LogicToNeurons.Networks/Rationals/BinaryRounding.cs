using System.Numerics;

namespace LogicToNeurons.Networks.Rationals;

/// <summary>Fractions and the binary numbers of machines: to the nearest, ties to even, and back without any error.</summary>
public static class BinaryRounding
{
    private const int DoubleBits = 53;
    private const int DoubleExponent = -1074;
    private const int SingleBits = 24;
    private const int SingleExponent = -149;

    /// <summary>The nearest number in double precision; an infinity where it is too large.</summary>
    public static double ToDouble(Rational value)
    {
        var (mantissa, exponent) = Round(value, DoubleBits, DoubleExponent);
        return exponent > 1024 ? value.Sign * double.PositiveInfinity : Math.ScaleB((double)(long)mantissa, exponent);
    }

    /// <summary>The nearest number in single precision; an infinity where it is too large.</summary>
    public static float ToSingle(Rational value)
    {
        var (mantissa, exponent) = Round(value, SingleBits, SingleExponent);
        return exponent > 128 ? value.Sign * float.PositiveInfinity : MathF.ScaleB((float)(long)mantissa, exponent);
    }

    /// <summary>The number that a double stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is infinite or no number.</exception>
    public static Rational Exactly(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value));
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        BigInteger mantissa = exponent == 0 ? fraction : fraction | 0x10_0000_0000_0000;
        exponent = Math.Max(exponent, 1) - 1075;
        mantissa = bits < 0 ? -mantissa : mantissa;
        return exponent >= 0 ? mantissa << exponent : new Rational(mantissa, BigInteger.One << -exponent);
    }

    // The value as a whole number of at most so many bits times a power of two with at least that exponent.
    private static (BigInteger Mantissa, int Exponent) Round(Rational value, int bits, int least)
    {
        if (value.IsZero)
        {
            return (BigInteger.Zero, 0);
        }

        var above = BigInteger.Abs(value.Numerator);
        var exponent = Math.Max((int)(above.GetBitLength() - value.Denominator.GetBitLength()) - bits, least);
        var mantissa = Divide(above, value.Denominator, exponent);
        if (mantissa.GetBitLength() > bits)
        {
            exponent++;
            mantissa = Divide(above, value.Denominator, exponent);
        }

        return (value.Sign < 0 ? -mantissa : mantissa, exponent);
    }

    private static BigInteger Divide(BigInteger above, BigInteger below, int exponent)
    {
        above = exponent < 0 ? above << -exponent : above;
        below = exponent > 0 ? below << exponent : below;
        var quotient = BigInteger.DivRem(above, below, out var remainder);
        var half = (remainder << 1).CompareTo(below);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
