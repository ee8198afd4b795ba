namespace LogicToNeurons.Drawing.Figures;

/// <summary>A place in a figure: X grows to the right, Y downwards.</summary>
/// <param name="X">Units from the left edge; for text a unit is a column.</param>
/// <param name="Y">Units from the upper edge; for text a unit is a row.</param>
public readonly record struct Point(double X, double Y);
