using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Aiger;

/// <summary>A line of an AIGER file.</summary>
/// <param name="Variable">What it defines; 0 for an output.</param>
/// <param name="A">The first literal: of a gate, or what a latch loads or an output shows.</param>
/// <param name="B">The second literal of a gate, or the initial value of a latch.</param>
/// <param name="Span">Its place.</param>
internal readonly record struct AigerLine(int Variable, long A, long B, TextSpan Span);
