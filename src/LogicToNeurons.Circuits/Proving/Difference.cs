using System.Numerics;

namespace LogicToNeurons.Circuits.Proving;

/// <summary>Two values that a claim says to fit together, and that don't.</summary>
/// <param name="Name">The output, or the register that loads them; empty for the sides of a comparison.</param>
/// <param name="First">The first circuit's value, or the left side's; null where it divides by zero.</param>
/// <param name="Second">The second circuit's value, or the right side's; null where it divides by zero.</param>
public sealed record Difference(string Name, BigInteger? First, BigInteger? Second);
