namespace LogicToNeurons.Networks.Compilation.Arithmetic.Plans;

/// <summary>How the outputs of a block of arithmetic come from its leaves, in whole numbers; never changes.</summary>
/// <remarks>Forms are over sources: the leaves, from 0 on, and behind them the steps.</remarks>
/// <param name="Leaves">The nodes that it reads.</param>
/// <param name="Steps">What takes neurons, each after those that it reads.</param>
/// <param name="Outputs">The nodes that it computes, and how.</param>
internal sealed record WordPlan(int[] Leaves, PlanStep[] Steps, PlanOutput[] Outputs)
{
    /// <summary>Gets the number of neurons.</summary>
    public int NeuronCount => Steps.Sum(step => step.NeuronCount);
}
