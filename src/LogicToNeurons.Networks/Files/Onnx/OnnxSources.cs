using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>The tensors that hold a network's signals: one an input, one for all registers, one a layer.</summary>
internal sealed class OnnxSources
{
    private readonly List<(string Name, int First, int Width)> _tensors = [];
    private readonly int[] _tensorOf;
    private readonly bool _hasRows;

    /// <summary>Begins without any tensor.</summary>
    public OnnxSources(Network network)
    {
        _tensorOf = new int[network.SignalCount];
        _hasRows = network.FirstNeuron > 0;
    }

    /// <summary>Adds a tensor for the next signals.</summary>
    public void Add(string name, int first, int width)
    {
        _tensorOf.AsSpan(first, width).Fill(_tensors.Count);
        _tensors.Add((name, first, width));
    }

    /// <summary>All tensors of a network, without names.</summary>
    public static OnnxSources Of(Network network)
    {
        var sources = new OnnxSources(network);
        foreach (var port in network.Inputs)
        {
            sources.Add(string.Empty, port.First, port.Width);
        }

        if (network.IsRecurrent)
        {
            sources.Add(string.Empty, network.InputCount, network.StateCount);
        }

        for (var layer = 1; layer <= network.LayerCount; layer++)
        {
            var (first, count) = network.NeuronsOf(layer).GetOffsetAndLength(network.NeuronCount);
            sources.Add(string.Empty, network.FirstNeuron + first, count);
        }

        return sources;
    }

    /// <summary>The columns of all tensors that some rows read, at least 1.</summary>
    public long WidthReadBy(AffineRows rows, int first, int count) => Math.Max(1, ReadBy(rows, first, count).Sum(tensor => (long)WidthOf(tensor)));

    /// <summary>The name of a tensor.</summary>
    public string NameOf(int tensor) => _tensors[tensor].Name;

    /// <summary>The number of columns of a tensor.</summary>
    public int WidthOf(int tensor) => _tensors[tensor].Width;

    /// <summary>The tensors that some rows read, in rising order; the first one if they read none, as something must say how many samples there are.</summary>
    /// <returns>None only if the network has neither inputs nor registers.</returns>
    public int[] ReadBy(AffineRows rows, int first, int count)
    {
        var tensors = new SortedSet<int>();
        var last = -1;
        for (var row = first; row < first + count; row++)
        {
            foreach (var signal in rows[row].Signals)
            {
                if (_tensorOf[signal] != last)
                {
                    last = _tensorOf[signal];
                    tensors.Add(last);
                }
            }
        }

        return tensors.Count == 0 && _hasRows ? [0] : [.. tensors];
    }

    /// <summary>Puts a row's weights at the columns that their signals have if some tensors stand side by side.</summary>
    /// <param name="row">The row; it reads these tensors only.</param>
    /// <param name="tensors">The tensors.</param>
    /// <param name="values">Gets the weights.</param>
    public void Spread(AffineRow row, int[] tensors, Span<double> values)
    {
        var (place, offset) = (0, 0);
        for (var i = 0; i < row.Length; i++)
        {
            var tensor = _tensorOf[row.Signals[i]];
            while (tensors[place] != tensor)
            {
                offset += _tensors[tensors[place++]].Width;
            }

            values[offset + row.Signals[i] - _tensors[tensor].First] = row.Weights[i];
        }
    }
}
