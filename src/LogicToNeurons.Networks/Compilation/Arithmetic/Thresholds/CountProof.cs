using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;
using LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;
using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Proves that a block computes functions of a count.</summary>
/// <remarks>
/// The steps say how the circuit depends on the count only; each is proved anew, and with it what the outputs are for each
/// count. Then the plan must say the same for each, and the neurons be the plan's.
/// </remarks>
internal sealed class CountProof(IReadOnlyList<CountStep> steps, WordPlan plan) : IBlockProof
{
    /// <inheritdoc/>
    public bool Holds(BlockGraph graph, Block block)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(block);
        var proved = new CountSteps(graph.Subject);
        return PlanCheck.Holds(plan, block) && new StepRanges(plan).Hold() && steps.Count > 0 && steps.All(proved.TryAdd) && IsPlanned(proved.Sets[^1]);
    }

    private bool IsPlanned(CountedSet set)
    {
        if (!plan.Leaves.AsSpan().SequenceEqual(set.Literals.Select(literal => literal >> 1).ToArray()))
        {
            return false;
        }

        return plan.Steps.All(step => step.Rule == StepRule.Excess && SlopeOf(step.Form, set, out var constant) == 1 && constant == 0 && step.Form.Length == plan.Leaves.Length)
            && plan.Outputs.All(output => set.Tables.TryGetValue(output.Node, out var table) && IsTable(output.Form, set, table));
    }

    private bool IsTable(AffineForm form, CountedSet set, bool[] table)
    {
        if (SlopeOf(form, set, out var constant) is not { } slope)
        {
            return false;
        }

        for (var count = 0; count < table.Length; count++)
        {
            var value = constant + (slope * count);
            for (var i = 0; i < form.Length; i++)
            {
                var step = form.Signals[i] - plan.Leaves.Length;
                value += step < 0 ? 0 : form.Weights[i] * Math.Max(0, count - plan.Steps[step].Threshold);
            }

            if (value != (table[count] ? 1 : 0))
            {
                return false;
            }
        }

        return true;
    }

    // How often the count is in a form, and what the constant is beside it; null if the leaves in it aren't a multiple of the count.
    private long? SlopeOf(AffineForm form, CountedSet set, out long constant)
    {
        constant = form.Constant;
        var (slope, leaves) = (0L, 0);
        for (var i = 0; i < form.Length && form.Signals[i] < plan.Leaves.Length; i++)
        {
            var isNegated = (set.Literals[form.Signals[i]] & 1) == 1;
            var weight = isNegated ? -form.Weights[i] : form.Weights[i];
            constant -= isNegated ? weight : 0;
            if (leaves > 0 && weight != slope)
            {
                return null;
            }

            (slope, leaves) = (weight, leaves + 1);
        }

        return leaves == 0 || leaves == plan.Leaves.Length ? slope : null;
    }
}
