using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions;

/// <summary>A weighted signal.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Weight">Its weight, not 0.</param>
public readonly record struct Term(int Signal, Rational Weight);
