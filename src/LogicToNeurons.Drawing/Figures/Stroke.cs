namespace LogicToNeurons.Drawing.Figures;

/// <summary>A part of an <see cref="Outline"/>: a cubic curve, or a straight line if both controls are null.</summary>
/// <param name="End">Where it ends.</param>
/// <param name="FirstControl">The control point of its beginning.</param>
/// <param name="SecondControl">The control point of its end.</param>
public readonly record struct Stroke(Point End, Point? FirstControl = null, Point? SecondControl = null);
