namespace LogicToNeurons.Networks.Compilation.Blocks;

/// <summary>A whole number that a circuit has in its bits, as one value.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Largest">The largest value that it can have; the least is 0.</param>
/// <param name="Bits">What it is: nodes of the subject with weights.</param>
public sealed record Word(string Name, long Largest, params LocalTerm[] Bits);
