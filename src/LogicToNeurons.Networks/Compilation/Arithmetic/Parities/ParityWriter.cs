using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Parities;

/// <summary>Writes an xor of n bits with ⌈log2 n⌉ neurons.</summary>
/// <remarks>
/// With t the number of ones, at most T, and c = ⌊T / 2⌋, the number |t − c| is at most T − c and as odd as t + c is. So the
/// range is folded in the middle, one neuron each time, until it is 0 and 1.
/// </remarks>
internal static class ParityWriter
{
    /// <summary>Writes a plan.</summary>
    public static WordPlan Write(ParityTree tree)
    {
        var builder = new PlanBuilder(tree.Leaves);
        var form = builder.Sum(0, [.. tree.Leaves.Select(leaf => (builder.Literal(leaf), 1L))]);
        var (high, isOdd) = ((long)tree.Leaves.Count, tree.Xors.Count(xor => (xor.Sum & 1) == 1) % 2 == 1);
        while (high > 1)
        {
            var middle = high / 2;
            form = builder.Add(new PlanStep(StepRule.Distance, form, 0, high, middle));
            isOdd ^= middle % 2 == 1;
            high -= middle;
        }

        builder.Output(2 * tree.Root, isOdd ? form.Negation() : form);
        return builder.Build();
    }
}
