using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Checking;

/// <summary>One row of a test.</summary>
/// <param name="IsReset">Whether registers get their initial values before it: a line <c>reset</c> stands before it, or it is the first.</param>
/// <param name="Inputs">Values for input ports; an input that isn't named is 0.</param>
/// <param name="Outputs">What output ports shall show; an output that isn't named may show anything.</param>
/// <param name="Span">The row's place in the text.</param>
public sealed record TestRow(bool IsReset, ImmutableArray<PortValue> Inputs, ImmutableArray<PortValue> Outputs, TextSpan Span);
