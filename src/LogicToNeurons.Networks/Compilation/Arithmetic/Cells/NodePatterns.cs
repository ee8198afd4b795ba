using System.Runtime.InteropServices;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

/// <summary>The values of all nodes of a subject for some random patterns, by which nodes can be looked up.</summary>
internal sealed class NodePatterns
{
    private const int VectorCount = 8;
    private const int Seed = 20_240_229;

    private readonly Subject _subject;
    private readonly ulong[] _values;
    private readonly Dictionary<ulong, List<int>> _literals = [];
    private readonly Random _random = new(Seed);

    public NodePatterns(Subject subject)
    {
        _subject = subject;
        _values = new ulong[subject.NodeCount * VectorCount];
        _random.NextBytes(MemoryMarshal.AsBytes(Inputs));
        Evaluate();
        for (var node = subject.FirstGate; node < subject.NodeCount; node++)
        {
            if (subject.IsLive(node))
            {
                AddNode(node);
            }
        }
    }

    private Span<ulong> Inputs => _values.AsSpan(VectorCount, _subject.InputCount * VectorCount);

    /// <summary>The literals that, in these patterns, are the majority of three others.</summary>
    public IEnumerable<int> Majorities(int a, int b, int c)
    {
        Span<ulong> values = stackalloc ulong[VectorCount];
        for (var vector = 0; vector < VectorCount; vector++)
        {
            var (x, y, z) = (Of(a, vector), Of(b, vector), Of(c, vector));
            values[vector] = (x & y) | (z & (x | y));
        }

        return _literals.TryGetValue(KeyOf(values, out var isNegated), out var literals) ? literals.Select(literal => literal ^ isNegated) : [];
    }

    /// <summary>Takes other patterns: nodes are no longer looked up by them, but what doesn't hold shows.</summary>
    /// <remarks>Ones are rare or frequent in some of them, and in some neighbouring inputs are mostly alike, as the upper bits of small numbers are.</remarks>
    public void Change()
    {
        _random.NextBytes(MemoryMarshal.AsBytes(Inputs));
        for (var i = VectorCount; i < Inputs.Length; i++)
        {
            Inputs[i] = (i % VectorCount) switch
            {
                0 => Inputs[i] & Random(),
                1 => Inputs[i] | Random(),
                2 => Inputs[i] & Random() & Random(),
                3 => Inputs[i - VectorCount] ^ (Inputs[i] & Random()),
                4 => Inputs[i - VectorCount] ^ (Inputs[i] & Random() & Random()),
                5 => Inputs[i - VectorCount] ^ (Inputs[i] & Random() & Random() & Random()),
                _ => Inputs[i],
            };
        }

        Evaluate();
    }

    /// <summary>Whether an adder adds up for all patterns.</summary>
    public bool Adds(AdderCell cell)
    {
        for (var vector = 0; vector < VectorCount; vector++)
        {
            var (a, b, c) = (Of(cell.A, vector), Of(cell.B, vector), Of(cell.C, vector));
            if (Of(cell.Carry, vector) != ((a & b) | (c & (a | b))) || Of(cell.Sum, vector) != (a ^ b ^ c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a literal isn't the same for all patterns.</summary>
    public bool IsVarying(int literal)
    {
        var values = _values.AsSpan((literal >> 1) * VectorCount, VectorCount);
        return values.ContainsAnyExcept((values[0] & 1) == 0 ? 0 : ulong.MaxValue);
    }

    private ulong Random() => unchecked((ulong)_random.NextInt64(long.MinValue, long.MaxValue));

    private void Evaluate()
    {
        for (var node = _subject.FirstGate; node < _subject.NodeCount; node++)
        {
            for (var vector = 0; vector < VectorCount; vector++)
            {
                var (left, right) = (Of(_subject.Left(node), vector), Of(_subject.Right(node), vector));
                _values[(node * VectorCount) + vector] = _subject.IsXor(node) ? left ^ right : left & right;
            }
        }
    }

    private void AddNode(int node)
    {
        var key = KeyOf(_values.AsSpan(node * VectorCount, VectorCount), out var isNegated);
        if (!_literals.TryGetValue(key, out var literals))
        {
            _literals.Add(key, literals = []);
        }

        literals.Add((2 * node) | isNegated);
    }

    private ulong Of(int literal, int vector) => _values[((literal >> 1) * VectorCount) + vector] ^ ((literal & 1) == 0 ? 0 : ulong.MaxValue);

    // The same key for values and their negations: those that begin with 0 are taken.
    private static ulong KeyOf(ReadOnlySpan<ulong> values, out int isNegated)
    {
        isNegated = (int)(values[0] & 1);
        var mask = isNegated == 0 ? 0 : ulong.MaxValue;
        var key = 0UL;
        foreach (var value in values)
        {
            key = unchecked((key ^ value ^ mask) * 0x9E3779B97F4A7C15);
            key ^= key >> 29;
        }

        return key;
    }
}
