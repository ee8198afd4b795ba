namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>A straight piece of a wire on the grid.</summary>
/// <param name="X1">The column of its left or upper end.</param>
/// <param name="Y1">The row of that end.</param>
/// <param name="X2">The column of its other end.</param>
/// <param name="Y2">The row of that end.</param>
internal readonly record struct WirePiece(int X1, int Y1, int X2, int Y2)
{
    public bool IsHorizontal => Y1 == Y2;
}
