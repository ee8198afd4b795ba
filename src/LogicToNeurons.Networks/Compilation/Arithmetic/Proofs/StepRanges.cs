using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;

/// <summary>Checks that the numbers that the steps of a plan read are in the ranges that they claim.</summary>
/// <remarks>
/// Leaves are bits. A form's range follows from its terms' ranges; or, if it is t − k · [t ≥ k] for the number t of an earlier
/// step, from that step's range 0 to h: then it is from 0 to the larger of k − 1 and h − k.
/// </remarks>
internal sealed class StepRanges(WordPlan plan)
{
    private readonly FormAccumulator _sum = new();

    /// <summary>Whether all are.</summary>
    public bool Hold() => plan.Steps.All(HasItsRange);

    /// <summary>The range of a form by its terms.</summary>
    public (Int128 Low, Int128 High) RangeOf(AffineForm form)
    {
        Int128 low = form.Constant;
        Int128 high = form.Constant;
        for (var i = 0; i < form.Length; i++)
        {
            var step = form.Signals[i] - plan.Leaves.Length;
            var largest = (Int128)form.Weights[i] * (step < 0 ? 1 : plan.Steps[step].Largest);
            low += largest < 0 ? largest : 0;
            high += largest > 0 ? largest : 0;
        }

        return (low, high);
    }

    /// <summary>Whether a form is what the number t of a step leaves: t − k · [t ≥ k].</summary>
    public bool IsRestOf(AffineForm form, int step)
    {
        var before = plan.Steps[step];
        if (!IsThreshold(before) || before.Low < 0)
        {
            return false;
        }

        _sum.Add(before.Form, 1);
        _sum.Add(plan.Leaves.Length + step, -before.Threshold);
        return _sum.Take().IsSame(form);
    }

    /// <summary>The largest value of what a step's number leaves.</summary>
    public long LargestRestOf(int step) => Math.Max(plan.Steps[step].Threshold - 1, plan.Steps[step].High - plan.Steps[step].Threshold);

    private static bool IsThreshold(PlanStep step) => step.Rule is StepRule.Pair or StepRule.Last or StepRule.First or StepRule.Saturated;

    private bool HasItsRange(PlanStep step)
    {
        if (step.Rule == StepRule.Product)
        {
            var (lowest, largest) = RangeOf(step.Factor!);
            if (lowest < 0 || largest > 1 || step.Low < 0 || step.High > step.Threshold)
            {
                return false;
            }
        }

        var (low, high) = RangeOf(step.Form);
        return (low >= step.Low && high <= step.High)
            || (step.After >= 0 && IsRestOf(step.Form, step.After) && step.Low <= 0 && LargestRestOf(step.After) <= step.High);
    }
}
