using System.Collections.Immutable;
using System.Numerics;

namespace LogicToNeurons.Circuits.Minimising;

/// <summary>For every product of literals over some inputs whether a function is 1, or free, wherever it is 1: a bit each.</summary>
/// <remarks>
/// This is what Quine and McCluskey find by combining pairs, 64 products at a time. A word belongs to the inputs above the
/// lowest six, a ternary digit each (0, 1, 2 for "doesn't occur"), and to the set of the lowest six that don't occur; its bits
/// are the values of those that do. For 16 inputs that is 3¹⁰·2⁶ words, 30 MB.
/// </remarks>
internal sealed class ImplicantTable
{
    private const int LowInputs = 6;

    // For each of the lowest inputs the rows of a word where it is 0.
    private static readonly ulong[] WhereZero =
    [
        0x5555_5555_5555_5555, 0x3333_3333_3333_3333, 0x0F0F_0F0F_0F0F_0F0F,
        0x00FF_00FF_00FF_00FF, 0x0000_FFFF_0000_FFFF, 0x0000_0000_FFFF_FFFF,
    ];

    private readonly int _inputCount;
    private readonly int _low;
    private readonly int[] _powers;
    private readonly ulong[] _words;

    public ImplicantTable(BooleanFunction function)
    {
        _inputCount = function.InputCount;
        _low = Math.Min(_inputCount, LowInputs);
        _powers = new int[_inputCount - _low + 1];
        _powers[0] = 1;
        for (var i = 1; i < _powers.Length; i++)
        {
            _powers[i] = 3 * _powers[i - 1];
        }

        _words = new ulong[_powers[^1] << _low];
        Fill(function);
    }

    /// <summary>All products that hold, in no order that matters.</summary>
    public ImmutableArray<Cube> All() => Collect((_, _, _, word) => word);

    /// <summary>Those that hold and from which no literal can be left out.</summary>
    public ImmutableArray<Cube> Primes() => Collect(PrimesOf);

    /// <summary>Whether a product holds.</summary>
    public bool Holds(Cube cube)
    {
        var upper = 0;
        for (var i = 0; i < _powers.Length - 1; i++)
        {
            var bit = 1 << (_low + i);
            upper += ((cube.Care & bit) == 0 ? 2 : (cube.Value & bit) == 0 ? 0 : 1) * _powers[i];
        }

        var lowMask = (1 << _low) - 1;
        return ((_words[(upper << _low) + (lowMask & ~cube.Care)] >> (cube.Value & lowMask)) & 1) == 1;
    }

    private void Fill(BooleanFunction function)
    {
        var size = 1 << _low;
        var digits = new int[_powers.Length - 1];
        for (var upper = 0; upper < _powers[^1]; upper++)
        {
            var words = _words.AsSpan(upper << _low, size);
            var free = Array.IndexOf(digits, 2);
            if (free < 0)
            {
                var rows = ValueOf(digits, 1);
                FillLow(words, function.Ones[rows] | function.DontCares[rows]);
            }
            else
            {
                var one = _words.AsSpan((upper - _powers[free]) << _low, size);
                var zero = _words.AsSpan((upper - (2 * _powers[free])) << _low, size);
                for (var i = 0; i < size; i++)
                {
                    words[i] = zero[i] & one[i];
                }
            }

            Next(digits);
        }
    }

    private static void FillLow(Span<ulong> words, ulong rows)
    {
        words[0] = rows;
        for (var free = 1; free < words.Length; free++)
        {
            var input = BitOperations.TrailingZeroCount(free);
            var both = words[free & (free - 1)];
            words[free] = both & (both >> (1 << input)) & WhereZero[input];
        }
    }

    private ImmutableArray<Cube> Collect(Func<int, int[], int, ulong, ulong> select)
    {
        var cubes = ImmutableArray.CreateBuilder<Cube>();
        var digits = new int[_powers.Length - 1];
        var lowMask = (1 << _low) - 1;
        for (var upper = 0; upper < _powers[^1]; upper++)
        {
            var care = ((1 << digits.Length) - 1 - ValueOf(digits, 2)) << _low;
            var value = ValueOf(digits, 1) << _low;
            for (var free = 0; free <= lowMask; free++)
            {
                var word = _words[(upper << _low) + free];
                for (word = word == 0 ? 0 : select(upper, digits, free, word); word != 0; word &= word - 1)
                {
                    cubes.Add(new Cube(care | (lowMask & ~free), value | BitOperations.TrailingZeroCount(word)));
                }
            }

            Next(digits);
        }

        return cubes.DrainToImmutable();
    }

    // Leaves of a word those products that don't hold any more when one of their literals is left out.
    private ulong PrimesOf(int upper, int[] digits, int free, ulong word)
    {
        for (var i = 0; i < digits.Length; i++)
        {
            if (digits[i] != 2)
            {
                word &= ~_words[((upper + ((2 - digits[i]) * _powers[i])) << _low) + free];
            }
        }

        for (var input = 0; input < _low; input++)
        {
            if ((free & (1 << input)) == 0)
            {
                var larger = _words[(upper << _low) + (free | (1 << input))];
                word &= ~(larger | (larger << (1 << input)));
            }
        }

        return word;
    }

    // A bit for each digit that has a certain value.
    private static int ValueOf(int[] digits, int digit)
    {
        var value = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            value |= digits[i] == digit ? 1 << i : 0;
        }

        return value;
    }

    private static void Next(int[] digits)
    {
        for (var i = 0; i < digits.Length; i++)
        {
            if (++digits[i] < 3)
            {
                return;
            }

            digits[i] = 0;
        }
    }
}
