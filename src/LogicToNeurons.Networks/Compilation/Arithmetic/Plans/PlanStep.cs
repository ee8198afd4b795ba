namespace LogicToNeurons.Networks.Compilation.Arithmetic.Plans;

/// <summary>A value of a <see cref="WordPlan"/> that takes neurons.</summary>
/// <param name="Rule">How it is made.</param>
/// <param name="Form">The whole number t, over leaves and earlier steps.</param>
/// <param name="Low">The least value that t can have.</param>
/// <param name="High">The largest value that t can have.</param>
/// <param name="Threshold">The number k.</param>
/// <param name="Factor">The bit of a product.</param>
/// <param name="After">The step whose t is this t before 2^i · that step's bit was subtracted; −1 if Low and High follow from the terms.</param>
internal sealed record PlanStep(StepRule Rule, AffineForm Form, long Low, long High, long Threshold, AffineForm? Factor = null, int After = -1)
{
    /// <summary>Gets the number of neurons.</summary>
    public int NeuronCount => Rule is StepRule.Pair or StepRule.Saturated or StepRule.Order ? 2 : 1;

    /// <summary>Gets the largest value of the step itself; the least is 0.</summary>
    public long Largest => Rule switch
    {
        StepRule.Product => Threshold,
        StepRule.Distance => Math.Max(High - Threshold, Threshold - Low),
        StepRule.Excess => Math.Max(0, High - Threshold),
        StepRule.Order => 2,
        StepRule.Pair or StepRule.Last or StepRule.First or StepRule.Saturated => 1,
    };
}
