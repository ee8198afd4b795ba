namespace LogicToNeurons.Circuits.Minimising;

/// <summary>A bit of an output, or one that a register loads at the end of a tick.</summary>
/// <param name="Name">The output's or the register's name with the bit, for example <c>sum[3]</c>.</param>
/// <param name="Net">Its net.</param>
/// <param name="IsLoaded">Whether it is loaded by a register.</param>
public sealed record FunctionBit(string Name, int Net, bool IsLoaded);
