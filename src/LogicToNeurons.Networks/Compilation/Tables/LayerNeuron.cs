using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>A neuron that reads inputs: ReLU(<see cref="Bias"/> + Σ weight · input).</summary>
/// <param name="Terms">The inputs with their weights, by rising input; no weight is 0.</param>
/// <param name="Bias">What is added.</param>
public sealed record LayerNeuron(ImmutableArray<(int Input, int Weight)> Terms, int Bias);
