using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Curves;

/// <summary>A place where a piecewise-linear function bends.</summary>
/// <param name="X">Where.</param>
/// <param name="Y">The value there.</param>
/// <param name="SlopeBefore">The slope to the left.</param>
/// <param name="SlopeAfter">The slope to the right, another one.</param>
public readonly record struct Kink(Rational X, Rational Y, Rational SlopeBefore, Rational SlopeAfter)
{
    /// <summary>Gets by how much the slope grows.</summary>
    public Rational Jump => SlopeAfter - SlopeBefore;
}
