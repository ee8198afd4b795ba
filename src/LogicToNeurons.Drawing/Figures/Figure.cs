using System.Collections.Immutable;

namespace LogicToNeurons.Drawing.Figures;

/// <summary>A drawing as geometry, whatever it is drawn with.</summary>
/// <param name="Title">What it shows, in words.</param>
/// <param name="Width">Its width in units.</param>
/// <param name="Height">Its height in units.</param>
/// <param name="Shapes">What it consists of, the lowest first.</param>
public sealed record Figure(string Title, double Width, double Height, ImmutableArray<Shape> Shapes);
