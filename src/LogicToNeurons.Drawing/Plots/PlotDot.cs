namespace LogicToNeurons.Drawing.Plots;

/// <summary>A point of a curve that is drawn as such.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="IsOpen">Whether it is a ring: the curve leads there and doesn't reach it.</param>
public readonly record struct PlotDot(PlotPoint Place, bool IsOpen);
