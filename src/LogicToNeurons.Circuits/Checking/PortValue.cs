using System.Numerics;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking;

/// <summary>A value for a port, or of one.</summary>
/// <param name="Port">The port.</param>
/// <param name="Value">The value, unsigned: 0 to 2 to the power of the port's width, exclusive.</param>
public sealed record PortValue(Port Port, BigInteger Value);
