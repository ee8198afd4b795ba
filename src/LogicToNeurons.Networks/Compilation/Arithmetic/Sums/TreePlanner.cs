using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;
using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;
using LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;
using LogicToNeurons.Networks.Compilation.Arithmetic.Trees;
using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

/// <summary>Writes a tree of adders with as few neurons as it can, and otherwise in as few layers.</summary>
/// <remarks>
/// The tree's outputs are the digits of its sum T if there is one a column: then Σ 2^e output is T, and a number has its binary
/// digits in one way only. Above the highest output that is read there may be any number of others, as T modulo a power of
/// two is told by the columns below.
/// </remarks>
internal sealed class TreePlanner(Subject subject, CellReads reads, RecoverySettings settings)
{
    // So that trees with very many carries that nobody reads take no time.
    private const long MostBoundWork = 4_000_000;

    /// <summary>The same tree without carries that aren't there, matter for a column that is read, and are always 0.</summary>
    public CellTree WithoutCarries(CellTree tree)
    {
        var top = TopOf(tree);
        var candidates = Enumerable.Range(0, tree.Cells.Count).Where(i => tree.Cells[i].Cell.IsXor && tree.Cells[i].Exponent < top).ToList();
        if (candidates.Count == 0)
        {
            return tree;
        }

        var bounds = new CarryBounds(tree);
        var never = candidates.Where(i => bounds.Work < MostBoundWork && bounds.IsNever(i)).ToList();
        var outputs = tree.Outputs.ToList();
        never.ForEach(i => outputs.Remove(new WeightedLiteral(AdderCell.None, tree.Cells[i].Exponent + 1)));
        return tree with { WithoutCarry = never, Outputs = outputs };
    }

    /// <summary>The xors of a tree that spoil it: a higher column is read, and they don't say what they carry into it.</summary>
    public HashSet<int> Spoilers(CellTree tree)
    {
        var (top, never) = (TopOf(tree), tree.WithoutCarry.ToHashSet());
        return [.. tree.Numbers.Where((_, i) => tree.Cells[i].Cell.IsXor && tree.Cells[i].Exponent < top && !never.Contains(i))];
    }

    /// <summary>Plans a tree.</summary>
    /// <returns>Null if its outputs aren't digits, if its adders one by one take fewer neurons, or if it is a mere majority or xor.</returns>
    public TreePlan? Plan(CellTree tree)
    {
        if (tree.Cells.All(cell => cell.Cell.IsXor) || (tree.Cells.Count == 1 && (tree.Cells[0].Cell.Sum == AdderCell.None || !settings.KeepsSingleAdders)))
        {
            return null;
        }

        var wanted = tree.Outputs.Where(output => output.Literal > 1 && IsRead(output.Literal >> 1)).ToList();
        var carried = tree.Links.Where(link => reads.IsReadElsewhere(link.Literal >> 1)).ToList();
        if (wanted.Count + carried.Count == 0 || !AreDigits(tree, wanted, carried))
        {
            return null;
        }

        var goal = new TreeGoal(tree, wanted, carried);
        var adder = AdderWriter.CanAdd(Terms(tree.Inputs)) ? PlanAdder(goal) : null;
        var digits = carried.Count == 0 && settings.TakesDigits && tree.Cells.Count > 1 ? PlanDigits(goal) : null;
        var best = digits is null || (adder is not null && CostOf(adder) <= CostOf(digits)) ? adder : digits;
        return best is not null && CostOf(best) <= tree.CellNeurons ? best : null;
    }

    // The highest column that is read.
    private int TopOf(CellTree tree) => tree.Outputs.Where(output => output.Literal > 1 && IsRead(output.Literal >> 1)).Select(output => output.Exponent).Append(0).Max();

    private static int CostOf(TreePlan plan) => plan.Plan.NeuronCount - plan.ProductNeurons;

    private static IEnumerable<SumTerm> Terms(IEnumerable<WeightedLiteral> inputs) => inputs.Select(input => new SumTerm(AffineForm.Of(0), 1, input.Exponent));

