namespace LogicToNeurons.Circuits.Proving.Sat;

/// <summary>A clause to look at when a literal becomes false.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Blocker">Another of its literals; where that is true, the clause needn't be looked at.</param>
internal readonly record struct Watch(int Clause, int Blocker);
