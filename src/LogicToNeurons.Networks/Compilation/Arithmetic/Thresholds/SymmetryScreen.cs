using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Sorts out nodes that surely aren't functions of a count, by random patterns.</summary>
/// <remarks>
/// Whichever two inputs one takes: if a node is a function of a count, then either it never matters which of the two is 1 and
/// which 0, or (if one of them is negated) it never matters whether both are 1 or both are 0.
/// </remarks>
internal sealed class SymmetryScreen
{
    private const int MostRounds = 96;
    private const long MostWork = 1 << 26;

    private readonly Subject _subject;
    private readonly SupportSets _supports;
    private readonly Random _random = new(5);
    private readonly ulong[] _values;

    private SymmetryScreen(Subject subject, SupportSets supports)
    {
        (_subject, _supports) = (subject, supports);
        _values = new ulong[subject.NodeCount];
    }

    /// <summary>The nodes that may be functions of a count.</summary>
    public static List<int> Of(Subject subject, SupportSets supports, IEnumerable<int> nodes) => new SymmetryScreen(subject, supports).Filter([.. nodes]);

    private List<int> Filter(List<int> nodes)
    {
        var rounds = Math.Clamp(MostWork / _subject.NodeCount / 4, 8, MostRounds);
        var trials = nodes.ToDictionary(node => node, _ => 0);
        for (var round = 0; round < rounds && nodes.Count > 0; round++)
        {
            var inputs = _supports.InputsOf(nodes.MinBy(node => trials[node]));
            var a = inputs[_random.Next(inputs.Count)];
            inputs.Remove(a);
            var b = inputs[_random.Next(inputs.Count)];
            var differing = Differing(a, b, round, nodes);
            nodes.RemoveAll(node => differing.Contains(node) && Tries(node, a, b));
            foreach (var node in nodes.Where(node => Tries(node, a, b)))
            {
                trials[node]++;
            }
        }

        return nodes;
    }

    private bool Tries(int node, int a, int b) => _supports.Has(node, a) && _supports.Has(node, b);

    // The nodes that differ for 01 and 10, and for 00 and 11, by some patterns of the other inputs.
    private HashSet<int> Differing(int a, int b, int round, List<int> nodes)
    {
        for (var input = 1; input < _subject.FirstGate; input++)
        {
            var (x, y) = (unchecked((ulong)_random.NextInt64(long.MinValue, long.MaxValue)), unchecked((ulong)_random.NextInt64(long.MinValue, long.MaxValue)));
            _values[input] = (round % 4) switch { 1 => x & y, 3 => x | y, _ => x };
        }

        var differing = Changing(a, b, ulong.MaxValue, nodes);
        differing.IntersectWith(Changing(a, b, 0, nodes));
        return differing;
    }

    // The nodes that change when both inputs do, the second one being as given at first.
    private HashSet<int> Changing(int a, int b, ulong other, List<int> nodes)
    {
        (_values[a], _values[b]) = (0, other);
        Evaluate();
        var before = nodes.Select(node => _values[node]).ToList();
        (_values[a], _values[b]) = (ulong.MaxValue, ~other);
        Evaluate();
        return [.. nodes.Where((node, i) => _values[node] != before[i])];
    }

    private void Evaluate()
    {
        for (var node = _subject.FirstGate; node < _values.Length; node++)
        {
            var (a, b) = (Of(_subject.Left(node)), Of(_subject.Right(node)));
            _values[node] = _subject.IsXor(node) ? a ^ b : a & b;
        }
    }

    private ulong Of(int literal) => (literal & 1) == 0 ? _values[literal >> 1] : ~_values[literal >> 1];
}
