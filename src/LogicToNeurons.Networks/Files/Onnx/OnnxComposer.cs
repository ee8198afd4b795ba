using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>Does on affine forms what the operators of a graph do on numbers; only Relu makes neurons.</summary>
/// <param name="builder">Gets the neurons.</param>
/// <param name="faults">Gets what is wrong.</param>
/// <param name="hasLayers">Whether each Relu is a layer, as in our own files; otherwise layers follow from what is read.</param>
internal sealed class OnnxComposer(NetworkBuilder builder, OnnxFaults faults, bool hasLayers)
{
    // Multiplications; some seconds. A column or a part of its own takes as long as several.
    private const long MostWork = 1L << 30;
    private const int ColumnWork = 16;

    private readonly RowAccumulator _sum = new();
    private long _work;
    private long _terms;
    private int _layer;

    /// <summary>alpha · a · b + beta · c.</summary>
    /// <param name="node">What to call the node.</param>
    /// <param name="a">Of shape [N, K].</param>
    /// <param name="b">Of shape [K, M], or [M, K] if it is transposed.</param>
    /// <param name="isTransposed">Whether b is.</param>
    /// <param name="factors">Alpha and beta.</param>
    /// <param name="c">One column or M; null for 0.</param>
    public OnnxValue? Gemm(string node, OnnxValue a, OnnxConstant b, bool isTransposed, (double Alpha, double Beta) factors, OnnxValue? c)
    {
        var (height, width) = isTransposed ? (b.ColumnCount, b.RowCount) : (b.RowCount, b.ColumnCount);
        if (b.Rank != 2 || height != a.Width || (c is not null && c.Width != 1 && c.Width != width))
        {
            faults.Graph(Words.Of("files.graph.product", node, a.Width, b.RowCount, b.ColumnCount, c?.Width ?? 0));
            return null;
        }

        if (!TryCharge(((long)height * width) + ((long)width * ColumnWork)))
        {
            return null;
        }

        var bias = c is null ? null : Columns(c);
        var rows = new AffineRowsBuilder();
        for (var column = 0; column < width; column++)
        {
            var (first, step) = isTransposed ? (column * height, 1) : (column, width);
            if (!TryAddProduct(a, b, first, step, factors.Alpha))
            {
                return null;
            }

            bias?[c!.Width == 1 ? 0 : column].AddTo(_sum, factors.Beta);
            if (!TryTake(node, rows))
            {
                return null;
            }
        }

        return OnnxValue.OfRows(rows.Build());
    }

    /// <summary>a + b, of which one may have a single column.</summary>
    public OnnxValue? Add(string node, OnnxValue a, OnnxValue b)
    {
        var width = Math.Max(a.Width, b.Width);
        if ((a.Width != width && a.Width != 1) || (b.Width != width && b.Width != 1))
        {
            faults.Graph(Words.Of("files.graph.widths", node, a.Width, b.Width));
            return null;
        }

        var (left, right) = (Columns(a), Columns(b));
        var rows = new AffineRowsBuilder();
        for (var column = 0; column < width; column++)
        {
            left[a.Width == 1 ? 0 : column].AddTo(_sum, 1);
            right[b.Width == 1 ? 0 : column].AddTo(_sum, 1);
            if (!TryCharge(ColumnWork) || !TryTake(node, rows))
            {
                return null;
            }
        }

        return OnnxValue.OfRows(rows.Build());
    }

    /// <summary>Neurons, one a column.</summary>
    public OnnxValue? Relu(OnnxValue value)
    {
        if (builder.NeuronCount + (long)value.Width > NetworkSize.MostNeurons)
        {
            faults.Graph(Words.Of("files.graph.neurons", NetworkSize.MostNeurons));
            return null;
        }

        var first = builder.SignalCount;
        _layer = hasLayers ? _layer + 1 : LayerOf(value) + 1;
        foreach (var part in value.Parts)
        {
            for (var column = 0; column < part.Width; column++)
            {
                var isAdded = part.Rows is { } rows ? TryAddNeuron(rows[part.First + column]) : TryAddNeuron(new AffineRow(0, [part.First + column], [1]));
                if (!isAdded)
                {
                    return null;
                }
            }
        }

        return OnnxValue.OfSignals(first, value.Width);
    }

