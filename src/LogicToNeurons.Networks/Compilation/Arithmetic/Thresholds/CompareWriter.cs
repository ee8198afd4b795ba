using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Writes comparisons of two words as neurons, by rule K on their difference.</summary>
/// <remarks>
/// Leaves are the first word's bits, then the second's. Words that are too wide for one sum are cut into slices, the lowest
/// first: how the lower ones compare is 0, 1 or 2, one less than the sign that is added to twice the difference of the next.
/// Whether they are only equal is whether the slices' distances add up to 0.
/// </remarks>
internal sealed class CompareWriter
{
    private readonly WordPair _pair;
    private readonly IReadOnlyList<ComparedNode> _nodes;
    private readonly List<PlanStep> _steps = [];
    private readonly FormAccumulator _sum = new();

    private CompareWriter(WordPair pair, IReadOnlyList<ComparedNode> nodes) => (_pair, _nodes) = (pair, nodes);

    /// <summary>Writes them.</summary>
    /// <param name="pair">The words.</param>
    /// <param name="nodes">What is to be computed.</param>
    /// <param name="sliceBits">The most bits of a slice.</param>
    public static WordPlan Write(WordPair pair, IReadOnlyList<ComparedNode> nodes, int sliceBits)
    {
        var writer = new CompareWriter(pair, nodes);
        var outputs = nodes.All(node => node.IsEquality) ? writer.Equalities(sliceBits) : writer.Orders(sliceBits);
        return new WordPlan([.. pair.A, .. pair.B], [.. writer._steps], outputs);
    }

    private int LeafCount => 2 * _pair.Width;

    private PlanOutput[] Equalities(int sliceBits)
    {
        var distances = new List<int>();
        for (var low = 0; low < _pair.Width; low += sliceBits)
        {
            distances.Add(Step(StepRule.Distance, Difference(low, sliceBits, 1), 0));
        }

        distances.ForEach(signal => _sum.Add(signal, 1));
        var differs = Step(StepRule.First, _sum.Take(), 1);
        var form = AffineForm.OfSignal(differs);
        return [.. _nodes.Select(node => new PlanOutput(node.Node, node.IfEqual ? form.Negation() : form))];
    }

    private PlanOutput[] Orders(int sliceBits)
    {
        var lower = -1;
        var form = AffineForm.Of(0);
        for (var low = 0; low < _pair.Width; low += sliceBits)
        {
            if (low > 0)
            {
                lower = Step(StepRule.Order, form, 0);
            }

            _sum.Add(Difference(low, sliceBits, low == 0 ? 1 : 2), 1);
            if (lower >= 0)
            {
                _sum.Add(lower, 1);
                _sum.AddConstant(-1);
            }

            form = _sum.Take();
        }

        var kinks = new int[3];
        for (var kink = -1; kink <= 1; kink++)
        {
            kinks[kink + 1] = _nodes.Any(node => BendAt(node, kink) != 0) ? Step(StepRule.Excess, form, kink) : -1;
        }

        return [.. _nodes.Select(node => new PlanOutput(node.Node, FormOf(node, kinks)))];
    }

    private AffineForm FormOf(ComparedNode node, int[] kinks)
    {
        _sum.AddConstant(node.IfLess ? 1 : 0);
        for (var kink = -1; kink <= 1; kink++)
        {
            if (BendAt(node, kink) is var bend and not 0)
            {
                _sum.Add(kinks[kink + 1], bend);
            }
        }

        return _sum.Take();
    }

    private static int BendAt(ComparedNode node, int kink) => Value(node, kink + 1) - (2 * Value(node, kink)) + Value(node, kink - 1);

    private static int Value(ComparedNode node, int sign) => node.For(sign) ? 1 : 0;

    private AffineForm Difference(int low, int count, int factor)
    {
        for (var bit = low; bit < Math.Min(_pair.Width, low + count); bit++)
        {
            _sum.Add(bit, (long)factor << (bit - low));
            _sum.Add(_pair.Width + bit, -((long)factor << (bit - low)));
        }

        return _sum.Take();
    }

    private int Step(StepRule rule, AffineForm form, long threshold)
    {
        var (low, high) = new Proofs.StepRanges(new WordPlan([.. _pair.A, .. _pair.B], [.. _steps], [])).RangeOf(form);
        _steps.Add(new PlanStep(rule, form, (long)low, (long)high, threshold));
        return LeafCount + _steps.Count - 1;
    }
}
