using System.Numerics;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking;

/// <summary>An output that doesn't show what a test row expects.</summary>
/// <param name="Port">The output.</param>
/// <param name="Expected">What it should show, unsigned.</param>
/// <param name="Actual">What it shows, unsigned.</param>
public sealed record TestFailure(Port Port, BigInteger Expected, BigInteger Actual);