    /// <summary>Values side by side.</summary>
    public OnnxValue? Concat(string node, List<OnnxValue> values)
    {
        var width = values.Sum(value => (long)value.Width);
        if (width > NetworkLimits.MostColumns)
        {
            faults.Graph(Words.Of("files.graph.columns", node, width, NetworkLimits.MostColumns));
            return null;
        }

        return TryCharge(values.Sum(value => (long)value.Parts.Length) * ColumnWork) ? new OnnxValue([.. values.SelectMany(value => value.Parts)], (int)width) : null;
    }

    /// <summary>Takes what the outputs' columns are.</summary>
    public bool TryGive(string name, OnnxValue value, Action<AffineRow> take)
    {
        var rows = new AffineRowsBuilder();
        foreach (var column in Columns(value))
        {
            column.AddTo(_sum, 1);
            if (!TryCharge(ColumnWork) || !TryTake(name, rows))
            {
                return false;
            }
        }

        var built = rows.Build();
        for (var row = 0; row < built.Count; row++)
        {
            take(built[row]);
        }

        return true;
    }

    private static OnnxColumn[] Columns(OnnxValue value)
    {
        var columns = new OnnxColumn[value.Width];
        var place = 0;
        foreach (var part in value.Parts)
        {
            for (var column = 0; column < part.Width; column++)
            {
                columns[place++] = new OnnxColumn(part, column);
            }
        }

        return columns;
    }

    private bool TryAddProduct(OnnxValue a, OnnxConstant b, int index, int step, double alpha)
    {
        foreach (var part in a.Parts)
        {
            for (var column = 0; column < part.Width; column++, index += step)
            {
                var weight = b[index] * alpha;
                if (weight != 0)
                {
                    part.AddTo(_sum, column, weight);
                    if (part.Rows is not null && !TryCharge(part.TermCount(column)))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private bool TryTake(string node, AffineRowsBuilder rows)
    {
        var before = rows.WeightCount;
        if (!_sum.TryMoveTo(rows))
        {
            faults.Graph(Words.Of("files.graph.infinite", node));
            return false;
        }

        return TryCount(rows.WeightCount - before);
    }

    private bool TryCount(long terms)
    {
        _terms += terms;
        if (_terms <= NetworkLimits.MostTerms)
        {
            return true;
        }

        faults.Graph(Words.Of("files.graph.terms", NetworkLimits.MostTerms));
        return false;
    }

    private bool TryCharge(long work)
    {
        _work += work;
        if (_work <= MostWork)
        {
            return true;
        }

        faults.Graph(Words.Of("files.graph.work"));
        return false;
    }

    private int LayerOf(OnnxValue value)
    {
        var layer = 0;
        foreach (var part in value.Parts)
        {
            for (var column = 0; column < part.Width; column++)
            {
                if (part.Rows is null)
                {
                    layer = Math.Max(layer, builder.LayerOf(part.First + column));
                    continue;
                }

                foreach (var signal in part.Rows[part.First + column].Signals)
                {
                    layer = Math.Max(layer, builder.LayerOf(signal));
                }
            }
        }

        return layer;
    }

    private bool TryAddNeuron(AffineRow row)
    {
        if (!TryCount(row.Length))
        {
            return false;
        }

        var largest = row.Bias;
        for (var i = 0; i < row.Length; i++)
        {
            var signal = row.Signals[i];
            largest += row.Weights[i] * (row.Weights[i] > 0 ? builder.LargestOf(signal) : builder.LowestOf(signal));
        }

        builder.AddNeuron(row.Bias, row.Signals, row.Weights, Math.Max(0, largest), _layer);
        return true;
    }
}
