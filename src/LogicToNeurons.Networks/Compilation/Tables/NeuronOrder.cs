namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Orders neurons by how plain they are: small weights first, then few negative ones, then leaves of low number.</summary>
internal sealed class NeuronOrder : IComparer<SmallNeuron>
{
    private NeuronOrder()
    {
    }

    /// <summary>Gets the order.</summary>
    public static NeuronOrder Instance { get; } = new();

    /// <summary>The sum of the weights' magnitudes.</summary>
    public static int SizeOf(SmallNeuron neuron) => Math.Abs(neuron.W0) + Math.Abs(neuron.W1) + Math.Abs(neuron.W2) + Math.Abs(neuron.W3);

    /// <inheritdoc/>
    public int Compare(SmallNeuron x, SmallNeuron y)
    {
        var order = SizeOf(x).CompareTo(SizeOf(y));
        order = order == 0 ? NegativesOf(x).CompareTo(NegativesOf(y)) : order;
        for (var leaf = 0; leaf < 4 && order == 0; leaf++)
        {
            order = y.WeightOf(leaf).CompareTo(x.WeightOf(leaf));
        }

        return order == 0 ? y.Bias.CompareTo(x.Bias) : order;
    }

    /// <summary>The number of negative weights.</summary>
    public static int NegativesOf(SmallNeuron neuron) =>
        (neuron.W0 < 0 ? 1 : 0) + (neuron.W1 < 0 ? 1 : 0) + (neuron.W2 < 0 ? 1 : 0) + (neuron.W3 < 0 ? 1 : 0);
}
