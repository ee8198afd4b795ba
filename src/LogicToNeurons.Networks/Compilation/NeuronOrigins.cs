namespace LogicToNeurons.Networks.Compilation;

/// <summary>What each neuron of a network is there for.</summary>
/// <param name="Blocks">The block that it belongs to, or −1.</param>
/// <param name="Locals">Which of the block's neurons it is, or −1 if it isn't one that the block has.</param>
/// <param name="Carried">The value that it carries on, or −1.</param>
/// <param name="AreIdentities">Whether it only carries something on.</param>
internal sealed record NeuronOrigins(int[] Blocks, int[] Locals, int[] Carried, bool[] AreIdentities);
