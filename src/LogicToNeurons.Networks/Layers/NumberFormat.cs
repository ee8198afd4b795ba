namespace LogicToNeurons.Networks.Layers;

/// <summary>A format of numbers that a network can be computed in.</summary>
public enum NumberFormat
{
    /// <summary>Whole numbers of 32 bits, which wrap: only the final sums must fit.</summary>
    Int32,

    /// <summary>IEEE 754 single precision: whole numbers up to 2^24 are exact.</summary>
    Float32,

    /// <summary>IEEE 754 double precision: whole numbers up to 2^53 are exact.</summary>
    Float64,
}
