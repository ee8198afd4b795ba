using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;
using LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;
using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Parities;

/// <summary>Proves that a block computes an xor of many bits.</summary>
/// <remarks>
/// Each xor is tried for all values of its two nodes, as the subject computes it; put into each other they are the xor of the
/// leaves. The first step reads the sum t of the leaves, each other one the value |t − c| of the step before, which is odd where
/// t + c is; the last value is 0 or 1. The neurons are checked by <see cref="PlanCheck"/>.
/// </remarks>
internal sealed class ParityProof(ParityTree tree, WordPlan plan, HashSet<int> border) : IBlockProof
{
    /// <inheritdoc/>
    public bool Holds(BlockGraph graph, Block block)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(block);
        var check = new CellCheck(graph.Subject, border);
        return tree.Xors.All(check.Adds) && new StepRanges(plan).Hold() && IsFolded() && PlanCheck.Holds(plan, block);
    }

    private bool IsFolded()
    {
        if (plan.Outputs is not [var output] || output.Node != tree.Root || LeavesOf(out var isOdd) is not { } leaves)
        {
            return false;
        }

        var sum = new FormAccumulator();
        foreach (var leaf in leaves)
        {
            if (Array.BinarySearch(plan.Leaves, leaf) is not (>= 0 and var place))
            {
                return false;
            }

            sum.Add(place, 1);
        }

        var (form, high) = (sum.Take(), (long)leaves.Count);
        for (var i = 0; i < plan.Steps.Length; i++)
        {
            var step = plan.Steps[i];
            if (step.Rule != StepRule.Distance || !(i == 0 ? IsSumOf(step.Form, form, ref isOdd) : step.Form.IsSame(form)))
            {
                return false;
            }

            isOdd ^= step.Threshold % 2 != 0;
            (form, high) = (AffineForm.OfSignal(plan.Leaves.Length + i), step.Largest);
        }

        return high <= 1 && output.Form.IsSame(isOdd ? form.Negation() : form);
    }

    // Whether a form is a sum of the same leaves, some of them negated; each of those turns the sum's parity, and so does a constant.
    private static bool IsSumOf(AffineForm form, AffineForm leaves, ref bool isOdd)
    {
        var negated = 0;
        foreach (var weight in form.Weights)
        {
            negated += weight == -1 ? 1 : 0;
            if (weight is not (1 or -1))
            {
                return false;
            }
        }

        isOdd ^= negated % 2 == 1;
        return form.Signals.SequenceEqual(leaves.Signals) && form.Constant == negated;
    }

    // The nodes that are left when the xors are put into each other, and whether the root is the negation of their xor.
    private HashSet<int>? LeavesOf(out bool isOdd)
    {
        var nodes = new HashSet<int> { tree.Root };
        isOdd = false;
        foreach (var xor in tree.Xors)
        {
            if (!nodes.Remove(xor.Sum >> 1) || !nodes.Add(xor.A >> 1) || !nodes.Add(xor.B >> 1))
            {
                return null;
            }

            isOdd ^= ((xor.Sum ^ xor.A ^ xor.B ^ xor.C) & 1) == 1;
        }

        return nodes;
    }
}
