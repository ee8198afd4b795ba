using LogicToNeurons.Networks.Compilation.Arithmetic.Sums;
using LogicToNeurons.Networks.Compilation.Arithmetic.Trees;
using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;

/// <summary>Proves that a block computes the outputs of a tree of adders.</summary>
/// <remarks>
/// <list type="number">
/// <item>Each adder is tried for all values of the nodes that it adds, as the subject computes it: A + B + C = Sum + 2 · Carry.</item>
/// <item>These equations, each times its weight, are added up: Σ 2^e input = Σ 2^e output, for every pattern. Carries that are
/// left out of it are always 0 (<see cref="CarryBounds"/>).</item>
/// <item>Up to the highest output that is read there is one output a column, so the outputs are the binary digits of the sum T
/// of the inputs. A carry that is read is what the adders below its column leave for it: their equations alone add up the
/// same way.</item>
/// <item>Ands among the inputs that the block has as products are ands of those literals in the subject.</item>
/// <item>The block's digits are proved to be those of T (<see cref="SumCheck"/>), and its neurons to be what the digits are
/// made of (<see cref="StepRanges"/>, <see cref="PlanCheck"/>).</item>
/// </list>
/// </remarks>
/// <param name="plan">The tree and what became of it.</param>
/// <param name="border">Nodes beyond which the first of these needn't look.</param>
internal sealed class TreeProof(TreePlan plan, HashSet<int> border) : IBlockProof
{
    /// <inheritdoc/>
    public bool Holds(BlockGraph graph, Block block)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(block);
        return AreAdders(graph.Subject) && IsTree() && CarryBounds.Hold(plan.Tree) && AreProducts(graph.Subject) && AreDigits() && PlanCheck.Holds(plan.Plan, block);
    }

    private bool AreAdders(Subject subject)
    {
        var check = new CellCheck(subject, border);
        return plan.Tree.Cells.All(cell => check.Adds(cell.Cell));
    }

    private bool IsTree() => TreeIdentity.Holds(plan.Tree);

    private bool AreProducts(Subject subject)
    {
        foreach (var product in plan.Products)
        {
            for (var i = 0; i < product.Row.Nodes.Length; i++)
            {
                var (node, other) = (product.Row.Nodes[i], product.Row.Others[i].Literal);
                var isAnd = node >= subject.FirstGate && !subject.IsXor(node);
                if (!isAnd || !((subject.Left(node), subject.Right(node)) == (product.Row.Factor, other) || (subject.Right(node), subject.Left(node)) == (product.Row.Factor, other)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool AreDigits()
    {
        var ranges = new StepRanges(plan.Plan);
        if (!ranges.Hold() || Terms() is not { } terms)
        {
            return false;
        }

        var check = new SumCheck(plan, ranges, terms);
        var columns = new TreeColumns(plan.Tree);
        var outputs = plan.Plan.Outputs.ToDictionary(output => output.Node, output => output.Form);
        return outputs.All(output => FormOf(output.Key, columns, check)?.IsSame(output.Value) == true);
    }

    // What a node of the tree is by the equations.
    private static AffineForm? FormOf(int node, TreeColumns columns, SumCheck check)
    {
        if (columns.DigitOf(node) is { } digit)
        {
            return (digit.Literal & 1) == 0 ? check.Digit(digit.Exponent) : check.Digit(digit.Exponent)?.Negation();
        }

        return columns.CarryOf(node) is { } carry ? (carry.Literal & 1) == 0 ? check.Carry(carry.Exponent) : check.Carry(carry.Exponent)?.Negation() : null;
    }

    // The inputs as the plan adds them; those that are ands of a product are that product's step.
    private List<SumTerm>? Terms()
    {
        var top = Top();
        var places = plan.Plan.Leaves.Index().ToDictionary(leaf => leaf.Item, leaf => leaf.Index);
        var terms = new List<SumTerm>();
        var products = new Dictionary<WeightedLiteral, int>();
        foreach (var product in plan.Products)
        {
            if (!IsProduct(product, places))
            {
                return null;
            }

            terms.Add(new SumTerm(AffineForm.OfSignal(places.Count + product.Step), plan.Plan.Steps[product.Step].Threshold, product.Exponent));
            for (var i = 0; i < product.Row.Nodes.Length; i++)
            {
                var key = new WeightedLiteral(2 * product.Row.Nodes[i], product.Row.Others[i].Exponent);
                products[key] = products.GetValueOrDefault(key) + 1;
            }
        }

        foreach (var input in plan.Tree.Inputs)
        {
            if (products.GetValueOrDefault(input) > 0)
            {
                products[input]--;
            }
            else if (input.Exponent <= top)
            {
                if (FormOf(input.Literal, places) is not { } form)
                {
                    return null;
                }

                terms.Add(new SumTerm(form, 1, input.Exponent));
            }
        }

        return products.Values.All(left => left == 0) ? terms : null;
    }

    // The highest column that is told.
    private int Top()
    {
        var nodes = plan.Plan.Outputs.Select(output => output.Node).ToHashSet();
        var digits = plan.Tree.Outputs.Where(output => output.Literal >= 0 && nodes.Contains(output.Literal >> 1)).Select(output => output.Exponent);
        var carries = plan.Tree.Links.Where(link => nodes.Contains(link.Literal >> 1)).Select(link => link.Exponent - 1);
        return digits.Concat(carries).Append(0).Max();
    }

    private static AffineForm? FormOf(int literal, Dictionary<int, int> places)
    {
        var form = literal <= 1 ? AffineForm.Of(0) : places.TryGetValue(literal >> 1, out var place) ? AffineForm.OfSignal(place) : null;
        return (literal & 1) == 0 ? form : form?.Negation();
    }

    private bool IsProduct(ProductStep product, Dictionary<int, int> places)
    {
        var step = plan.Plan.Steps[product.Step];
        var sum = new FormAccumulator();
        foreach (var (literal, exponent) in product.Row.Others)
        {
            if (exponent < product.Exponent || exponent - product.Exponent > 62 || FormOf(literal, places) is not { } form)
            {
                return false;
            }

            sum.Add(form, 1L << (exponent - product.Exponent));
        }

        return step.Rule == Plans.StepRule.Product && step.Form.IsSame(sum.Take()) && FormOf(product.Row.Factor, places) is { } factor && factor.IsSame(step.Factor!);
    }
}
