namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>The types of values that are read, by the format's numbers.</summary>
internal enum OnnxType
{
    Float = 1,
    Int32 = 6,
    Int64 = 7,
    Double = 11,
}
