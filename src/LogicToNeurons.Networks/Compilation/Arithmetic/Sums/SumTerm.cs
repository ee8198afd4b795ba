namespace LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

/// <summary>A part of a sum: a whole number from 0 to Largest that counts 2^Exponent.</summary>
/// <param name="Form">The number, over leaves and steps of a plan.</param>
/// <param name="Largest">The largest value that it can have.</param>
/// <param name="Exponent">Its weight.</param>
internal sealed record SumTerm(AffineForm Form, long Largest, int Exponent);
