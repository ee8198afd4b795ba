namespace LogicToNeurons.Networks.Layers;

/// <summary>What number formats are called, on the command line and in files.</summary>
public static class NumberFormatNames
{
    /// <summary>The name of a format.</summary>
    public static string Name(this NumberFormat format) => format switch
    {
        NumberFormat.Int32 => "int32",
        NumberFormat.Float32 => "float32",
        NumberFormat.Float64 => "float64",
    };
}
