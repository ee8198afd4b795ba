using System.Numerics;
using LogicToNeurons.Circuits.Proving.Aigs;

namespace LogicToNeurons.Circuits.Proving.Arithmetic;

/// <summary>Integers as literals of a graph: two's complement, bit 0 first, the last one the sign, always wide enough.</summary>
internal sealed class IntegerBits
{
    private readonly Aig _graph;

    public IntegerBits(Aig graph) => _graph = graph;

    public static int[] Literal(BigInteger value)
    {
        var width = (int)value.GetBitLength() + 1;
        var bits = new int[width];
        for (var bit = 0; bit < width; bit++)
        {
            bits[bit] = ((value >> bit) & 1) == 1 ? Aig.True : Aig.False;
        }

        return Trimmed(bits);
    }

    public int[] Add(int[] a, int[] b) => Sum(a, b, invert: 0, Math.Max(a.Length, b.Length) + 1);

    public int[] Subtract(int[] a, int[] b) => Sum(a, b, invert: 1, Math.Max(a.Length, b.Length) + 1);

    /// <summary>The product by rows, each added to what is there; the row of the sign is subtracted.</summary>
    public int[] Multiply(int[] a, int[] b)
    {
        if (a.Length < b.Length)
        {
            (a, b) = (b, a);
        }

        var width = a.Length + b.Length;
        var product = new int[width];
        for (var row = 0; row < b.Length; row++)
        {
            // Bits below the row are done; the sum of the rows so far fits into as many bits as a and the row's number need.
            var isSign = row == b.Length - 1;
            var addend = Array.ConvertAll(a, bit => _graph.And(bit, b[row]));
            var high = product[row..];
            var sum = Sum(high, addend, isSign ? 1 : 0, width - row);
            sum.CopyTo(product, row);
        }

        return Trimmed(product);
    }

    /// <summary>The quotient, rounded toward zero, and the remainder, with the dividend's sign; anything where the divisor is zero.</summary>
    public (int[] Quotient, int[] Remainder) Divide(int[] a, int[] b)
    {
        var (aSign, bSign) = (a[^1], b[^1]);
        var (dividend, divisor) = (Magnitude(a), Magnitude(b));
        var quotient = new int[dividend.Length + 1];
        var remainder = new int[divisor.Length];
        for (var bit = dividend.Length - 1; bit >= 0; bit--)
        {
            int[] shifted = [dividend[bit], .. remainder];
            var difference = Difference(shifted, divisor, out var borrow);
            quotient[bit] = borrow ^ 1;
            for (var i = 0; i < remainder.Length; i++)
            {
                remainder[i] = _graph.Choose(borrow, shifted[i], difference[i]);
            }
        }

        return (Signed(quotient, _graph.Xor(aSign, bSign)), Signed([.. remainder, Aig.False], aSign));
    }

    public int IsZero(int[] a) => _graph.Or(a) ^ 1;

    public int AreEqual(int[] a, int[] b)
    {
        var width = Math.Max(a.Length, b.Length);
        var differ = new int[width];
        for (var bit = 0; bit < width; bit++)
        {
            differ[bit] = _graph.Xor(Bit(a, bit), Bit(b, bit));
        }

        return _graph.Or(differ) ^ 1;
    }

    public int IsLess(int[] a, int[] b) => Sum(a, b, invert: 1, Math.Max(a.Length, b.Length) + 1, trim: false)[^1];

    /// <summary>The same number without bits that only repeat the sign.</summary>
    public static int[] Trimmed(int[] bits)
    {
        var width = bits.Length;
        while (width > 1 && bits[width - 1] == bits[width - 2])
        {
            width--;
        }

        return bits[..width];
    }

    private static int Bit(int[] a, int bit) => a[Math.Min(bit, a.Length - 1)];

    private int[] Sum(int[] a, int[] b, int invert, int width, bool trim = true)
    {
        var sum = new int[width];
        var carry = invert;
        for (var bit = 0; bit < width; bit++)
        {
            var (x, y) = (Bit(a, bit), Bit(b, bit) ^ invert);
            var half = _graph.Xor(x, y);
            sum[bit] = _graph.Xor(half, carry);
            carry = _graph.Or(_graph.And(x, y), _graph.And(half, carry));
        }

        return trim && width == Math.Max(a.Length, b.Length) + 1 ? Trimmed(sum) : sum;
    }

    // Unsigned; as wide as a number without its sign bit, but for the least number, which needs it.
    private int[] Magnitude(int[] a)
    {
        var sign = a[^1];
        if (sign == Aig.False)
        {
            return a.Length > 1 ? a[..^1] : a;
        }

        var carry = sign;
        var magnitude = new int[a.Length];
        for (var bit = 0; bit < a.Length; bit++)
        {
            var flipped = _graph.Xor(a[bit], sign);
            magnitude[bit] = _graph.Xor(flipped, carry);
            carry = _graph.And(flipped, carry);
        }

        return magnitude;
    }

    private int[] Signed(int[] magnitude, int sign)
    {
        var carry = sign;
        var signed = new int[magnitude.Length];
        for (var bit = 0; bit < signed.Length; bit++)
        {
            var flipped = _graph.Xor(magnitude[bit], sign);
            signed[bit] = _graph.Xor(flipped, carry);
            carry = _graph.And(flipped, carry);
        }

        return Trimmed(signed);
    }

    private int[] Difference(int[] a, int[] b, out int borrow)
    {
        var difference = new int[a.Length];
        borrow = Aig.False;
        for (var bit = 0; bit < a.Length; bit++)
        {
            var (x, y) = (a[bit], bit < b.Length ? b[bit] : Aig.False);
            var half = _graph.Xor(x, y);
            difference[bit] = _graph.Xor(half, borrow);
            borrow = _graph.Or(_graph.And(x ^ 1, y), _graph.And(half ^ 1, borrow));
        }

        return difference;
    }
}
