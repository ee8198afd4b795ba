namespace LogicToNeurons.Drawing.Plots;

/// <summary>Where a curve goes on beyond the range of y.</summary>
/// <param name="X">The place on the x axis.</param>
/// <param name="IsAbove">Whether above; otherwise below.</param>
internal readonly record struct PlotExit(double X, bool IsAbove);
