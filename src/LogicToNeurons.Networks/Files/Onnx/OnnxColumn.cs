namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>One column of a tensor.</summary>
/// <param name="Part">The part that it is in.</param>
/// <param name="Column">Its place there.</param>
internal readonly record struct OnnxColumn(OnnxPart Part, int Column)
{
    /// <summary>Adds a multiple of it.</summary>
    public void AddTo(RowAccumulator sum, double factor) => Part.AddTo(sum, Column, factor);
}
