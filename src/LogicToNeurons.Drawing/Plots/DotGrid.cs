using System.Numerics;

namespace LogicToNeurons.Drawing.Plots;

/// <summary>Curves as dots of character cells.</summary>
internal sealed class DotGrid
{
    private const char FirstBraille = '\u2800';
    private const int MostCurves = 64;

    // Braille counts its dots down the left column, then down the right one; the lowest row came later.
    private static readonly byte[] BrailleDots = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

    private readonly PlotCharacters _characters;
    private readonly int _columns;
    private readonly byte[] _dots;
    private readonly ulong[] _curves;

    public DotGrid(int columns, int rows, PlotCharacters characters)
    {
        (_columns, Rows, _characters) = (columns, rows, characters);
        _dots = new byte[columns * rows];
        _curves = new ulong[columns * rows];
    }

    private int Rows { get; }

    /// <summary>Gets the last dot of a row; the first is 0.</summary>
    public int Right => (_columns * _characters.DotsAcross) - 1;

    /// <summary>Gets the last dot of a column; the first, 0, is the highest.</summary>
    public int Bottom => (Rows * _characters.DotsDown) - 1;

    /// <summary>Draws a line through dots, dashed as its curve is.</summary>
    public void Draw(int curve, IReadOnlyList<(int X, int Y)> points)
    {
        var length = 0;
        Set(curve, points[0], ref length);
        for (var i = 1; i < points.Count; i++)
        {
            DrawStraight(curve, points[i - 1], points[i], ref length);
        }
    }

    /// <summary>The character of a cell; null for a cell without dots.</summary>
    public char? this[int column, int row]
    {
        get
        {
            var index = (row * _columns) + column;
            if (_dots[index] == 0)
            {
                return null;
            }

            return _characters.IsAscii ? AsciiSign(_curves[index], column) : (char)(FirstBraille + _dots[index]);
        }
    }

    // Where several curves share cells, they take turns.
    private static char AsciiSign(ulong curves, int column)
    {
        for (var skipped = column % BitOperations.PopCount(curves); skipped > 0; skipped--)
        {
            curves &= curves - 1;
        }

        return PlotCharacters.CurveSign(BitOperations.TrailingZeroCount(curves));
    }

    // Every step goes on by one dot in the longer direction.
    private void DrawStraight(int curve, (int X, int Y) from, (int X, int Y) to, ref int length)
    {
        var (width, height) = (to.X - from.X, to.Y - from.Y);
        var steps = Math.Max(Math.Abs(width), Math.Abs(height));
        for (var step = 1; step <= steps; step++)
        {
            var (x, y) = (Math.Round((double)width * step / steps), Math.Round((double)height * step / steps));
            Set(curve, (from.X + (int)x, from.Y + (int)y), ref length);
        }
    }

    // ASCII has signs instead of dashes.
    private void Set(int curve, (int X, int Y) dot, ref int length)
    {
        var (across, down) = (_characters.DotsAcross, _characters.DotsDown);
        if (_characters.IsAscii || CurveDash.IsDrawn(curve, length))
        {
            var index = (dot.Y / down * _columns) + (dot.X / across);
            _dots[index] |= BrailleDots[(dot.Y % down * 2) + (dot.X % across)];
            _curves[index] |= 1UL << (curve % MostCurves);
        }

        length++;
    }
}
