using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>Neighbouring columns of a tensor.</summary>
/// <param name="First">The signal that the first column is, or the row.</param>
/// <param name="Width">The number of columns.</param>
/// <param name="Rows">The weighted sums that the columns are; null if they are signals.</param>
internal sealed record OnnxPart(int First, int Width, AffineRows? Rows)
{
    /// <summary>The number of terms of a column.</summary>
    public int TermCount(int column) => Rows is null ? 1 : Rows[First + column].Length;

    /// <summary>Adds a multiple of a column.</summary>
    public void AddTo(RowAccumulator sum, int column, double factor)
    {
        if (Rows is null)
        {
            sum.Add(First + column, factor);
        }
        else
        {
            sum.Add(Rows[First + column], factor);
        }
    }
}
