using LogicToNeurons.Circuits.Proving.Bdds;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Proves that nodes compare two words, by decision diagrams with the bits of both in turn, the highest first.</summary>
internal sealed class CompareDiagrams
{
    private const int FewestNodes = 300_000;

    // A chain of comparisons from the highest bit down has a diagram for each bit, and none of them is shorter than what is left.
    private const int NodesOfBits = 8;
    private const int MostGates = 20_000;

    private readonly Subject _subject;
    private readonly DiagramStore _store;
    private readonly Dictionary<int, int> _edges = new() { [0] = DiagramStore.False };
    private readonly int[] _signs = new int[3];
    private int _gates;

    private CompareDiagrams(Subject subject, WordPair pair)
    {
        _subject = subject;
        _store = new DiagramStore(Math.Max(FewestNodes, NodesOfBits * pair.Width * pair.Width));
        var (less, greater) = (DiagramStore.False, DiagramStore.False);
        for (var bit = 0; bit < pair.Width; bit++)
        {
            var place = 2 * (pair.Width - 1 - bit);
            var (a, b) = (_store.Variable(place)!.Value, _store.Variable(place + 1)!.Value);
            (_edges[pair.A[bit]], _edges[pair.B[bit]]) = (a, b);
            var (isLess, isGreater) = (And(a ^ 1, b), And(a, b ^ 1));
            less = Or(isLess, And(isGreater ^ 1, less));
            greater = Or(isGreater, And(isLess ^ 1, greater));
        }

        _signs = [less, And(less ^ 1, greater ^ 1), greater];
    }

    /// <summary>Begins with two words.</summary>
    /// <returns>The diagrams; null if the words have too many bits, or a bit twice.</returns>
    public static CompareDiagrams? Of(Subject subject, WordPair pair)
    {
        var isProper = pair.Width == pair.B.Length && 2 * pair.Width <= DiagramStore.MostVariables
            && pair.A.Concat(pair.B).All(node => node > 0 && node < subject.FirstGate) && pair.A.Concat(pair.B).Distinct().Count() == 2 * pair.Width;
        return isProper ? new CompareDiagrams(subject, pair) : null;
    }

    /// <summary>Whether a node is proved to say what is claimed.</summary>
    public bool Proves(ComparedNode claim)
    {
        if (EdgeOf(claim.Node) is not { } edge)
        {
            return false;
        }

        var expected = DiagramStore.False;
        for (var sign = -1; sign <= 1; sign++)
        {
            expected = claim.For(sign) ? Or(expected, _signs[sign + 1]) : expected;
        }

        return edge == expected;
    }

    private int And(int a, int b) => _store.And(a, b) ?? throw new InvalidOperationException("Comparing takes few nodes.");

    private int Or(int a, int b) => And(a ^ 1, b ^ 1) ^ 1;

    // A node's diagram; null if it depends on anything else or is too large.
    private int? EdgeOf(int root)
    {
        var open = new Stack<int>([root]);
        while (open.TryPeek(out var node))
        {
            if (_edges.ContainsKey(node))
            {
                open.Pop();
                continue;
            }

            if (node < _subject.FirstGate)
            {
                return null;
            }

            var (left, right) = (_subject.Left(node), _subject.Right(node));
            var isReady = true;
            foreach (var child in new[] { left >> 1, right >> 1 })
            {
                if (!_edges.ContainsKey(child))
                {
                    open.Push(child);
                    isReady = false;
                }
            }

            if (isReady)
            {
                if (++_gates > MostGates || EdgeOf(node, _edges[left >> 1] ^ (left & 1), _edges[right >> 1] ^ (right & 1)) is not { } edge)
                {
                    return null;
                }

                _edges[node] = edge;
            }
        }

        return _edges[root];
    }

    private int? EdgeOf(int node, int a, int b)
    {
        if (!_subject.IsXor(node))
        {
            return _store.And(a, b);
        }

        return _store.And(a, b) is { } both && _store.And(a ^ 1, b ^ 1) is { } neither ? _store.And(both ^ 1, neither ^ 1) : null;
    }
}
