using System.Collections.Immutable;
using System.Numerics;

namespace LogicToNeurons.Circuits.Minimising;

/// <summary>A truth table with one output, which may be free to be 0 or 1 in some rows.</summary>
/// <remarks>A row's number is its inputs read as a binary number, the first input as the highest bit.</remarks>
public sealed class BooleanFunction
{
    /// <summary>The most inputs.</summary>
    public const int MostInputs = 16;

    private readonly ulong[] _ones;
    private readonly ulong[] _dontCares;

    /// <summary>Creates a function.</summary>
    /// <param name="inputCount">The number of inputs, 0 to <see cref="MostInputs"/>.</param>
    /// <param name="ones">The rows where it is 1, a bit each, row 0 the lowest bit of the first word.</param>
    /// <param name="dontCares">The rows where it may be either, likewise; these win over <paramref name="ones"/>. Empty for none.</param>
    public BooleanFunction(int inputCount, ReadOnlySpan<ulong> ones, ReadOnlySpan<ulong> dontCares)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(inputCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inputCount, MostInputs);
        InputCount = inputCount;
        _ones = new ulong[WordCountOf(inputCount)];
        _dontCares = new ulong[_ones.Length];
        ones[.._ones.Length].CopyTo(_ones);
        dontCares[..Math.Min(dontCares.Length, _ones.Length)].CopyTo(_dontCares);
        var used = inputCount < 6 ? (1UL << (1 << inputCount)) - 1 : ulong.MaxValue;
        for (var word = 0; word < _ones.Length; word++)
        {
            _dontCares[word] &= used;
            _ones[word] &= used & ~_dontCares[word];
        }
    }

    /// <summary>Gets the number of inputs.</summary>
    public int InputCount { get; }

    /// <summary>Gets the number of rows.</summary>
    public int RowCount => 1 << InputCount;

    /// <summary>Gets the rows where it is 1, a bit each.</summary>
    public ReadOnlySpan<ulong> Ones => _ones;

    /// <summary>Gets the rows where it may be either, a bit each.</summary>
    public ReadOnlySpan<ulong> DontCares => _dontCares;

    /// <summary>Gets the number of rows where it may be either.</summary>
    public int DontCareCount => _dontCares.Sum(BitOperations.PopCount);

    /// <summary>The number of words of 64 rows each that a function with so many inputs takes.</summary>
    public static int WordCountOf(int inputCount) => inputCount < 6 ? 1 : 1 << (inputCount - 6);

    /// <summary>Whether it is 1 in a row.</summary>
    public bool IsOne(int row) => Holds(_ones, row);

    /// <summary>Whether it may be either in a row.</summary>
    public bool IsDontCare(int row) => Holds(_dontCares, row);

    /// <summary>The numbers of the rows where it is 1, rising.</summary>
    public ImmutableArray<int> OneRows() => [.. Enumerable.Range(0, RowCount).Where(IsOne)];

    /// <summary>The function that is 1 where this one is 0, and free where this one is.</summary>
    public BooleanFunction Complement()
    {
        var zeros = new ulong[_ones.Length];
        for (var word = 0; word < zeros.Length; word++)
        {
            zeros[word] = ~(_ones[word] | _dontCares[word]);
        }

        return new BooleanFunction(InputCount, zeros, _dontCares);
    }

    private static bool Holds(ulong[] rows, int row) => ((rows[row >> 6] >> (row & 63)) & 1) == 1;
}
