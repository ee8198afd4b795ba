using LogicToNeurons.Networks.Functions;

namespace LogicToNeurons.Networks.Files;

/// <summary>Which lines of a text the neurons of a network come from.</summary>
/// <param name="File">The text's name.</param>
/// <param name="Function">The function that became the network, neuron by neuron, with its <see cref="ReluFunction.Origins"/>.</param>
public sealed record FormulaProvenance(string File, ReluFunction Function)
{
    /// <summary>The origin of each neuron, as the network numbers them: layer by layer.</summary>
    public FormulaOrigin[] ByLayer() =>
        [.. Enumerable.Range(0, Function.Neurons.Length).OrderBy(neuron => Function.LevelOf(Function.Inputs.Length + neuron)).Select(neuron => Function.Origins[neuron])];
}
