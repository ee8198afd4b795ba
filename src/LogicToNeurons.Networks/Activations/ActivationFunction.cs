using System.Collections.Immutable;
using LogicToNeurons.Drawing.Plots;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Activations;

/// <summary>A function that neurons apply to their sums, with what is known of it.</summary>
/// <param name="Key">Its short name, such as <c>relu</c>.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Value">Its value at a place.</param>
/// <param name="Derivative">Its slope at a place; NaN where it has none.</param>
public sealed record ActivationFunction(string Key, Phrase Name, Func<double, double> Value, Func<double, double> Derivative)
{
    /// <summary>Gets how it is written, in ASCII; cases are set apart as in <c>x &gt;= 0: x; x &lt; 0: 0.01*x</c>.</summary>
    public required string Formula { get; init; }

    /// <summary>Gets how its slope is written.</summary>
    public required string DerivativeFormula { get; init; }

    /// <summary>Gets the values that it takes.</summary>
    public required ValueRange Range { get; init; }

    /// <summary>Gets where it goes as x goes to −∞; infinite if it has no bound there.</summary>
    public required double LeftLimit { get; init; }

    /// <summary>Gets where it goes as x goes to ∞; infinite if it has no bound there.</summary>
    public required double RightLimit { get; init; }

    /// <summary>Gets the places where its slope jumps, in rising order.</summary>
    public ImmutableArray<double> Bends { get; init; } = [];

    /// <summary>Gets the slope that PyTorch takes where there is none.</summary>
    public double UsualSlopeAtBends { get; init; }

    /// <summary>Gets what else is worth knowing.</summary>
    public ImmutableArray<Phrase> Notes { get; init; } = [];

    /// <summary>Gets how its curve is called: <c>relu(x)</c>, if nothing else is said.</summary>
    public string CurveName { get; init; } = $"{Key}(x)";

    /// <summary>Gets curves to be drawn beside it.</summary>
    public ImmutableArray<(string Name, Func<double, double> Value)> Companions { get; init; } = [];

    /// <summary>Gets the range of x that shows what it is like.</summary>
    public PlotRange UsualX { get; init; } = new(-4, 4);

    /// <summary>Gets the range of y for its value and its slope there; null to find it.</summary>
    public PlotRange? UsualY { get; init; } = new PlotRange(-1, 4);
}
