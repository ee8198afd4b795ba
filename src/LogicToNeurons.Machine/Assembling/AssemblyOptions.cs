namespace LogicToNeurons.Machine.Assembling;

/// <summary>The machine that is asked for from outside; it wins over the program's own directives.</summary>
/// <param name="Width">The width in bits, 8, 16, 32 or 64; null leaves it to the program.</param>
/// <param name="Memory">The number of cells, 8 to 16,777,216; null leaves it to the program.</param>
public sealed record AssemblyOptions(int? Width = null, int? Memory = null)
{
    /// <summary>The width where nobody says another.</summary>
    public const int DefaultWidth = 32;

    /// <summary>The number of cells where nobody says another.</summary>
    public const int DefaultMemory = 256;

    /// <summary>The fewest cells: the registers.</summary>
    public const int LeastMemory = 8;

    /// <summary>The most cells.</summary>
    public const int MostMemory = 16_777_216;
}
