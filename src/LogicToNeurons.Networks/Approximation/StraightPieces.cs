using System.Collections.Immutable;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Functions.Curves;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Approximation;

/// <summary>A function of straight pieces that comes near another one on an interval.</summary>
/// <param name="From">Where the interval begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Curve">The pieces; all numbers are binary fractions, which machines hold exactly.</param>
/// <param name="Error">The largest difference that was measured on the interval.</param>
/// <param name="ErrorAt">A place where it was measured.</param>
public sealed record StraightPieces(double From, double To, PiecewiseLinear Curve, double Error, double ErrorAt)
{
    /// <summary>Gets the number of pieces.</summary>
    public int Count => Curve.Kinks.Length + 1;

    /// <summary>Gets the points that the pieces join, both ends of the interval included, from left to right.</summary>
    public ImmutableArray<(Rational X, Rational Y)> Points
    {
        get
        {
            var ends = new[] { BinaryRounding.Exactly(From), BinaryRounding.Exactly(To) };
            return [(ends[0], Curve.At(ends[0])), .. Curve.Kinks.Select(kink => (kink.X, kink.Y)), (ends[1], Curve.At(ends[1]))];
        }
    }

    /// <summary>The pieces as a network without shortcuts.</summary>
    /// <param name="name">Its name.</param>
    public ReluFunction Network(string name) => CurveNetwork.Of(name, Curve);
}
