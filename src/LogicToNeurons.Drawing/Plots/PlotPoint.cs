namespace LogicToNeurons.Drawing.Plots;

/// <summary>A place in a plot, in the units of its axes: x grows to the right, y upwards.</summary>
/// <param name="X">The value on the x axis.</param>
/// <param name="Y">The value on the y axis; NaN is a gap.</param>
public readonly record struct PlotPoint(double X, double Y)
{
    /// <summary>Gets a value indicating whether both values are numbers, neither NaN nor infinite.</summary>
    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y);
}
