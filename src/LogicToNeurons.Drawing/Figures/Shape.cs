using System.Collections.Immutable;

namespace LogicToNeurons.Drawing.Figures;

/// <summary>A part of a figure.</summary>
public abstract record Shape
{
    /// <summary>Gets the number of the thing that it shows, chosen by who makes the figure; −1 for none.</summary>
    public int Tag { get; init; } = -1;

    /// <summary>Gets the words that a style sheet knows it by, separated by blanks; null for none.</summary>
    public string? Classes { get; init; }
}

/// <summary>A line through points. In text every part is horizontal or vertical and the points are whole cells.</summary>
/// <param name="Points">Its points, at least two.</param>
/// <param name="IsHeavy">Whether it is drawn heavy.</param>
public sealed record Line(ImmutableArray<Point> Points, bool IsHeavy) : Shape;

/// <summary>A rectangle. In text its border takes the cells at its edges, so it is two cells wide and high at least.</summary>
/// <param name="Corner">Its upper left corner.</param>
/// <param name="Width">Its width in units.</param>
/// <param name="Height">Its height in units.</param>
public sealed record Box(Point Corner, double Width, double Height) : Shape;

/// <summary>A text on one line.</summary>
/// <param name="Place">Where its anchor stands; in SVG the middle of its height.</param>
/// <param name="Text">The text.</param>
/// <param name="Anchor">Which part of it stands there.</param>
public sealed record Label(Point Place, string Text, Anchor Anchor = Anchor.Start) : Shape;

/// <summary>A round dot or a ring; text has none.</summary>
/// <param name="Center">Its middle.</param>
/// <param name="Radius">Its radius in units.</param>
/// <param name="IsFilled">Whether it is filled.</param>
public sealed record Dot(Point Center, double Radius, bool IsFilled) : Shape;

/// <summary>An outline of lines and curves; text has none.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Strokes">Its strokes, each from the end of the one before.</param>
/// <param name="IsClosed">Whether a straight line leads back to the start.</param>
public sealed record Outline(Point Start, ImmutableArray<Stroke> Strokes, bool IsClosed) : Shape;

/// <summary>Shapes that belong together.</summary>
/// <param name="Title">What they show, in words; null if nothing is to be said.</param>
/// <param name="Shapes">The shapes, the lowest first.</param>
public sealed record Group(string? Title, ImmutableArray<Shape> Shapes) : Shape;
