namespace LogicToNeurons.Levels.Neurons.Building;

/// <summary>The sizes of a machine of neurons, and what follows from them.</summary>
/// <param name="Width">The bits of a cell, 2 to 32.</param>
/// <param name="MemorySize">The number of cells, a power of two from 4 on.</param>
/// <param name="SumLimit">How large the sum of terms of one sign should be at most (rule E).</param>
internal sealed record WordSizes(int Width, int MemorySize, double SumLimit)
{
    /// <summary>Gets what a cell is raised by so that it is never negative: 2^(W−1).</summary>
    public long Half => 1L << (Width - 1);

    /// <summary>Gets the number of a cell's values: 2^W.</summary>
    public long Span => 1L << Width;

    /// <summary>Gets the largest raised value: 2^W − 1.</summary>
    public long Largest => Span - 1;
}
