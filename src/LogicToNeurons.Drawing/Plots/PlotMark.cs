namespace LogicToNeurons.Drawing.Plots;

/// <summary>A place that a plot points out, such as a kink.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Label">What is written beside it, where there is room; empty for nothing.</param>
public sealed record PlotMark(PlotPoint Place, string Label);
