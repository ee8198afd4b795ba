using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Finds outputs that depend only on how many of their inputs are 1, some of them negated.</summary>
/// <remarks>
/// Nodes are taken by what they depend on, few inputs first. A group of nodes that depend on the same inputs is evaluated for
/// all counts of parts of them that are known already: the bits of a sum for those of its summands, a sorted list for two halves.
/// </remarks>
internal sealed class SymmetricFinder
{
    private const int FewestInputs = 4;
    private const int MostParts = 24;
    private const long MostWork = 1L << 30;

    // What has counts is found within 100,000 nodes; only what the screen let pass by chance takes more.
    private const long MostVisits = 1L << 22;

    private readonly Subject _subject;
    private readonly SupportSets _supports;
    private readonly CountPatterns _patterns;
    private readonly PartFinder _parts;
    private readonly List<CountStep> _steps = [];
    private readonly List<CountedSet> _sets = [];
    private readonly int[] _stepOf;

    private SymmetricFinder(Subject subject, SupportSets supports)
    {
        (_subject, _supports) = (subject, supports);
        _patterns = new CountPatterns(subject);
        _stepOf = new int[subject.NodeCount];
        _stepOf.AsSpan().Fill(-1);
        _parts = new PartFinder(subject, supports, _stepOf, MostParts);
    }

    /// <summary>Finds them.</summary>
    public static IReadOnlyList<SymmetricRoots> Find(Subject subject, CancellationToken cancellation)
    {
        var gates = subject.Roots.Select(root => root >> 1).Where(node => node >= subject.FirstGate).Distinct().ToList();
        if (gates.Count == 0 || SupportSets.Of(subject) is not { } supports)
        {
            return [];
        }

        var roots = SymmetryScreen.Of(subject, supports, gates.Where(node => supports.SizeOf(node) >= FewestInputs));
        return roots.Count == 0 ? [] : new SymmetricFinder(subject, supports).Find(roots, cancellation);
    }

    private List<SymmetricRoots> Find(List<int> roots, CancellationToken cancellation)
    {
        var groups = _supports.Grouped(ConeOf(roots)).ToList();
        foreach (var group in Outer(groups, roots))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_patterns.Work < MostWork && _parts.Work < MostVisits)
            {
                Try(group);
            }
        }

        return [.. roots.Where(root => _stepOf[root] >= 0).GroupBy(root => _stepOf[root])
            .Select(group => new SymmetricRoots(Needed(group.Key, [.. group]), _sets[group.Key], [.. group]))];
    }

    // Of each group the nodes that something outside reads; what an xor is made of may be a function of another count.
    private IEnumerable<int[]> Outer(List<int[]> groups, List<int> roots)
    {
        var groupOf = new int[_subject.NodeCount];
        var isRead = new bool[_subject.NodeCount];
        roots.ForEach(root => isRead[root] = true);
        foreach (var (i, group) in groups.Index())
        {
            Array.ForEach(group, node => groupOf[node] = i + 1);
        }

        foreach (var node in groups.SelectMany(group => group))
        {
            foreach (var child in new[] { _subject.Left(node) >> 1, _subject.Right(node) >> 1 })
            {
                isRead[child] |= groupOf[child] != groupOf[node];
            }
        }

        return groups.Select(group => Array.FindAll(group, node => isRead[node]));
    }

    private List<int> ConeOf(List<int> roots)
    {
        var isNeeded = new bool[_subject.NodeCount];
        roots.ForEach(root => isNeeded[root] = true);
        var cone = new List<int>();
        for (var node = _subject.NodeCount - 1; node >= _subject.FirstGate; node--)
        {
            if (isNeeded[node])
            {
                cone.Add(node);
                isNeeded[_subject.Left(node) >> 1] = true;
                isNeeded[_subject.Right(node) >> 1] = true;
            }
        }

        return cone;
    }

    private void Try(int[] nodes)
    {
        if (nodes.Length == 0 || _parts.Find(nodes) is not { Length: > 0 } sources)
        {
            return;
        }

        var parts = sources.Select(source => source < 0 ? CountedSet.Of(~source) : _sets[source]).ToList();
        if (_patterns.Evaluate(nodes, parts) is not { } values)
        {
            return;
        }

        var check = new CountSigns(parts);
        var left = values.Select((value, i) => (Signs: check.Of(value), Index: i)).Where(one => one.Signs is not null).Select(one => (Signs: one.Signs!, one.Index))
            .OrderBy(one => one.Signs.Count(sign => sign == (CountSigns.Same | CountSigns.Opposite))).ToList();
        while (left.Count > 0)
        {
            var (signs, members) = SignsOf(left);
            left.RemoveAll(one => members.Contains(one.Index));
            Add([.. sources.Select((source, i) => new CountPart(source, (signs[i] & CountSigns.Same) == 0))], parts, members.Select(i => (nodes[i], values[i])));
        }
    }

    private void Add(CountPart[] sources, List<CountedSet> parts, IEnumerable<(int Node, ulong[] Values)> members)
    {
        bool[] isNegated = [.. sources.Select(source => source.IsNegated)];
        var tables = members.Select(member => (member.Node, Table: CountSums.TableOf(member.Values, parts, isNegated)))
            .Where(one => one.Table is not null).ToDictionary(one => one.Node, one => one.Table!);
        foreach (var node in tables.Keys)
        {
            _stepOf[node] = _steps.Count;
            _parts.Know(node);
        }

        _steps.Add(new CountStep(sources, [.. tables.Keys]));
        _sets.Add(new CountedSet(CountSums.Literals(parts, isNegated), tables));
    }

    // The signs that suit as many nodes as possible, those with the fewest choices first; and which nodes.
    private static (int[] Signs, List<int> Members) SignsOf(List<(int[] Signs, int Index)> choices)
    {
        var signs = Enumerable.Repeat(CountSigns.Same | CountSigns.Opposite, choices[0].Signs.Length).ToArray();
        var members = new List<int>();
        foreach (var (own, index) in choices)
        {
            int[] both = [.. signs.Zip(own, (a, b) => a & b)];
            if (!both.Contains(0))
            {
                signs = both;
                members.Add(index);
            }
        }

        return (signs, members);
    }

    // The steps that one needs, itself the last; of it, only some nodes.
    private List<CountStep> Needed(int last, int[] nodes)
    {
        var isNeeded = new bool[last + 1];
        isNeeded[last] = true;
        for (var step = last; step >= 0; step--)
        {
            foreach (var part in isNeeded[step] ? _steps[step].Parts.Where(part => part.Source >= 0) : [])
            {
                isNeeded[part.Source] = true;
            }
        }

        var numbers = new int[last + 1];
        var needed = new List<CountStep>();
        for (var step = 0; step <= last; step++)
        {
            if (isNeeded[step])
            {
                numbers[step] = needed.Count;
                CountPart[] parts = [.. _steps[step].Parts.Select(part => part.Source < 0 ? part : part with { Source = numbers[part.Source] })];
                needed.Add(new CountStep(parts, step == last ? nodes : _steps[step].Nodes));
            }
        }

        return needed;
    }
}
