using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Compilation;

/// <summary>How large a network is, or will be.</summary>
/// <param name="Neurons">The number of hidden neurons.</param>
/// <param name="DenseBytes">The bytes of all layers' weights with their zeros, in float32.</param>
public readonly record struct NetworkSize(long Neurons, double DenseBytes)
{
    /// <summary>The most neurons that are built.</summary>
    public const long MostNeurons = 5_000_000;

    /// <summary>The most bytes of dense layers.</summary>
    public const double MostDenseBytes = 1 << 30;

    /// <summary>Gets a value indicating whether it may be built.</summary>
    public bool IsAllowed => Neurons <= MostNeurons && DenseBytes <= MostDenseBytes;

    /// <summary>The size of a network; with shortcuts a layer holds a column for each signal that it reads.</summary>
    public static NetworkSize Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var lastReader = new int[network.SignalCount];
        var bytes = 0.0;
        for (var layer = 1; layer <= network.LayerCount; layer++)
        {
            var read = 0L;
            var (first, count) = network.NeuronsOf(layer).GetOffsetAndLength(network.NeuronCount);
            for (var neuron = first; neuron < first + count; neuron++)
            {
                foreach (var signal in network.Neurons[neuron].Signals)
                {
                    read += lastReader[signal] == layer ? 0 : 1;
                    lastReader[signal] = layer;
                }
            }

            bytes += (double)read * count * sizeof(float);
        }

        return new NetworkSize(network.NeuronCount, bytes);
    }

    /// <summary>The size that a circuit has without shortcuts, before it is built.</summary>
    public static NetworkSize OfStrict(BlockGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new StrictSize(graph).Find();
    }
}
