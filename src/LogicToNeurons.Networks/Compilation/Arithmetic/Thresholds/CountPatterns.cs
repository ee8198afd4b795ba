using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Evaluates nodes that read other nodes known to depend on counts only, for all combinations of the counts.</summary>
/// <remarks>Combination i has the first part's count in its lowest digit: i mod (size + 1); then the next one's.</remarks>
internal sealed class CountPatterns(Subject subject)
{
    /// <summary>The most combinations.</summary>
    public const long MostCombinations = 1 << 20;

    private const int MostNodes = 20_000;

    private readonly int[] _marks = new int[subject.NodeCount];
    private readonly ulong[] _values = new ulong[subject.NodeCount];
    private readonly List<int> _cone = [];
    private readonly List<int[]> _reads = [];
    private readonly JoinedAnds _ands = new(subject);
    private readonly List<(int Node, int Part, bool[] Table)> _leaves = [];
    private readonly Stack<int> _open = new();
    private readonly CountRuns _runs = new();
    private int _mark;

    /// <summary>Gets how much has been evaluated: gates for 64 combinations each.</summary>
    public long Work { get; private set; }

    /// <summary>The number of combinations, or more than <see cref="MostCombinations"/>.</summary>
    public static long CombinationsOf(IEnumerable<CountedSet> parts)
    {
        var count = 1L;
        foreach (var part in parts)
        {
            count = Math.Min(count * (part.Literals.Length + 1), MostCombinations + 1);
        }

        return count;
    }

    /// <summary>The values of some nodes.</summary>
    /// <returns>For each node, bit by bit, its value for each combination; null if the parts don't decide them or it is too much.</returns>
    public ulong[][]? Evaluate(int[] nodes, IReadOnlyList<CountedSet> parts)
    {
        var combinations = CombinationsOf(parts);
        if (combinations > MostCombinations || !Prepare(nodes, parts))
        {
            return null;
        }

        var words = (int)((combinations + 63) / 64);
        var results = nodes.Select(_ => new ulong[words]).ToArray();
        _runs.Begin(parts);
        for (var word = 0; word < words; word++)
        {
            _runs.Next();
            Evaluate();
            for (var i = 0; i < nodes.Length; i++)
            {
                results[i][word] = _values[nodes[i]];
            }
        }

        Work += (long)words * (_cone.Count + (64 * _leaves.Count));
        return results;
    }

    private void Evaluate()
    {
        foreach (var (node, part, table) in _leaves)
        {
            _values[node] = _runs.ValueOf(part, table);
        }

        for (var i = 0; i < _cone.Count; i++)
        {
            var value = Of(_reads[i][0]);
            for (var j = 1; j < _reads[i].Length; j++)
            {
                value = subject.IsXor(_cone[i]) ? value ^ Of(_reads[i][j]) : value & Of(_reads[i][j]);
            }

            _values[_cone[i]] = value;
        }
    }

    private ulong Of(int literal) => (literal & 1) == 0 ? _values[literal >> 1] : ~_values[literal >> 1];

    private bool Prepare(int[] nodes, IReadOnlyList<CountedSet> parts)
    {
        _mark++;
        _cone.Clear();
        _leaves.Clear();
        _open.Clear();
        _ands.Clear();
        foreach (var node in parts.SelectMany(part => part.Tables.Keys))
        {
            _ands.Know(node);
        }

        Array.ForEach(nodes, _open.Push);
        while (_open.TryPop(out var node))
        {
            if (node == 0 || _marks[node] == _mark)
            {
                continue;
            }

            _marks[node] = _mark;
            if (PartOf(node, parts) is var part and >= 0)
            {
                _leaves.Add((node, part, parts[part].Tables[node]));
                continue;
            }

            if (node < subject.FirstGate || _cone.Count == MostNodes)
            {
                return false;
            }

            _cone.Add(node);
            foreach (var literal in Read(node, parts))
            {
                _open.Push(literal >> 1);
            }
        }

        _cone.Sort();
        _reads.Clear();
        _reads.AddRange(_cone.Select(node => Read(node, parts).ToArray()));
        return true;
    }

    private IReadOnlyList<int> Read(int gate, IReadOnlyList<CountedSet> parts) => _ands.Of(gate, node => PartOf(node, parts) >= 0);

    private static int PartOf(int node, IReadOnlyList<CountedSet> parts)
    {
        for (var part = 0; part < parts.Count; part++)
        {
            if (parts[part].Tables.ContainsKey(node))
            {
                return part;
            }
        }

        return -1;
    }
}
