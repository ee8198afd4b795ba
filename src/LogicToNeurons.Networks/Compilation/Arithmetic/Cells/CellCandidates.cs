using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

/// <summary>All adders that the live nodes of a subject could be the sum or the carry of.</summary>
internal sealed class CellCandidates
{
    private const int MostGuesses = 8;
    private const int MostFirstGuesses = 64;
    private const int MostRounds = 16;

    private readonly Dictionary<(int A, int B, int C), int> _sums = [];
    private readonly List<AdderCell> _full = [];
    private readonly List<AdderCell> _half = [];

    public CellCandidates(Subject subject)
    {
        var cuts = new SmallCuts(subject);
        var pairs = new SmallCut[subject.NodeCount];
        for (var node = subject.FirstGate; node < subject.NodeCount; node++)
        {
            foreach (ref readonly var cut in cuts.Of(node))
            {
                if (CellTables.IsSum(cut, out var isNegated))
                {
                    _sums.TryAdd((cut.A, cut.B, cut.C), (2 * node) | (isNegated ? 1 : 0));
                    pairs[node] = cut.A == 0 && pairs[node].C == 0 ? cut : pairs[node];
                }
                else if (CellTables.IsCarry(cut, node, out var cell))
                {
                    (cell.IsHalf ? _half : _full).Add(cell);
                }
            }
        }

        Xors = new NodeXors(pairs);
    }

    /// <summary>Gets the xors of two nodes.</summary>
    public NodeXors Xors { get; }

    /// <summary>Gets the carries of three nodes, with their sums where there are any.</summary>
    public IEnumerable<AdderCell> Full => _full.Select(WithSum);

    /// <summary>Gets the carries of two nodes that also have a sum.</summary>
    public IEnumerable<AdderCell> Half => _half.Select(WithSum).Where(cell => cell.Sum != AdderCell.None);

    /// <summary>Sums of three nodes with what random patterns say is their carry, wherever no cut tells.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="isRight">Tells whether one is; of each sum, it is asked until it says yes.</param>
    public IEnumerable<AdderCell> Guesses(Subject subject, Func<AdderCell, bool> isRight)
    {
        var patterns = new NodePatterns(subject);
        var known = _full.Select(cell => (cell.A >> 1, cell.B >> 1, cell.C >> 1)).ToHashSet();
        var likely = _sums.Keys.Select(key => key.C).Concat(_sums.Keys.Select(key => key.B)).Concat(subject.Roots.Select(root => root >> 1)).ToHashSet();
        var guesses = _sums.Where(entry => entry.Key.A != 0 && !known.Contains(entry.Key))
            .Select(entry => Guesses(patterns, entry.Key, entry.Value).OrderBy(cell => likely.Contains(cell.Carry >> 1) ? 0 : 1).Take(MostFirstGuesses).ToList())
            .Where(cells => cells.Count > 0).ToList();
        var varying = new HashSet<int>();
        for (var round = 0; round < MostRounds && guesses.Count > 0; round++)
        {
            patterns.Change();
            guesses.ForEach(cells => cells.RemoveAll(cell => !patterns.Adds(cell)));
            guesses.RemoveAll(cells => cells.Count == 0);
            varying.UnionWith(guesses.SelectMany(cells => cells).Select(cell => cell.Carry).Where(patterns.IsVarying));
        }

        foreach (var cells in guesses)
        {
            // Where both are always the same, patterns tell nothing.
            if (cells.Where(cell => varying.Contains(cell.Carry)).Take(MostGuesses).FirstOrDefault(isRight) is { Carry: > 0 } cell)
            {
                yield return cell;
            }
        }
    }

    private static IEnumerable<AdderCell> Guesses(NodePatterns patterns, (int A, int B, int C) key, int sum)
    {
        for (var negated = 0; negated < 4; negated++)
        {
            var (a, b, c) = ((2 * key.A) | (negated & 1), (2 * key.B) | (negated >> 1), 2 * key.C);
            foreach (var carry in patterns.Majorities(a, b, c))
            {
                yield return new AdderCell(a, b, c, sum ^ ((a ^ b) & 1), carry);
            }
        }
    }

    private AdderCell WithSum(AdderCell cell)
    {
        var key = cell.IsHalf ? (0, cell.A >> 1, cell.B >> 1) : (cell.A >> 1, cell.B >> 1, cell.C >> 1);
        return _sums.TryGetValue(key, out var sum) ? cell with { Sum = sum ^ ((cell.A ^ cell.B ^ cell.C) & 1) } : cell;
    }
}
