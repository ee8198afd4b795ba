namespace LogicToNeurons.Networks.Compilation.Arithmetic.Trees;

/// <summary>A literal that counts 2^Exponent; without a net it is <see cref="Cells.AdderCell.None"/>.</summary>
internal readonly record struct WeightedLiteral(int Literal, int Exponent);
