using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Compilation;

/// <summary>A network, the circuit that it was made from, and what in the one is what in the other; never changes.</summary>
public sealed class CompiledNetwork
{
    private readonly NeuronOrigins _origins;
    private readonly ValueForms _forms;

    internal CompiledNetwork(Network network, BlockGraph graph, NeuronOrigins origins, ValueForms forms, bool isStrict)
    {
        (Network, Graph, IsStrict) = (network, graph, isStrict);
        (_origins, _forms) = (origins, forms);
        IdentityCount = origins.AreIdentities.Count(isIdentity => isIdentity);
    }

    /// <summary>Gets the network.</summary>
    public Network Network { get; }

    /// <summary>Gets the circuit with the blocks that cover it.</summary>
    public BlockGraph Graph { get; }

    /// <summary>Gets a value indicating whether a layer reads only the one right before it.</summary>
    public bool IsStrict { get; }

    /// <summary>Gets the number of neurons that only carry a value on: ReLU(v) = v.</summary>
    public int IdentityCount { get; }

    /// <summary>The same, with other weights in the network.</summary>
    public CompiledNetwork With(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfNotEqual(network.NeuronCount, Network.NeuronCount);
        return new CompiledNetwork(network, Graph, _origins, _forms, IsStrict);
    }

    /// <summary>The block that a neuron belongs to, or −1 if it carries a value on.</summary>
    public int BlockOf(int neuron) => _origins.Blocks[neuron];

    /// <summary>Which of its block's neurons a neuron is, or −1 if it carries something on.</summary>
    public int LocalOf(int neuron) => _origins.Locals[neuron];

    /// <summary>The value that a neuron carries on or that is carried as a part of, or −1.</summary>
    public int CarriedBy(int neuron) => _origins.Carried[neuron];

    /// <summary>Whether a neuron only carries on what is there already: ReLU(v) = v.</summary>
    public bool IsIdentity(int neuron) => _origins.AreIdentities[neuron];

    /// <summary>What a value is in the network, as soon as it is known there; null if a block has absorbed it.</summary>
    public AffineForm? FormOf(int value) => _forms[value];

    /// <summary>What a net of the circuit is in the network, or null if a block has absorbed it.</summary>
    public AffineForm? FormOfNet(int net)
    {
        var literal = Graph.Subject.LiteralOf(net);
        return (literal & 1) == 0 ? FormOf(literal >> 1) : FormOf(literal >> 1)?.Negation();
    }
}
