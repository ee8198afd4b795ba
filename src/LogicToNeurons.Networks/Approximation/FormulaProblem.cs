using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Approximation;

/// <summary>A part of a formula that has no value.</summary>
/// <param name="Span">The part.</param>
/// <param name="X">Where.</param>
/// <param name="Message">Why.</param>
internal sealed record FormulaProblem(TextSpan Span, double X, Phrase Message);
