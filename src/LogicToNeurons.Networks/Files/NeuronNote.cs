namespace LogicToNeurons.Networks.Files;

/// <summary>What a file says of a neuron of a network that wasn't made from a circuit.</summary>
/// <param name="Part">The part of the network that it belongs to.</param>
/// <param name="Purpose">What it is there for, in English.</param>
public sealed record NeuronNote(string Part, string Purpose);
