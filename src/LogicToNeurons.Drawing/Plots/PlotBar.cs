namespace LogicToNeurons.Drawing.Plots;

/// <summary>An upright bar, such as the distance of two curves where it is largest.</summary>
/// <param name="X">Where it stands.</param>
/// <param name="From">The y value of one end.</param>
/// <param name="To">The y value of the other end.</param>
/// <param name="Label">What is written beside it, where there is room; empty for nothing.</param>
public sealed record PlotBar(double X, double From, double To, string Label);
