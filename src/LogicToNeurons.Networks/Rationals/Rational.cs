using System.Globalization;
using System.Numerics;

namespace LogicToNeurons.Networks.Rationals;

/// <summary>An exact fraction of whole numbers of any size, in lowest terms.</summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _numerator;

    // 0 in the default value, which is the number 0.
    private readonly BigInteger _denominator;

    /// <summary>Creates a fraction.</summary>
    /// <param name="numerator">What is divided.</param>
    /// <param name="denominator">By what; not 0.</param>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        if (!denominator.IsOne)
        {
            var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
            divisor = denominator.Sign < 0 ? -divisor : divisor;
            (numerator, denominator) = (numerator / divisor, denominator / divisor);
        }

        (_numerator, _denominator) = (numerator, denominator);
    }

    /// <summary>Gets the number 0.</summary>
    public static Rational Zero => default;

    /// <summary>Gets the number 1.</summary>
    public static Rational One { get; } = new(1, 1);

    /// <summary>Gets what stands above the line; it has the sign.</summary>
    public BigInteger Numerator => _numerator;

    /// <summary>Gets what stands below the line, at least 1.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>Gets −1, 0 or 1.</summary>
    public int Sign => _numerator.Sign;

    /// <summary>Gets a value indicating whether it is 0.</summary>
    public bool IsZero => _numerator.IsZero;

    /// <summary>Gets a value indicating whether it is 1.</summary>
    public bool IsOne => _numerator.IsOne && Denominator.IsOne;

    /// <summary>Gets a value indicating whether it is a whole number.</summary>
    public bool IsWhole => Denominator.IsOne;

    /// <summary>Gets the binary digits of numerator and denominator together: how much room it takes.</summary>
    public long BitLength => _numerator.GetBitLength() + _denominator.GetBitLength();

    /// <summary>A whole number.</summary>
    public static implicit operator Rational(int value) => new(value, 1);

    /// <summary>A whole number.</summary>
    public static implicit operator Rational(BigInteger value) => new(value, 1);

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational first, Rational second) => first.IsZero ? second : second.IsZero ? first
        : new Rational((first._numerator * second.Denominator) + (second._numerator * first.Denominator), first.Denominator * second.Denominator);

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational first, Rational second) => first + -second;

    /// <summary>The number with the other sign.</summary>
    public static Rational operator -(Rational value) => new(-value._numerator, value.Denominator);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational first, Rational second) => first.IsZero || second.IsZero ? Zero : first.IsOne ? second : second.IsOne ? first
        : new Rational(first._numerator * second._numerator, first.Denominator * second.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Rational operator /(Rational dividend, Rational divisor) =>
        new(dividend._numerator * divisor.Denominator, dividend.Denominator * divisor._numerator);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Rational first, Rational second) => first.Equals(second);

    /// <summary>Whether they are different numbers.</summary>
    public static bool operator !=(Rational first, Rational second) => !first.Equals(second);

    /// <summary>Whether the first is smaller.</summary>
    public static bool operator <(Rational first, Rational second) => first.CompareTo(second) < 0;

    /// <summary>Whether the first is larger.</summary>
    public static bool operator >(Rational first, Rational second) => first.CompareTo(second) > 0;

    /// <summary>Whether the first isn't larger.</summary>
    public static bool operator <=(Rational first, Rational second) => first.CompareTo(second) <= 0;

    /// <summary>Whether the first isn't smaller.</summary>
    public static bool operator >=(Rational first, Rational second) => first.CompareTo(second) >= 0;

    /// <summary>The larger of two numbers.</summary>
    public static Rational Max(Rational first, Rational second) => first < second ? second : first;

    /// <summary>The smaller of two numbers.</summary>
    public static Rational Min(Rational first, Rational second) => first < second ? first : second;

    /// <summary>The number without its sign.</summary>
    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    /// <summary>The largest whole number that isn't larger.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(_numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <inheritdoc/>
    public int CompareTo(Rational other) => _denominator == other._denominator
        ? _numerator.CompareTo(other._numerator)
        : (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => _numerator == other._numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, Denominator);

    /// <summary>The fraction as <c>7/32</c>, a whole number as <c>7</c>.</summary>
    public override string ToString() => IsWhole
        ? _numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{_numerator}/{_denominator}");
}
