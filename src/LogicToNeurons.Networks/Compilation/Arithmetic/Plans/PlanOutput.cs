namespace LogicToNeurons.Networks.Compilation.Arithmetic.Plans;

/// <summary>A node that a <see cref="WordPlan"/> computes.</summary>
/// <param name="Node">The node of the subject.</param>
/// <param name="Form">Its value, over leaves and steps.</param>
internal sealed record PlanOutput(int Node, AffineForm Form);
