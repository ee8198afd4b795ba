using System.Numerics;

namespace LogicToNeurons.Circuits.Proving;

/// <summary>What a port or a register holds.</summary>
/// <param name="Name">Its name; a register inside an instance has the instance's path before it, with dots.</param>
/// <param name="Width">The number of bits.</param>
/// <param name="Value">The value, unsigned.</param>
public sealed record NamedValue(string Name, int Width, BigInteger Value);
