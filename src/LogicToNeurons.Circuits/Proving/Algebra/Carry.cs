namespace LogicToNeurons.Circuits.Proving.Algebra;

/// <summary>The carry of an adder.</summary>
/// <param name="Literal">The carry.</param>
/// <param name="Negated">Which of the adder's inputs, a bit each, it takes negated.</param>
internal readonly record struct Carry(int Literal, int Negated);
