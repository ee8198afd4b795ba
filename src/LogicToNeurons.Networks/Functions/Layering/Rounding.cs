using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Layering;

/// <summary>A weight or a bias that a number format can't hold.</summary>
/// <param name="Exact">What it is.</param>
/// <param name="Rounded">What it becomes.</param>
public sealed record Rounding(Rational Exact, double Rounded);
