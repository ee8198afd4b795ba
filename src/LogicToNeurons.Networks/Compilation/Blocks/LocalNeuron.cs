namespace LogicToNeurons.Networks.Compilation.Blocks;

/// <summary>A neuron of a block.</summary>
/// <param name="Row">What it takes the ReLU of: leaves and earlier neurons of the block.</param>
/// <param name="Largest">The largest value that it can have.</param>
public sealed record LocalNeuron(LocalRow Row, long Largest);
