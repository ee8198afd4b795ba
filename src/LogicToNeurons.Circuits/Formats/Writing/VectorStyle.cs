namespace LogicToNeurons.Circuits.Formats.Writing;

/// <summary>What a format's vectors and names look like.</summary>
/// <param name="LeastWidth">The fewest bits of a vector.</param>
/// <param name="MostWidth">The most bits of a vector.</param>
/// <param name="Write">Writes a name, in quotes if it needs them.</param>
/// <param name="CanBeVector">Whether a name may be a vector's.</param>
internal sealed record VectorStyle(int LeastWidth, int MostWidth, Func<string, string> Write, Func<string, bool> CanBeVector);
