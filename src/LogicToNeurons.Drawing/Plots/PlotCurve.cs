using System.Collections.Immutable;

namespace LogicToNeurons.Drawing.Plots;

/// <summary>A curve of a plot.</summary>
/// <param name="Name">What the legend calls it; empty for a curve that the legend leaves out.</param>
public abstract record PlotCurve(string Name)
{
    /// <summary>Gets the points that are drawn as rings and dots, such as both sides of a jump.</summary>
    public ImmutableArray<PlotDot> Dots { get; init; } = [];
}

/// <summary>The curve of a function.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Value">Its value at a place; NaN where it has none.</param>
public sealed record FunctionCurve(string Name, Func<double, double> Value) : PlotCurve(Name)
{
    /// <summary>Gets where it is drawn; null for everywhere.</summary>
    public PlotRange? Domain { get; init; }

    /// <summary>Gets where it jumps: values left and right of these places aren't joined, and it isn't asked for the values there.</summary>
    public ImmutableArray<double> Jumps { get; init; } = [];

    /// <summary>Gets where it bends, so that its value there is drawn exactly.</summary>
    public ImmutableArray<double> Bends { get; init; } = [];
}

/// <summary>A curve of straight pieces.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Parts">Its parts, each a line through its points; between parts, and at points that aren't finite, are gaps.</param>
public sealed record Polyline(string Name, ImmutableArray<ImmutableArray<PlotPoint>> Parts) : PlotCurve(Name);
