using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Files;

/// <summary>A network that was read.</summary>
/// <param name="Network">The network.</param>
/// <param name="Number">The format that its file computes in.</param>
public sealed record ReadNetwork(Network Network, NumberFormat Number);
