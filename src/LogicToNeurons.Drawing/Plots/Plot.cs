using System.Collections.Immutable;

namespace LogicToNeurons.Drawing.Plots;

/// <summary>Curves over one pair of axes, whatever they are drawn with.</summary>
/// <param name="Title">What it shows, in words.</param>
/// <param name="Curves">Its curves; where they meet, the first ones matter most.</param>
public sealed record Plot(string Title, ImmutableArray<PlotCurve> Curves)
{
    /// <summary>Gets the range of x; null to find one that shows every curve.</summary>
    public PlotRange? X { get; init; }

    /// <summary>Gets the range of y; null to find one that shows every curve, but for rare peaks.</summary>
    public PlotRange? Y { get; init; }

    /// <summary>Gets the name of the x axis; empty for none.</summary>
    public string XName { get; init; } = "x";

    /// <summary>Gets the name of the y axis; empty for none.</summary>
    public string YName { get; init; } = string.Empty;

    /// <summary>Gets the places that are pointed out.</summary>
    public ImmutableArray<PlotMark> Marks { get; init; } = [];

    /// <summary>Gets the upright bars.</summary>
    public ImmutableArray<PlotBar> Bars { get; init; } = [];

    /// <summary>Gets what the legend says of curves that go on above or below the picture; empty for nothing.</summary>
    public string BeyondNote { get; init; } = string.Empty;
}
