using System.Runtime.CompilerServices;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>
/// What is left of a function of four bits when affine forms count for nothing: the coefficients of its eleven products of two or more
/// bits, each a whole number of -127 to 127.
/// </summary>
/// <remarks>
/// A function of bits is one polynomial Σ c(S) · Π bits of S (Möbius transform). Shortcuts and constants are the products of at most one
/// bit, so in one hidden layer with shortcuts f = affine + Σ factor · neuron exactly if the vector of f is the same sum of theirs.
/// </remarks>
internal readonly record struct QuotientVector(ulong First, uint Last)
{
    /// <summary>The number of products of two or more of four bits.</summary>
    public const int Length = 11;

    private static ReadOnlySpan<byte> Products => [3, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15];

    /// <summary>Gets whether the function is affine.</summary>
    public bool IsZero => (First | Last) == 0;

    /// <summary>The vector of a truth table, bit p the value at pattern p.</summary>
    public static QuotientVector Of(ushort table)
    {
        Span<int> values = stackalloc int[16];
        for (var pattern = 0; pattern < 16; pattern++)
        {
            values[pattern] = (table >> pattern) & 1;
        }

        return OfValues(values);
    }

    /// <summary>The vector of a neuron.</summary>
    public static QuotientVector Of(SmallNeuron neuron)
    {
        Span<int> values = stackalloc int[16];
        for (var pattern = 0; pattern < 16; pattern++)
        {
            values[pattern] = neuron.ValueAt(pattern);
        }

        return OfValues(values);
    }

    /// <summary>
    /// The shortest vector of whole numbers in this direction, its first coefficient that isn't 0 positive, and the factor that makes this one
    /// of it.
    /// </summary>
    public QuotientVector Direction(out int factor)
    {
        Span<int> coefficients = stackalloc int[Length];
        CopyTo(coefficients);
        factor = 0;
        foreach (var coefficient in coefficients)
        {
            factor = Divisor(factor, coefficient);
        }

        return factor is 0 or 1 ? this : Divided(coefficients, factor);
    }

    /// <summary>This vector less a multiple of another; nothing if a coefficient leaves the range.</summary>
    public QuotientVector? Less(int factor, QuotientVector other)
    {
        Span<int> coefficients = stackalloc int[Length];
        Span<int> taken = stackalloc int[Length];
        CopyTo(coefficients);
        other.CopyTo(taken);
        for (var i = 0; i < Length; i++)
        {
            coefficients[i] -= factor * taken[i];
            if (Math.Abs(coefficients[i]) > sbyte.MaxValue)
            {
                return null;
            }
        }

        return Pack(coefficients);
    }

    // The sign is that of the first coefficient that isn't 0: it is the first that takes the divisor away from 0.
    private static int Divisor(int factor, int coefficient)
    {
        if (factor == 0)
        {
            return coefficient;
        }

        var (a, b) = (Math.Abs(factor), Math.Abs(coefficient));
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return factor < 0 ? -a : a;
    }

    private static QuotientVector Divided(Span<int> coefficients, int factor)
    {
        for (var i = 0; i < Length; i++)
        {
            coefficients[i] /= factor;
        }

        return Pack(coefficients);
    }

    private static QuotientVector OfValues(Span<int> values)
    {
        for (var bit = 1; bit < 16; bit <<= 1)
        {
            for (var pattern = 0; pattern < 16; pattern++)
            {
                values[pattern] -= (pattern & bit) == 0 ? 0 : values[pattern ^ bit];
            }
        }

        Span<int> coefficients = stackalloc int[Length];
        for (var i = 0; i < Length; i++)
        {
            coefficients[i] = values[Products[i]];
        }

        return Pack(coefficients);
    }

    private static QuotientVector Pack(ReadOnlySpan<int> coefficients)
    {
        var (first, last) = (0UL, 0U);
        for (var i = 0; i < 8; i++)
        {
            first |= (ulong)unchecked((byte)checked((sbyte)coefficients[i])) << (8 * i);
        }

        for (var i = 8; i < Length; i++)
        {
            last |= (uint)unchecked((byte)checked((sbyte)coefficients[i])) << (8 * (i - 8));
        }

        return new QuotientVector(first, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CopyTo(Span<int> coefficients)
    {
        for (var i = 0; i < 8; i++)
        {
            coefficients[i] = unchecked((sbyte)(First >> (8 * i)));
        }

        for (var i = 8; i < Length; i++)
        {
            coefficients[i] = unchecked((sbyte)(Last >> (8 * (i - 8))));
        }
    }
}
