using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>One hidden layer of neurons and an affine map to the outputs, without shortcuts.</summary>
/// <param name="Neurons">The hidden layer, no neuron twice.</param>
/// <param name="Outputs">For each output the neurons it reads and what each counts for, by rising neuron; no factor is 0.</param>
/// <param name="OutputBias">For each output its constant.</param>
public sealed record OneLayer(
    ImmutableArray<LayerNeuron> Neurons, ImmutableArray<ImmutableArray<(int Neuron, int Factor)>> Outputs, ImmutableArray<int> OutputBias);
