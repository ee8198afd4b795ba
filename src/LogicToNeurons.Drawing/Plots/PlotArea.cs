using System.Collections.Immutable;
using System.Text;

namespace LogicToNeurons.Drawing.Plots;

/// <summary>The cells inside the axes of a plot as text.</summary>
internal sealed class PlotArea
{
    private readonly PlotFrame _frame;
    private readonly PlotCharacters _characters;
    private readonly DotGrid _dots;
    private readonly string?[,] _signs;

    public PlotArea(Plot plot, PlotFrame frame, int columns, int rows, PlotCharacters characters)
    {
        (_frame, Columns, Rows, _characters) = (frame, columns, rows, characters);
        _dots = new DotGrid(columns, rows, characters);
        _signs = new string?[columns, rows];
        var traces = frame.Trace(plot, _dots.Right + 1);
        for (var curve = 0; curve < traces.Length; curve++)
        {
            DrawCurve(curve, traces[curve]);
        }

        DrawSigns(plot, traces);
        WriteLabels(plot);
    }

    /// <summary>Gets the cells of a row.</summary>
    public int Columns { get; }

    /// <summary>Gets the number of rows.</summary>
    public int Rows { get; }

    /// <summary>The column of a value of x; it may lie outside.</summary>
    public int ColumnOf(double x) => (int)Math.Floor((double)DotAcross(x) / _characters.DotsAcross);

    /// <summary>The row of a value of y; it may lie outside.</summary>
    public int RowOf(double y) => (int)Math.Floor((double)DotDown(y) / _characters.DotsDown);

    /// <summary>A row as text.</summary>
    public string Line(int row)
    {
        var line = new StringBuilder();
        for (var column = 0; column < Columns; column++)
        {
            line.Append(_signs[column, row] ?? (_dots[column, row] ?? ZeroLine(column, row)).ToString());
        }

        return line.ToString();
    }

    // Far outside is just outside: the place must be a whole number.
    private int DotAcross(double x) => (int)Math.Round(Math.Clamp(_frame.X.ShareOf(x), -1, 2) * _dots.Right);

    private int DotDown(double y) => (int)Math.Round((1 - Math.Clamp(_frame.Y.ShareOf(y), -1, 2)) * _dots.Bottom);

    private void DrawCurve(int curve, CurveTrace trace)
    {
        foreach (var line in trace.Lines)
        {
            _dots.Draw(curve, [.. line.Select(point => (DotAcross(point.X), DotDown(point.Y)))]);
        }
    }

    private void DrawSigns(Plot plot, ImmutableArray<CurveTrace> traces)
    {
        foreach (var exit in traces.SelectMany(trace => trace.Exits))
        {
            Put(ColumnOf(exit.X), exit.IsAbove ? 0 : Rows - 1, exit.IsAbove ? _characters.Above : _characters.Below);
        }

        foreach (var bar in plot.Bars.Where(bar => double.IsFinite(bar.X) && !double.IsNaN(bar.From + bar.To)))
        {
            var (first, last) = (RowOf(Math.Max(bar.From, bar.To)), RowOf(Math.Min(bar.From, bar.To)));
            for (var row = Math.Max(0, first); row <= Math.Min(last, Rows - 1); row++)
            {
                Put(ColumnOf(bar.X), row, _characters.Bar);
            }
        }

        foreach (var mark in plot.Marks.Where(mark => mark.Place.IsFinite))
        {
            Put(ColumnOf(mark.Place.X), RowOf(mark.Place.Y), _characters.Mark);
        }

        // Rings last: a kink often stands where a slope has its open end.
        foreach (var dot in plot.Curves.SelectMany(curve => curve.Dots).Where(dot => dot.Place.IsFinite))
        {
            Put(ColumnOf(dot.Place.X), RowOf(dot.Place.Y), dot.IsOpen ? _characters.Ring : _characters.Dot);
        }
    }

    private void WriteLabels(Plot plot)
    {
        foreach (var mark in plot.Marks.Where(mark => mark.Place.IsFinite))
        {
            WriteLabel(ColumnOf(mark.Place.X), RowOf(mark.Place.Y), mark.Label);
        }

        foreach (var bar in plot.Bars.Where(bar => double.IsFinite(bar.X) && double.IsFinite(bar.From) && double.IsFinite(bar.To)))
        {
            WriteLabel(ColumnOf(bar.X), RowOf((bar.From / 2) + (bar.To / 2)), bar.Label);
        }
    }

    // Beside the place, or above or below it; nowhere if curves leave no room.
    private void WriteLabel(int column, int row, string label)
    {
        var width = _characters.Width(label);
        if (width == 0 || !IsInside(column, row))
        {
            return;
        }

        ReadOnlySpan<(int Column, int Row)> places =
        [
            (column + 2, row), (column - 1 - width, row), (column + 1, row - 1), (column + 1, row + 1),
            (column - width, row - 1), (column - width, row + 1), (column - (width / 2), row - 1), (column - (width / 2), row + 1),
        ];
        foreach (var place in places)
        {
            if (IsFree(place.Column, place.Row, width))
            {
                Write(place.Column, place.Row, label);
                return;
            }
        }
    }

    private bool IsFree(int column, int row, int width)
    {
        for (var i = column; i < column + width; i++)
        {
            if (!IsInside(i, row) || _signs[i, row] is not null || _dots[i, row] is not null)
            {
                return false;
            }
        }

        return true;
    }

    private void Write(int column, int row, string label)
    {
        foreach (var rune in label.EnumerateRunes())
        {
            var width = _characters.WidthOf(rune);
            if (width > 0)
            {
                _signs[column, row] = rune.ToString();
            }

            if (width > 1)
            {
                _signs[column + 1, row] = string.Empty;
            }

            column += width;
        }
    }

    private void Put(int column, int row, char sign)
    {
        if (IsInside(column, row))
        {
            _signs[column, row] = sign.ToString();
        }
    }

    private bool IsInside(int column, int row) => column >= 0 && column < Columns && row >= 0 && row < Rows;

    // At the edge there is an axis already.
    private char ZeroLine(int column, int row)
    {
        var (zeroColumn, zeroRow) = (ColumnOf(0), RowOf(0));
        var isVertical = column == zeroColumn && _frame.X is { From: < 0, To: > 0 };
        var isHorizontal = row == zeroRow && _frame.Y is { From: < 0, To: > 0 };
        return isVertical ? _characters.ZeroColumn : isHorizontal ? _characters.ZeroRow : ' ';
    }
}
