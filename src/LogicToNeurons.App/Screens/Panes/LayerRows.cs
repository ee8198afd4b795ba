using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The rows of a list of a network's layers: a heading for each layer and one for the outputs, below it its neurons unless it is folded.</summary>
internal sealed class LayerRows
{
    private readonly Network _network;
    private readonly bool[] _isFolded;
    private readonly int[] _starts;

    /// <summary>Begins with the outputs in sight.</summary>
    /// <param name="network">The network.</param>
    /// <param name="isFolded">Whether layers begin folded.</param>
    public LayerRows(Network network, bool isFolded)
    {
        _network = network;
        _isFolded = new bool[network.LayerCount + 1];
        _isFolded.AsSpan(0, network.LayerCount).Fill(isFolded);
        _starts = new int[_isFolded.Length + 1];
        Number();
    }

    /// <summary>Gets the number of rows.</summary>
    public int Count => _starts[^1];

    /// <summary>The layer that a row belongs to, from 1; one more than the last for the outputs.</summary>
    public int LayerOf(int row)
    {
        var found = Array.BinarySearch(_starts, 0, _isFolded.Length, row);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The place that a row shows: a neuron's signal, or the number of signals and an output's row; −1 for a heading.</summary>
    public int PlaceOf(int row)
    {
        var layer = LayerOf(row);
        var index = row - _starts[layer - 1] - 1;
        return index < 0 ? -1 : FirstOf(layer) + index;
    }

    /// <summary>Whether a layer is folded.</summary>
    public bool IsFolded(int layer) => _isFolded[layer - 1];

    /// <summary>The row of a place; that of its heading if it is folded.</summary>
    public int RowOf(int place)
    {
        var layer = place < _network.SignalCount ? _network.LayerOf(place - _network.FirstNeuron) : _isFolded.Length;
        return _starts[layer - 1] + (IsFolded(layer) ? 0 : place - FirstOf(layer) + 1);
    }

    /// <summary>The row of a layer's heading.</summary>
    public int HeadingOf(int layer) => _starts[layer - 1];

    /// <summary>Folds a layer, or unfolds it.</summary>
    public void Fold(int layer, bool isFolded)
    {
        _isFolded[layer - 1] = isFolded;
        Number();
    }

    /// <summary>The first place of a layer, or of the outputs.</summary>
    public int FirstOf(int layer) => layer == _isFolded.Length ? _network.SignalCount : _network.FirstNeuron + _network.NeuronsOf(layer).Start.Value;

    /// <summary>The number of neurons of a layer, or of outputs and registers.</summary>
    public int CountOf(int layer) => layer == _isFolded.Length ? _network.Outputs.Count : _network.NeuronsOf(layer).GetOffsetAndLength(_network.NeuronCount).Length;

    private void Number()
    {
        for (var layer = 1; layer <= _isFolded.Length; layer++)
        {
            _starts[layer] = _starts[layer - 1] + 1 + (IsFolded(layer) ? 0 : CountOf(layer));
        }
    }
}
