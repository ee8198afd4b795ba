namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Orders networks by how plain they are: small weights, few negative ones, small factors, then neuron by neuron.</summary>
internal sealed class NetworkOrder : IComparer<SmallNetwork>
{
    private NetworkOrder()
    {
    }

    /// <summary>Gets the order.</summary>
    public static NetworkOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(SmallNetwork? x, SmallNetwork? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = Measure(x).CompareTo(Measure(y));
        for (var i = 0; order == 0 && i < x.Neurons.Length && i < y.Neurons.Length; i++)
        {
            order = NeuronOrder.Instance.Compare(x.Neurons[i], y.Neurons[i]);
        }

        return order;
    }

    private static (int Count, int Size, int Negatives, int Factors) Measure(SmallNetwork network)
    {
        var (size, negatives, factors) = (0, 0, 0);
        for (var i = 0; i < network.Neurons.Length; i++)
        {
            size += NeuronOrder.SizeOf(network.Neurons[i]);
            negatives += NeuronOrder.NegativesOf(network.Neurons[i]);
            factors += Math.Abs(network.Factors[i]);
        }

        return (network.Neurons.Length, size, negatives, factors);
    }
}
