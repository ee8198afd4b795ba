using System.Runtime.Intrinsics;

namespace LogicToNeurons.Circuits.Proving.Aigs;

/// <summary>Evaluates a cone for many patterns at once, a bit each, all or only what some input reaches.</summary>
internal sealed class ConeSimulator
{
    private readonly Vector512<ulong>[] _values;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly int[] _all;

    /// <summary>Prepares a cone; all inputs are 0.</summary>
    /// <param name="cone">The cone.</param>
    /// <param name="vectorCount">The number of vectors of 512 patterns each.</param>
    public ConeSimulator(Cone cone, int vectorCount)
    {
        Cone = cone;
        VectorCount = vectorCount;
        _values = new Vector512<ulong>[cone.NodeCount * vectorCount];
        _left = cone.Left.ToArray();
        _right = cone.Right.ToArray();
        _all = [.. Enumerable.Range(cone.FirstAnd, cone.AndCount)];
    }

    public Cone Cone { get; }

    /// <summary>Gets the number of vectors of 512 patterns each.</summary>
    public int VectorCount { get; }

    /// <summary>Gets the number of patterns.</summary>
    public int PatternCount => 512 * VectorCount;

    /// <summary>The values of a node; those of inputs may be written.</summary>
    public Span<Vector512<ulong>> Vectors(int node) => _values.AsSpan(node * VectorCount, VectorCount);

    /// <summary>The values of a node as words of 64 patterns, in order.</summary>
    public Span<ulong> Words(int node) => System.Runtime.InteropServices.MemoryMarshal.Cast<Vector512<ulong>, ulong>(Vectors(node));

    /// <summary>Computes all ands.</summary>
    public void Evaluate() => Evaluate(_all);

    /// <summary>Computes some ands, in rising order.</summary>
    public void Evaluate(ReadOnlySpan<int> nodes)
    {
        var values = _values.AsSpan();
        var count = VectorCount;
        foreach (var node in nodes)
        {
            var (left, right) = (_left[node], _right[node]);
            var leftMask = Vector512.Create(unchecked((ulong)-(left & 1)));
            var rightMask = Vector512.Create(unchecked((ulong)-(right & 1)));
            var a = values.Slice((left >> 1) * count, count);
            var b = values.Slice((right >> 1) * count, count);
            var target = values.Slice(node * count, count);
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = (a[i] ^ leftMask) & (b[i] ^ rightMask);
            }
        }
    }

    /// <summary>The first pattern, below a number, that a literal is 1 for; −1 if there is none.</summary>
    public int FirstTrue(int literal, int patternCount)
    {
        var invert = (literal & 1) == 0 ? 0 : ulong.MaxValue;
        var vectors = Vectors(literal >> 1);
        var mask = Vector512.Create(invert);
        for (var i = 0; i < vectors.Length; i++)
        {
            if (Vector512.EqualsAll(vectors[i] ^ mask, Vector512<ulong>.Zero))
            {
                continue;
            }

            for (var lane = 0; lane < Vector512<ulong>.Count; lane++)
            {
                var word = vectors[i][lane] ^ invert;
                if (word != 0)
                {
                    var pattern = (512 * i) + (64 * lane) + System.Numerics.BitOperations.TrailingZeroCount(word);
                    return pattern < patternCount ? pattern : -1;
                }
            }
        }

        return -1;
    }

    /// <summary>The value of an input in a pattern.</summary>
    public bool Bit(int node, int pattern) => ((Words(node)[pattern >> 6] >> (pattern & 63)) & 1) != 0;

    /// <summary>The inputs of a pattern, an index of <see cref="Cone.Inputs"/>.</summary>
    public bool[] InputsOf(int pattern)
    {
        var bits = new bool[Cone.Inputs.Length];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = Bit(1 + i, pattern);
        }

        return bits;
    }

    /// <summary>Gives an input the bit of a place of the pattern's number.</summary>
    public void Count(int node, int place)
    {
        var words = Words(node);
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = place >= 6 ? ((word >> (place - 6)) & 1) == 0 ? 0 : ulong.MaxValue : CountingWord(place);
        }
    }

    private static ulong CountingWord(int place) => place switch
    {
        0 => 0xAAAAAAAAAAAAAAAA,
        1 => 0xCCCCCCCCCCCCCCCC,
        2 => 0xF0F0F0F0F0F0F0F0,
        3 => 0xFF00FF00FF00FF00,
        4 => 0xFFFF0000FFFF0000,
        _ => 0xFFFFFFFF00000000,
    };
}
