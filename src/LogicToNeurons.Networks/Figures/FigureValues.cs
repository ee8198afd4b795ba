using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Figures;

/// <summary>The values of one sample, or none.</summary>
internal sealed class FigureValues
{
    private readonly double[] _signals;
    private readonly double[] _rows;

    public FigureValues(Network network, ReadOnlySpan<double> signals)
    {
        _signals = signals.ToArray();
        _rows = signals.IsEmpty ? [] : new double[network.Outputs.Count];
        for (var row = 0; row < _rows.Length; row++)
        {
            _rows[row] = network.Outputs[row].Sum(signals);
        }

        FirstNeuron = network.FirstNeuron;
    }

    /// <summary>Gets a value indicating whether there is a sample.</summary>
    public bool AreSet => _signals.Length > 0;

    /// <summary>Gets the first signal that is a neuron.</summary>
    public int FirstNeuron { get; }

    /// <summary>Gets the values of all neurons; none without a sample.</summary>
    public ReadOnlySpan<double> Neurons => AreSet ? _signals.AsSpan(FirstNeuron) : [];

    /// <summary>The value of one of the things that a node stands for.</summary>
    public double Of(FigureNode node, int index = 0) => node.Role switch
    {
        FigureRole.Input or FigureRole.Register => _signals[node.First + index],
        FigureRole.Neuron => _signals[FirstNeuron + node.First + index],
        FigureRole.Output or FigureRole.Next => _rows[node.First + index],
    };

    /// <summary>How many of the things that a node stands for aren't 0; a neuron then is active.</summary>
    public int ActiveIn(FigureNode node)
    {
        var count = 0;
        for (var i = 0; AreSet && i < node.Count; i++)
        {
            count += Of(node, i) == 0 ? 0 : 1;
        }

        return count;
    }
}
