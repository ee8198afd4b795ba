using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>What of a circuit depends on a sum of its inputs only: functions of a count, and comparisons of words (rule K).</summary>
public sealed class SumFunctions
{
    // A parity is folded instead.
    private const int FewestFolded = 4;

    private readonly Subject _subject;
    private readonly IReadOnlyList<SymmetricRoots> _roots;
    private readonly IReadOnlyList<(WordPair Pair, IReadOnlyList<ComparedNode> Nodes)> _compared;

    private SumFunctions(Subject subject, CancellationToken cancellation)
    {
        _subject = subject;
        _compared = CompareFinder.Find(subject);
        var isCompared = _compared.SelectMany(one => one.Nodes).Select(node => node.Node).ToHashSet();
        _roots = [.. SymmetricFinder.Find(subject, cancellation).Select(roots => roots with { Nodes = [.. roots.Nodes.Where(node => !isCompared.Contains(node))] })];
    }

    /// <summary>Finds them.</summary>
    /// <param name="subject">The circuit.</param>
    /// <param name="cancellation">Tells that nobody waits for it any more.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static SumFunctions Of(Subject subject, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new SumFunctions(subject, cancellation);
    }

    /// <summary>The nodes that can be computed from a sum.</summary>
    /// <param name="mostKinks">The most kinks of a function of a count; comparisons are there unless it is 0.</param>
    public IReadOnlySet<int> NodesOf(int mostKinks)
    {
        var nodes = new HashSet<int>();
        if (mostKinks > 0)
        {
            nodes.UnionWith(_compared.SelectMany(one => one.Nodes).Select(node => node.Node));
            nodes.UnionWith(_roots.SelectMany(roots => roots.Nodes.Where(node => IsWorth(roots.Set.Tables[node], mostKinks))));
        }

        return nodes;
    }

    /// <summary>Puts them in the place of other blocks, or of parts of the circuit.</summary>
    /// <param name="blocks">Blocks that compute nodes of the circuit.</param>
    /// <param name="settings">How neurons may be.</param>
    /// <returns>The blocks that are still needed, and those from sums; where a block is needed for something else as well, it stays.</returns>
    public IReadOnlyList<Block> Join(IReadOnlyList<Block> blocks, RecoverySettings settings)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(settings);
        var nodes = NodesOf(settings.MostKinks).ToHashSet();
        if (nodes.Count == 0)
        {
            return blocks;
        }

        var need = new NeededBlocks(_subject, blocks);
        need.Find(nodes);
        while (need.Blocks.SelectMany(block => block.Outputs).Select(output => output.Value).Where(nodes.Contains).ToList() is { Count: > 0 } taken)
        {
            nodes.ExceptWith(taken);
            need.Find(nodes);
        }

        nodes.RemoveWhere(node => !need.IsReached(node));
        return [.. need.Blocks, .. Compared(nodes, settings), .. Counted(nodes)];
    }

    private IEnumerable<Block> Compared(HashSet<int> nodes, RecoverySettings settings)
    {
        foreach (var (pair, all) in _compared)
        {
            var needed = all.Where(node => nodes.Contains(node.Node)).ToList();
            if (needed.Count > 0)
            {
                var plan = CompareWriter.Write(pair, needed, needed.All(node => node.IsEquality) ? settings.EqualBitsOf(pair.Width) : settings.SliceBitsOf(pair.Width));
                yield return Plans.PlanBlocks.Write(plan, BlockKind.Threshold, new CompareProof(pair, needed, plan));
            }
        }
    }

    private IEnumerable<Block> Counted(HashSet<int> nodes)
    {
        foreach (var roots in _roots)
        {
            var needed = roots.Nodes.Where(nodes.Contains).ToArray();
            if (needed.Length > 0)
            {
                var plan = CountWriter.Write(roots.Set, needed);
                yield return Plans.PlanBlocks.Write(plan, BlockKind.Threshold, new CountProof(roots.Steps, plan));
            }
        }
    }

    private static bool IsWorth(bool[] table, int mostKinks)
    {
        var kinks = CountWriter.KinksOf(table).Count();
        var isParity = table.Skip(1).Zip(table).All(two => two.First != two.Second);
        return kinks <= mostKinks && !(isParity && table.Length > FewestFolded);
    }
}