    private static bool AreDigits(CellTree tree, List<WeightedLiteral> wanted, List<WeightedLiteral> carried)
    {
        var top = wanted.Select(output => output.Exponent).Concat(carried.Select(link => link.Exponent - 1)).Max();
        var outputs = tree.Outputs.Where(output => output.Exponent <= top).CountBy(output => output.Exponent);
        var carries = tree.Cells.CountBy(cell => cell.Exponent + 1).ToDictionary();
        return outputs.All(entry => entry.Value == 1) && carried.All(link => carries[link.Exponent] == 1);
    }

    private bool IsRead(int node) => reads.IsReadElsewhere(node) || reads.IsAdded(node);

    private TreePlan PlanAdder(TreeGoal goal)
    {
        var inputs = goal.Inputs;
        var builder = new PlanBuilder(inputs.Select(input => input.Literal));
        var terms = inputs.Select(input => new SumTerm(builder.Literal(input.Literal), 1, input.Exponent)).ToList();
        var sum = AdderWriter.Write(builder, goal.Request(terms, settings.AdderBits, settings.SumBound));
        var cell = goal.Tree.Cells[0].Cell;
        var kind = goal.Tree.Cells.Count > 1 ? BlockKind.Adder
            : cell.Sum == AdderCell.None ? BlockKind.Threshold
            : cell.IsHalf ? BlockKind.HalfAdder : BlockKind.FullAdder;
        return goal.PlanOf(builder, sum, [], kind);
    }

    private TreePlan? PlanDigits(TreeGoal goal)
    {
        var top = goal.Request([], 1, 1).Top;
        var before = int.MaxValue;
        for (var limbs = 1; limbs <= top + 1; limbs++)
        {
            var bits = (top + limbs) / limbs;
            if (bits < 62 && bits < before && PlanDigits(goal, bits) is { } plan)
            {
                return plan;
            }

            before = bits;
        }

        return null;
    }

    private TreePlan? PlanDigits(TreeGoal goal, int limbBits)
    {
        if ((settings.MaxWeight is { } weight && 1L << (limbBits - 1) > weight) || !goal.MayFit(limbBits, DigitWriter.MostSum(settings.SumBound)))
        {
            return null;
        }

        var tree = goal.Tree with { Inputs = goal.Inputs };
        var rows = settings.JoinsProducts ? new ProductRows(subject, reads, tree) : null;
        var rest = rows?.Rest ?? goal.Inputs;
        var builder = new PlanBuilder(rest.Select(input => input.Literal).Concat(rows?.Rows.SelectMany(row => row.Others.Select(other => other.Literal).Append(row.Factor)) ?? []));
        var terms = rest.Select(input => new SumTerm(builder.Literal(input.Literal), 1, input.Exponent)).ToList();
        var products = new List<ProductStep>();
        foreach (var row in rows?.Rows ?? [])
        {
            AddProducts(builder, row, limbBits, terms, products);
        }

        var sum = DigitWriter.Write(builder, goal.Request(terms, limbBits, settings.SumBound));
        return sum is null ? null : goal.PlanOf(builder, sum, products, products.Count > 0 ? BlockKind.Product : BlockKind.Count);
    }

    private static void AddProducts(PlanBuilder builder, ProductRow row, int limbBits, List<SumTerm> terms, List<ProductStep> products)
    {
        var places = row.Others.Select((other, i) => (Other: other, Node: row.Nodes[i]));
        foreach (var limb in places.GroupBy(place => place.Other.Exponent / limbBits).OrderBy(limb => limb.Key))
        {
            var lowest = limb.Min(place => place.Other.Exponent);
            var (form, largest) = (AffineForm.Of(0), 0L);
            foreach (var (other, _) in limb)
            {
                form = builder.Sum(0, (form, 1), (builder.Literal(other.Literal), 1L << (other.Exponent - lowest)));
                largest += 1L << (other.Exponent - lowest);
            }

            var part = new ProductRow(row.Factor, [.. limb.Select(place => place.Other)], [.. limb.Select(place => place.Node)]);
            products.Add(new ProductStep(builder.StepCount, part, lowest));
            terms.Add(new SumTerm(builder.Add(new PlanStep(StepRule.Product, form, 0, largest, largest, builder.Literal(row.Factor))), largest, lowest));
        }
    }
}
