using System.Collections.Immutable;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Figures;

/// <summary>What there is to see of a network, whatever it is drawn with: its neurons and weights, or groups of them; never changes.</summary>
/// <remarks>It doesn't depend on any sample, so that a picture stays still while the values change.</remarks>
public sealed class NetworkFigure
{
    /// <summary>The most neurons of a layer, inputs and outputs that are shown one by one unless somebody insists.</summary>
    public const int MostInColumn = 40;

    /// <summary>The most weights that are shown one by one unless somebody insists.</summary>
    public const int MostEdges = 200;

    /// <summary>The most hidden layers that are shown one by one unless somebody insists.</summary>
    public const int MostLayers = 24;

    private NetworkFigure(Network network, CompiledNetwork? compiled, FigureBuilder builder)
    {
        (Network, Names) = (network, new SignalNames(network));
        (IsFolded, ColumnCount) = (builder.IsFolded, builder.ColumnCount);
        (Nodes, Edges) = (builder.Nodes(), builder.Edges());
        (Compiled, Provenance) = (compiled, compiled is null ? null : new Provenance(compiled));
    }

    /// <summary>Gets the network.</summary>
    public Network Network { get; }

    /// <summary>Gets what its signals are called.</summary>
    public SignalNames Names { get; }

    /// <summary>Gets a value indicating whether a node stands for a whole port or for whole layers.</summary>
    public bool IsFolded { get; }

    /// <summary>Gets the number of columns: inputs, hidden layers or groups of them, outputs.</summary>
    public int ColumnCount { get; }

    /// <summary>Gets the nodes, column by column.</summary>
    public ImmutableArray<FigureNode> Nodes { get; }

    /// <summary>Gets the edges.</summary>
    public ImmutableArray<FigureEdge> Edges { get; }

    /// <summary>Gets what the network was made from; null if that wasn't a circuit.</summary>
    public CompiledNetwork? Compiled { get; }

    /// <summary>Gets which nets the neurons are there for; null if the network wasn't made from a circuit.</summary>
    public Provenance? Provenance { get; }

    /// <summary>A figure of a network, folded if there is too much to be read.</summary>
    /// <param name="network">The network.</param>
    /// <param name="compiled">What it was made from, for the names of nets.</param>
    public static NetworkFigure Of(Network network, CompiledNetwork? compiled = null) =>
        IsReadable(network) ? Whole(network, compiled) : Folded(network, compiled);

    /// <summary>A figure with every neuron and every weight, however many there are.</summary>
    public static NetworkFigure Whole(Network network, CompiledNetwork? compiled = null) =>
        new(network, compiled, FigureBuilder.Whole(network));

    /// <summary>A figure of ports and layers with their counts; neighbouring layers are one node if there are many.</summary>
    public static NetworkFigure Folded(Network network, CompiledNetwork? compiled = null) =>
        new(network, compiled, FigureBuilder.Folded(network));

    /// <summary>The bias of a node that stands for one neuron or output; 0 if it has none.</summary>
    public double BiasOf(FigureNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return (IsFolded, node.Role) switch
        {
            (false, FigureRole.Neuron) => Network.Neurons[node.First].Bias,
            (false, FigureRole.Output or FigureRole.Next) => Network.Outputs[node.First].Bias,
            _ => 0,
        };
    }

    /// <summary>The value of each signal, by the definition of a neuron, in float64.</summary>
    /// <param name="columns">What the columns of inputs and registers hold.</param>
    public double[] SignalsOf(ReadOnlySpan<double> columns)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns.Length, Network.FirstNeuron);
        var values = new double[Network.SignalCount];
        columns.CopyTo(values);
        for (var neuron = 0; neuron < Network.NeuronCount; neuron++)
        {
            values[Network.FirstNeuron + neuron] = Math.Max(0, Network.Neurons[neuron].Sum(values));
        }

        return values;
    }

    /// <summary>Whether a figure of every neuron and weight can be read.</summary>
    public static bool IsReadable(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var isSmall = network.FirstNeuron <= MostInColumn && network.Outputs.Count <= MostInColumn && network.LayerCount <= MostLayers
            && (long)network.Neurons.WeightCount + network.Outputs.WeightCount <= MostEdges;
        return isSmall && Enumerable.Range(1, network.LayerCount).All(layer => network.NeuronsOf(layer).GetOffsetAndLength(network.NeuronCount).Length <= MostInColumn);
    }
}
