using System.Numerics;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Which inputs each node depends on, at most.</summary>
internal sealed class SupportSets
{
    // 64 MB.
    private const long MostWords = 1 << 23;

    private readonly int _width;
    private readonly ulong[] _bits;

    private SupportSets(Subject subject)
    {
        _width = (subject.FirstGate + 63) / 64;
        _bits = new ulong[_width * subject.NodeCount];
        for (var node = 1; node < subject.FirstGate; node++)
        {
            _bits[(node * _width) + (node >> 6)] |= 1ul << (node & 63);
        }

        for (var node = subject.FirstGate; node < subject.NodeCount; node++)
        {
            var left = Of(subject.Left(node) >> 1);
            var right = Of(subject.Right(node) >> 1);
            var own = _bits.AsSpan(node * _width, _width);
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = left[i] | right[i];
            }
        }
    }

    /// <summary>Computes them; null if that takes too much memory.</summary>
    public static SupportSets? Of(Subject subject) =>
        (long)((subject.FirstGate + 63) / 64) * subject.NodeCount > MostWords ? null : new SupportSets(subject);

    /// <summary>A node's, a bit for each input.</summary>
    public ReadOnlySpan<ulong> Of(int node) => _bits.AsSpan(node * _width, _width);

    /// <summary>How many there are.</summary>
    public int SizeOf(int node)
    {
        var size = 0;
        foreach (var word in Of(node))
        {
            size += BitOperations.PopCount(word);
        }

        return size;
    }

    /// <summary>Whether a node may depend on an input.</summary>
    public bool Has(int node, int input) => ((_bits[(node * _width) + (input >> 6)] >> (input & 63)) & 1) == 1;

    /// <summary>The inputs, rising.</summary>
    public List<int> InputsOf(int node)
    {
        var inputs = new List<int>();
        var words = Of(node);
        for (var i = 0; i < words.Length; i++)
        {
            for (var rest = words[i]; rest != 0; rest &= rest - 1)
            {
                inputs.Add((64 * i) + BitOperations.TrailingZeroCount(rest));
            }
        }

        return inputs;
    }

    /// <summary>Nodes grouped by what they depend on: fewer inputs first, and the nodes of a group rising.</summary>
    public IEnumerable<int[]> Grouped(IEnumerable<int> nodes) => nodes
        .GroupBy(node => node, EqualityComparer<int>.Create(AreSame, HashOf))
        .Select(group => group.Order().ToArray()).OrderBy(group => SizeOf(group[0])).ThenBy(group => group[0]);

    private bool AreSame(int a, int b) => Of(a).SequenceEqual(Of(b));

    private int HashOf(int node)
    {
        var hash = new HashCode();
        foreach (var word in Of(node))
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }
}
