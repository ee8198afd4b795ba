namespace LogicToNeurons.Terminal.Cells;

/// <summary>A rectangle of cells; columns and rows count from 0 at the top left.</summary>
/// <param name="X">The first column.</param>
/// <param name="Y">The first row.</param>
/// <param name="Width">The number of columns, 0 or more.</param>
/// <param name="Height">The number of rows, 0 or more.</param>
public readonly record struct Area(int X, int Y, int Width, int Height)
{
    /// <summary>Gets the column behind the last one.</summary>
    public int Right => X + Width;

    /// <summary>Gets the row below the last one.</summary>
    public int Bottom => Y + Height;

    /// <summary>Gets a value indicating whether there is no cell in it.</summary>
    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>Whether a cell lies in it.</summary>
    public bool Contains(int x, int y) => x >= X && x < Right && y >= Y && y < Bottom;

    /// <summary>What two areas share; empty if that is nothing.</summary>
    public Area Intersect(Area other)
    {
        var (x, y) = (Math.Max(X, other.X), Math.Max(Y, other.Y));
        return new Area(x, y, Math.Max(0, Math.Min(Right, other.Right) - x), Math.Max(0, Math.Min(Bottom, other.Bottom) - y));
    }

    /// <summary>The area without a margin on all sides; empty if nothing is left.</summary>
    public Area Inset(int margin) =>
        new(X + margin, Y + margin, Math.Max(0, Width - (2 * margin)), Math.Max(0, Height - (2 * margin)));

    /// <summary>The area divided into its first rows and the rest.</summary>
    public AreaPair SplitTop(int rows)
    {
        var top = Math.Clamp(rows, 0, Math.Max(0, Height));
        return new AreaPair(this with { Height = top }, new Area(X, Y + top, Width, Height - top));
    }

    /// <summary>The area divided into all but its last rows, and these.</summary>
    public AreaPair SplitBottom(int rows) => SplitTop(Height - Math.Clamp(rows, 0, Math.Max(0, Height)));

    /// <summary>The area divided into its first columns and the rest.</summary>
    public AreaPair SplitLeft(int columns)
    {
        var left = Math.Clamp(columns, 0, Math.Max(0, Width));
        return new AreaPair(this with { Width = left }, new Area(X + left, Y, Width - left, Height));
    }

    /// <summary>An area of a size in the middle of this one, no larger than this.</summary>
    public Area Center(int width, int height)
    {
        var (w, h) = (Math.Min(width, Width), Math.Min(height, Height));
        return new Area(X + ((Width - w) / 2), Y + ((Height - h) / 2), w, h);
    }
}
