using System.Numerics;

namespace LogicToNeurons.Networks.Rationals;

/// <summary>Powers with whole exponents.</summary>
public static class RationalPower
{
    /// <summary>The power; null where it would have too many binary digits.</summary>
    /// <param name="value">The base; not 0 if the exponent is negative.</param>
    /// <param name="exponent">The exponent.</param>
    /// <param name="mostBits">The most binary digits.</param>
    public static Rational? Of(Rational value, BigInteger exponent, int mostBits)
    {
        if (value.IsZero || Rational.Abs(value).IsOne || exponent.IsZero)
        {
            return exponent.IsZero || (value.Sign < 0 && exponent.IsEven) ? Rational.One : value;
        }

        if (BigInteger.Abs(exponent) * (value.BitLength - 1) > mostBits)
        {
            return null;
        }

        var times = (int)BigInteger.Abs(exponent);
        var power = new Rational(BigInteger.Pow(value.Numerator, times), BigInteger.Pow(value.Denominator, times));
        return exponent.Sign < 0 ? Rational.One / power : power;
    }
}
