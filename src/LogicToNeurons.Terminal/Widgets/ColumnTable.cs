using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>Rows of texts in columns, one row selected. Texts are cut, never folded.</summary>
public sealed class ColumnTable
{
    private const int Gap = 2;

    // Measuring all of a long table in each frame would be slow; the rows on the screen are always measured.
    private const int MostMeasured = 500;

    private readonly TableColumn[] _columns;

    /// <summary>Creates an empty table.</summary>
    /// <param name="columns">The columns from the left, 1 or more.</param>
    public ColumnTable(params TableColumn[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfZero(columns.Length, nameof(columns));
        _columns = [.. columns];
    }

    /// <summary>Gets or sets the rows; a row may be shorter than the columns.</summary>
    public IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; set; } = [];

    /// <summary>Draws the headers, and below them the rows; in a single row there are no headers.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="list">Which rows; its count is set to that of <see cref="Rows"/>.</param>
    /// <param name="isFocused">Whether the table gets the keys.</param>
    /// <param name="hits">Gets the rows' areas with their numbers.</param>
    public void Draw(Canvas canvas, ScrollList list, bool isFocused, HitMap<int>? hits = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        list.Count = Rows.Count;
        var hasHeader = canvas.Height > 1;
        var below = canvas.Inner(new Area(0, hasHeader ? 1 : 0, canvas.Width, canvas.Height - (hasHeader ? 1 : 0)));
        var bar = list.Count > below.Height ? 1 : 0;
        var widths = Widths(canvas.Width - ListRows.Gutter - bar, list.TopFor(below.Height), below.Height);
        if (hasHeader)
        {
            DrawHeader(canvas.Inner(new Area(0, 0, canvas.Width - bar, 1)), widths);
        }

        ListRows.Draw(below, list, isFocused, (row, index, isSelected) => DrawRow(row, Rows[index], widths, isSelected), hits);
    }

    private void DrawHeader(Canvas row, int[] widths)
    {
        row.Clear(Role.Muted);
        var x = ListRows.Gutter;
        for (var i = 0; i < widths.Length; i++)
        {
            x = DrawCell(row, x, widths[i], new TableCell(_columns[i].Header, Role.Muted), _columns[i].Alignment);
        }
    }

    private void DrawRow(Canvas row, IReadOnlyList<TableCell> cells, int[] widths, bool isSelected)
    {
        var x = 0;
        for (var i = 0; i < Math.Min(cells.Count, widths.Length); i++)
        {
            x = DrawCell(row, x, widths[i], isSelected ? cells[i] with { Role = Role.Selection } : cells[i], _columns[i].Alignment);
        }
    }

    private static int DrawCell(Canvas row, int x, int width, TableCell cell, Alignment alignment)
    {
        if (width > 0 && x < row.Width)
        {
            var text = DisplayWidth.Clip(cell.Text, width, "…");
            var start = alignment == Alignment.Right ? x + width - DisplayWidth.Of(text) : x;
            row.Inner(new Area(start, 0, x + width - start, 1)).Write(0, 0, text, cell.Role);
        }

        return x + width + Gap;
    }

    private int[] Widths(int room, int top, int height)
    {
        var widths = new int[_columns.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = Math.Max(_columns[i].LeastWidth, DisplayWidth.Of(_columns[i].Header));
        }

        Measure(0, Math.Min(Rows.Count, MostMeasured), widths);
        Measure(top, Math.Min(Rows.Count - top, height), widths);
        Fit(widths, room - (Gap * (widths.Length - 1)));
        return widths;
    }

    private void Measure(int first, int count, int[] widths)
    {
        for (var row = first; row < first + count; row++)
        {
            for (var i = 0; i < Math.Min(widths.Length, Rows[row].Count); i++)
            {
                widths[i] = Math.Max(widths[i], DisplayWidth.Of(Rows[row][i].Text));
            }
        }
    }

    // The widest column gives first, so that short ones stay readable; the last one takes what is left over.
    private static void Fit(int[] widths, int room)
    {
        var total = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = Math.Min(widths[i], Math.Max(1, room));
            total += widths[i];
        }

        for (; total > room; total--)
        {
            var widest = Widest(widths);
            if (widths[widest] <= 1)
            {
                return;
            }

            widths[widest]--;
        }

        widths[^1] += room - total;
    }

    private static int Widest(int[] widths)
    {
        var widest = 0;
        for (var i = 1; i < widths.Length; i++)
        {
            widest = widths[i] >= widths[widest] ? i : widest;
        }

        return widest;
    }
}
