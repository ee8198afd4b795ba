namespace LogicToNeurons.Circuits.Formats.Writing;

/// <summary>What a file declares: a net or a vector.</summary>
/// <param name="Written">Its name as it is written.</param>
/// <param name="Width">The number of bits; 0 for a net.</param>
/// <param name="IsReversed">Whether the bit with the index 0 is the highest.</param>
internal readonly record struct DeclaredVector(string Written, int Width, bool IsReversed);
