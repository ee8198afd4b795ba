using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

/// <summary>The values of all nodes of a subject for some random patterns, by which nodes can be looked up.</summary>
internal sealed class NodePatterns
{
    private const int VectorCount = 8;
    private const int Seed = 20_240_229;

    private readonly ulong[] _values;
    private readonly Dictionary<ulong, List<int>> _literals = [];

    public NodePatterns(Subject subject)
    {
        _values = new ulong[subject.NodeCount * VectorCount];
        var random = new Random(Seed);
        random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_values.AsSpan(VectorCount, subject.InputCount * VectorCount)));
        for (var node = subject.FirstGate; node < subject.NodeCount; node++)
        {
            for (var vector = 0; vector < VectorCount; vector++)
            {
                var (left, right) = (Of(subject.Left(node), vector), Of(subject.Right(node), vector));
                _values[(node * VectorCount) + vector] = subject.IsXor(node) ? left ^ right : left & right;
            }

            if (subject.IsLive(node))
            {
                AddNode(node);
            }
        }
    }

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
