namespace LogicToNeurons.Circuits.Netlists;

/// <summary>One bit of a register.</summary>
/// <param name="Output">The net that shows what it holds.</param>
/// <param name="Input">The net that it loads at the end of a tick.</param>
/// <param name="Initial">What it holds at first.</param>
public readonly record struct FlipFlop(int Output, int Input, bool Initial);
