using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Source;

namespace LogicToNeurons.Levels.Neurons;

/// <summary>A neuron of a block.</summary>
/// <param name="Value">What it gives.</param>
/// <param name="Purpose">What it is there for.</param>
public sealed record WordNeuron(WordValue Value, Phrase Purpose);
