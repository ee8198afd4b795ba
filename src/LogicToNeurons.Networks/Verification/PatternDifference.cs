using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Verification;

/// <summary>A pattern for which a network computes something else than its circuit.</summary>
/// <param name="Bits">The value of each input bit, then of each flip-flop, in the order of the circuit.</param>
/// <param name="Row">The row of the network's outputs that differs: an output column or, behind those, a register column.</param>
/// <param name="Name">The name of that column, for example <c>s[3]</c>.</param>
/// <param name="Expected">What the circuit says.</param>
/// <param name="Actual">What the network says.</param>
public sealed record PatternDifference(ImmutableArray<bool> Bits, int Row, string Name, double Expected, double Actual);
