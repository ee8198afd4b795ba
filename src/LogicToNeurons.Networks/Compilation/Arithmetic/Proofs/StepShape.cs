using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;

/// <summary>What the neurons of a step must look like: ReLU(Slope · t + FactorWeight · bit + Before · the neuron before + a bias).</summary>
/// <param name="Slope">The weight of the number t.</param>
/// <param name="FactorWeight">The weight of a product's bit.</param>
/// <param name="Before">The weight of the step's neuron before.</param>
/// <param name="Weight">The weight of the neuron in the step's value.</param>
internal readonly record struct StepShape(int Slope, long FactorWeight, int Before, int Weight)
{
    /// <summary>The neurons of a step.</summary>
    public static StepShape[] Of(PlanStep step) => step.Rule switch
    {
        StepRule.Pair or StepRule.Order => [new(1, 0, 0, 1), new(1, 0, 0, -1)],
        StepRule.Last or StepRule.Excess => [new(1, 0, 0, 1)],
        StepRule.First => [new(-1, 0, 0, -1)],
        StepRule.Saturated => [new(-1, 0, 0, 0), new(0, 0, -1, 1)],
        StepRule.Product => [new(1, step.Threshold, 0, 1)],
        StepRule.Distance => [new(-1, 0, 0, 2)],
    };

    /// <summary>The part of a step's value that isn't a neuron: constant + slope · t.</summary>
    public static (long Constant, int Slope) RestOf(PlanStep step) => step.Rule switch
    {
        StepRule.First => (1, 0),
        StepRule.Distance => (-step.Threshold, 1),
        StepRule.Pair or StepRule.Last or StepRule.Saturated or StepRule.Product or StepRule.Excess or StepRule.Order => (0, 0),
    };

    /// <summary>What a step's value must be for a number and a bit.</summary>
    public static long Expected(PlanStep step, long number, int bit) => step.Rule switch
    {
        StepRule.Product => bit == 1 ? number : 0,
        StepRule.Distance => Math.Abs(number - step.Threshold),
        StepRule.Excess => Math.Max(0, number - step.Threshold),
        StepRule.Order => 1 + Math.Sign(number - step.Threshold),
        StepRule.Pair or StepRule.Last or StepRule.First or StepRule.Saturated => number >= step.Threshold ? 1 : 0,
    };
}
