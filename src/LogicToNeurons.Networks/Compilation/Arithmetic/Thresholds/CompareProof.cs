using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;
using LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;
using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Proves that a block compares two words.</summary>
/// <remarks>
/// The circuit's nodes are proved to compare them by their diagrams. Of the plan, each number that a step reads must be the
/// difference of some bits from 0 on, or have its sign: twice the difference of the next bits and the sign of the difference of
/// those below, which is too small to matter unless the rest is 0. An output depends on that number linearly but for kinks at −1, 0 and 1; so
/// it is right everywhere if it is right there and at both ends.
/// </remarks>
internal sealed class CompareProof(WordPair pair, IReadOnlyList<ComparedNode> nodes, WordPlan plan) : IBlockProof
{
    private readonly int _leafCount = 2 * pair.Width;

    /// <inheritdoc/>
    public bool Holds(BlockGraph graph, Block block)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(block);
        return PlanCheck.Holds(plan, block) && new StepRanges(plan).Hold() && plan.Leaves.AsSpan().SequenceEqual((int[])[.. pair.A, .. pair.B])
            && CompareDiagrams.Of(graph.Subject, pair) is { } diagrams && nodes.All(diagrams.Proves)
            && plan.Outputs.All(output => nodes.SingleOrDefault(node => node.Node == output.Node) is { } node && (IsOrder(output.Form, node) || IsEquality(output.Form, node)));
    }

    // Whether a form is a function of kinks of one number that has the sign of the words' difference.
    private bool IsOrder(AffineForm form, ComparedNode node)
    {
        AffineForm? number = null;
        foreach (var signal in form.Signals)
        {
            if (signal < _leafCount || plan.Steps[signal - _leafCount] is not { Rule: StepRule.Excess, Threshold: >= -1 and <= 1 } step)
            {
                return false;
            }

            number ??= step.Form;
            if (!number.IsSame(step.Form))
            {
                return false;
            }
        }

        if (number is null || WidthOf(number) != pair.Width)
        {
            return false;
        }

        long[] points = [plan.Steps.Min(step => step.Low) - 1, -1, 0, 1, plan.Steps.Max(step => step.High) + 1];
        return points.All(point => ValueAt(form, point) == (node.For(Math.Sign(point)) ? 1 : 0));
    }

    private long ValueAt(AffineForm form, long point)
    {
        var value = form.Constant;
        for (var i = 0; i < form.Length; i++)
        {
            value += form.Weights[i] * Math.Max(0, point - plan.Steps[form.Signals[i] - _leafCount].Threshold);
        }

        return value;
    }

    // From bit 0 up to which bit a form has the sign of the difference; −1 if it hasn't.
    private int WidthOf(AffineForm form)
    {
        var low = 0;
        if (form.Signals[^1] is var last && last >= _leafCount)
        {
            var step = plan.Steps[last - _leafCount];
            low = step is { Rule: StepRule.Order, Threshold: 0 } && form.Weights[^1] == 1 && form.Constant == -1 ? WidthOf(step.Form) : -1;
            return low < 0 ? -1 : SliceOf(form, form.Length - 1, low, 2);
        }

        return form.Constant == 0 ? SliceOf(form, form.Length, low, 1) : -1;
    }

    // Where a slice ends whose difference, times a factor, the first terms of a form are; −1 if they aren't.
    private int SliceOf(AffineForm form, int terms, int low, long factor)
    {
        var count = terms / 2;
        if (terms % 2 != 0 || count == 0 || count > 60 || low + count > pair.Width)
        {
            return -1;
        }

        for (var i = 0; i < count; i++)
        {
            var isRight = form.Signals[i] == low + i && form.Signals[count + i] == pair.Width + low + i
                && form.Weights[i] == factor << i && form.Weights[count + i] == -(factor << i);
            if (!isRight)
            {
                return -1;
            }
        }

        return low + count;
    }

    // Whether a form is whether the distances of slices, which together are the words, add up to 0 or not.
    private bool IsEquality(AffineForm form, ComparedNode node)
    {
        if (!node.IsEquality || form.Length != 1 || form.Signals[0] < _leafCount || plan.Steps[form.Signals[0] - _leafCount] is not { Rule: StepRule.First, Threshold: 1 } sum)
        {
            return false;
        }

        var next = 0;
        for (var i = 0; i < sum.Form.Length; i++)
        {
            if (sum.Form.Signals[i] < _leafCount || sum.Form.Weights[i] != 1 || plan.Steps[sum.Form.Signals[i] - _leafCount] is not { Rule: StepRule.Distance, Threshold: 0 } distance
                || distance.Form.Constant != 0 || next < 0)
            {
                return false;
            }

            next = SliceOf(distance.Form, distance.Form.Length, next, 1);
        }

        var differs = form.Constant + form.Weights[0];
        return sum.Form.Constant == 0 && next == pair.Width && form.Constant == (node.IfEqual ? 1 : 0) && differs == (node.IfLess ? 1 : 0);
    }
}
