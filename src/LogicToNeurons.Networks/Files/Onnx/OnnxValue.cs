using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>What a tensor of shape [N, width] holds: neighbouring signals, or weighted sums of signals; never changes.</summary>
/// <param name="Parts">Its columns from the left.</param>
/// <param name="Width">The number of columns.</param>
internal sealed record OnnxValue(OnnxPart[] Parts, int Width)
{
    /// <summary>A value that is neighbouring signals.</summary>
    public static OnnxValue OfSignals(int first, int width) => new([new OnnxPart(first, width, null)], width);

    /// <summary>A value that is weighted sums.</summary>
    public static OnnxValue OfRows(AffineRows rows) => new([new OnnxPart(0, rows.Count, rows)], rows.Count);

    /// <summary>Numbers that are the same for all samples.</summary>
    /// <returns>Null if it has several rows, which not all samples could share.</returns>
    public static OnnxValue? OfConstant(OnnxConstant constant)
    {
        if (constant.RowCount != 1 || constant.ColumnCount > NetworkLimits.MostColumns)
        {
            return null;
        }

        var rows = new AffineRowsBuilder();
        for (var column = 0; column < constant.ColumnCount; column++)
        {
            rows.Add(constant[column], [], []);
        }

        return OfRows(rows.Build());
    }
}
