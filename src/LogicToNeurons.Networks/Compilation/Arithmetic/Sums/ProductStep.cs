namespace LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

/// <summary>The step of a plan that is a part of a product row.</summary>
/// <param name="Step">The step.</param>
/// <param name="Row">The ands that are added: all of one limb.</param>
/// <param name="Exponent">What the step counts: 2^Exponent.</param>
internal sealed record ProductStep(int Step, ProductRow Row, int Exponent);
