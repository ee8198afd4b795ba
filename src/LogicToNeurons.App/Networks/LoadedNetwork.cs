using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.App.Networks;

/// <summary>A network that was read.</summary>
/// <param name="File">Its file, as it is named in what is told.</param>
/// <param name="Network">The network.</param>
/// <param name="Number">The format that it is computed in.</param>
internal sealed record LoadedNetwork(string File, Network Network, NumberFormat Number);
