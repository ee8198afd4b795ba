using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;
using LogicToNeurons.Networks.Compilation.Arithmetic.Parities;
using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;
using LogicToNeurons.Networks.Compilation.Arithmetic.Sums;
using LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;
using LogicToNeurons.Networks.Compilation.Arithmetic.Trees;
using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic;

/// <summary>Finds the arithmetic in a circuit of gates and writes it as operations on whole numbers (passes P3 and P4).</summary>
/// <remarks>
/// Adders are found by what they compute and joined into trees as large as their equations allow. A tree that isn't a sum with
/// its digits, takes more neurons than its adders one by one, or whose block would need its own outputs, is taken apart:
/// first where something else reads a sum or a carry, then into chains of carries, at last into single adders.
/// </remarks>
public sealed class WordRecovery
{
    private readonly Subject _subject;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<int> _border;
    private readonly NodeXors _xors;
    private readonly CellReads _reads;
    private readonly TreePlanner _planner;
    private readonly List<(TreePlan Plan, LinkRule Rule)> _plans = [];

    private WordRecovery(Subject subject, FoundCells found, RecoverySettings settings)
    {
        (_subject, _cancellation) = (subject, settings.Cancellation);
        (_border, _xors) = (found.Border, found.Xors);
        _reads = new CellReads(subject, found.Cells);
        _planner = new TreePlanner(subject, _reads, settings);
    }

    /// <summary>Finds arithmetic.</summary>
    public static RecoveredArithmetic Recover(Subject subject, RecoverySettings settings)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(settings);
        return Recover(subject, settings, settings.MostKinks > 0 ? SumFunctions.Of(subject, settings.Cancellation) : null);
    }

    /// <summary>Finds arithmetic.</summary>
    /// <param name="subject">The circuit.</param>
    /// <param name="settings">What is recovered.</param>
    /// <param name="sums">What has been found to depend on sums only; null for nothing.</param>
    public static RecoveredArithmetic Recover(Subject subject, RecoverySettings settings, SumFunctions? sums)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(settings);
        return Recover(subject, AdderCells.FindAll(subject), settings, sums);
    }

    /// <summary>Finds arithmetic where the adders are known: finding them takes the most time by far, and is the same for all settings.</summary>
    internal static RecoveredArithmetic Recover(Subject subject, FoundCells found, RecoverySettings settings, SumFunctions? sums)
    {
        var arithmetic = new WordRecovery(subject, found, settings).Recover(settings);
        return sums is null ? arithmetic : arithmetic with { Blocks = sums.Join(arithmetic.Blocks, settings) };
    }

    private RecoveredArithmetic Recover(RecoverySettings settings)
    {
        Plan([.. Enumerable.Range(0, _reads.Cells.Count).Where(_reads.IsLive)], settings.JoinsAdders ? LinkRule.SumsAndReadCarries : LinkRule.None);
        var blocks = Blocks();
        while (BlockLoops.Find(_subject, blocks) is { Count: > 0 } loops)
        {
            var looping = loops.Select(index => _plans[index]).ToList();
            foreach (var index in loops.OrderDescending())
            {
                _plans.RemoveAt(index);
            }

            looping.ForEach(one => Plan(one.Plan.Tree.Numbers, one.Rule + 1));
            blocks = Blocks();
        }

        if (settings.FoldsParities)
        {
            blocks.AddRange(Parities());
        }

        return new RecoveredArithmetic(blocks, []);
    }

    private IEnumerable<Block> Parities()
    {
        var adders = _plans.SelectMany(one => one.Plan.Tree.Cells.Select(cell => cell.Cell)).ToList();
        foreach (var tree in ParityTrees.Of(_subject, _xors, adders))
        {
            var plan = ParityWriter.Write(tree);
            yield return PlanBlocks.Write(plan, BlockKind.Parity, new ParityProof(tree, plan, _border));
        }
    }

    private List<Block> Blocks() => [.. _plans.Select(one => one.Plan.ToBlock(_border))];

    private void Plan(IReadOnlyList<int> members, LinkRule rule)
    {
        if (rule > LinkRule.None)
        {
            return;
        }

        if (rule > LinkRule.SumsAndCarries)
        {
            members = [.. members.Where(member => !_reads.Cells[member].IsXor)];
        }

        foreach (var found in CellTrees.Of(_reads, rule, members))
        {
            _cancellation.ThrowIfCancellationRequested();
            var tree = _planner.WithoutCarries(found);
            if (tree.Cells.Count == 0)
            {
                var adders = tree.Numbers.Where(number => !_reads.Cells[number].IsXor).ToList();
                Plan(adders, adders.Count < tree.Numbers.Count ? rule : rule + 1);
            }
            else if (_planner.Spoilers(tree) is { Count: > 0 } spoilers)
            {
                Plan([.. tree.Numbers.Where(number => !spoilers.Contains(number))], rule);
            }
            else if (_planner.Plan(tree) is { } plan)
            {
                _plans.Add((plan, rule));
            }
            else
            {
                Plan(tree.Numbers, rule + 1);
            }
        }
    }
}
