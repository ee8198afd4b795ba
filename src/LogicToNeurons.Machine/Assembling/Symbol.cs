using LogicToNeurons.Source;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>What a name stands for.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">For a label the number of the instruction that it names; else the number, a whole one.</param>
/// <param name="IsLabel">Whether it is a label, and so only a jump target.</param>
/// <param name="Span">Where it is defined.</param>
public sealed record Symbol(string Name, decimal Value, bool IsLabel, TextSpan Span);
