using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Levels.Cost;

/// <summary>What a machine of neurons costs.</summary>
/// <param name="Neurons">The number of hidden neurons.</param>
/// <param name="Layers">The number of hidden layers.</param>
/// <param name="Weights">The number of weights that aren't 0: as many multiplications and additions a tick takes.</param>
public sealed record NeuronCost(int Neurons, int Layers, long Weights)
{
    /// <summary>Counts a network.</summary>
    public static NeuronCost Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new NeuronCost(network.NeuronCount, network.LayerCount, (long)network.Neurons.WeightCount + network.Outputs.WeightCount);
    }
}
