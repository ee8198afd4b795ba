using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Finds parts, known to be counted, whose counts decide some nodes.</summary>
/// <param name="subject">The circuit.</param>
/// <param name="supports">What its nodes depend on.</param>
/// <param name="stepOf">Where each node is known to depend on a count only: the number of the step; or −1.</param>
/// <param name="mostParts">The most parts.</param>
internal sealed class PartFinder(Subject subject, SupportSets supports, int[] stepOf, int mostParts)
{
    private const int MostNodes = 20_000;
    private const int MostTries = 32;

    private readonly int[] _marks = new int[subject.NodeCount];
    private readonly Stack<int> _open = new();
    private readonly JoinedAnds _ands = new(subject);
    private int _mark;

    /// <summary>Gets how many nodes have been looked at so far.</summary>
    public long Work { get; private set; }

    /// <summary>Notes a node that is known by now.</summary>
    public void Know(int node) => _ands.Know(node);

    /// <summary>Finds them: disjoint, by going down from the nodes as far as needed.</summary>
    /// <returns>The steps and inputs, as in <see cref="CountPart.Source"/>; null if there are too many.</returns>
    public int[]? Find(int[] nodes)
    {
        var banned = new HashSet<int>();
        for (var i = 0; i < MostTries; i++)
        {
            if (Met(nodes, banned) is not { } met)
            {
                return null;
            }

            var overlapping = Overlapping(met);
            if (overlapping.Count == 0)
            {
                return [.. met.Keys];
            }

            banned.UnionWith(overlapping);
        }

        return null;
    }

    // Steps and inputs, each with a node that stands for its inputs.
    private SortedDictionary<int, int>? Met(int[] nodes, HashSet<int> banned)
    {
        var (met, inputs, count) = (new SortedDictionary<int, int>(), 0, 0);
        _mark++;
        _open.Clear();
        Array.ForEach(nodes, _open.Push);
        while (_open.TryPop(out var node))
        {
            if (node == 0 || _marks[node] == _mark)
            {
                continue;
            }

            _marks[node] = _mark;
            Work++;
            if (node < subject.FirstGate || IsKnown(node))
            {
                inputs += node < subject.FirstGate ? 1 : 0;
                met[node < subject.FirstGate ? ~node : stepOf[node]] = node;
                continue;
            }

            if (++count > MostNodes || inputs > mostParts)
            {
                return null;
            }

            foreach (var literal in _ands.Of(node, IsKnown))
            {
                _open.Push(literal >> 1);
            }
        }

        return met;

        bool IsKnown(int node) => stepOf[node] >= 0 && !banned.Contains(stepOf[node]);
    }

    // Parts with inputs that smaller parts have.
    private List<int> Overlapping(SortedDictionary<int, int> met)
    {
        var taken = new ulong[supports.Of(0).Length];
        var overlapping = new List<int>();
        foreach (var (source, node) in met.OrderBy(one => supports.SizeOf(one.Value)))
        {
            if (!TryTake(taken, supports.Of(node)))
            {
                overlapping.Add(source);
            }
        }

        return overlapping;
    }

    private static bool TryTake(Span<ulong> taken, ReadOnlySpan<ulong> own)
    {
        for (var i = 0; i < own.Length; i++)
        {
            if ((taken[i] & own[i]) != 0)
            {
                return false;
            }
        }

        for (var i = 0; i < own.Length; i++)
        {
            taken[i] |= own[i];
        }

        return true;
    }
}
