using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Regions;

/// <summary>An output that two networks don't agree on.</summary>
/// <param name="Name">Its name in the first network.</param>
/// <param name="First">The first network's value.</param>
/// <param name="Second">The second network's value.</param>
public sealed record OutputDifference(string Name, Rational First, Rational Second);
