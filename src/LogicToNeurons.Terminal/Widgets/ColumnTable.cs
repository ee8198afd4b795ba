using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>Rows of texts in columns, one row selected. Texts are cut, never folded.</summary>
public sealed class ColumnTable
{
    // The blanks between columns; where columns have to shrink it is one.
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
        var places = Places(canvas.Width - ListRows.Gutter - bar, list.TopFor(below.Height), below.Height);
        if (hasHeader)
        {
            DrawHeader(canvas.Inner(new Area(0, 0, canvas.Width - bar, 1)), places);
        }

        ListRows.Draw(below, list, isFocused, (row, index, isSelected) => DrawRow(row, Rows[index], places, isSelected), hits);
    }

    private void DrawHeader(Canvas row, Area[] places)
    {
        row.Clear(Role.Muted);
        var header = row.Inner(new Area(ListRows.Gutter, 0, row.Width - ListRows.Gutter, 1));
        for (var i = 0; i < places.Length; i++)
        {
            DrawCell(header, places[i], new TableCell(_columns[i].Header, Role.Muted), _columns[i].Alignment);
        }
    }

    private void DrawRow(Canvas row, IReadOnlyList<TableCell> cells, Area[] places, bool isSelected)
    {
        for (var i = 0; i < Math.Min(cells.Count, places.Length); i++)
        {
            DrawCell(row, places[i], isSelected ? cells[i] with { Role = Role.Selection } : cells[i], _columns[i].Alignment);
        }
    }

    private static void DrawCell(Canvas row, Area place, TableCell cell, Alignment alignment)
    {
        var text = DisplayWidth.Clip(cell.Text, place.Width, "…");
        var before = alignment == Alignment.Right ? place.Width - DisplayWidth.Of(text) : 0;
        row.Inner(place).Write(before, 0, text, cell.Role);
    }

    // Where in a row each column is.
    private Area[] Places(int room, int top, int height)
    {
        var widths = new int[_columns.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = Math.Max(_columns[i].LeastWidth, DisplayWidth.Of(_columns[i].Header));
        }

        Measure(0, Math.Min(Rows.Count, MostMeasured), widths);
        Measure(top, Math.Min(Rows.Count - top, height), widths);
        var gap = Total(widths) + (Gap * (widths.Length - 1)) <= room ? Gap : 1;
        Fit(widths, room - (gap * (widths.Length - 1)));
        var places = new Area[widths.Length];
        var x = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            places[i] = new Area(x, 0, widths[i], 1);
            x += widths[i] + gap;
        }

        return places;
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
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = Math.Min(widths[i], Math.Max(1, room));
        }

        var total = Total(widths);
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

    private static int Total(int[] widths)
    {
        var total = 0;
        foreach (var width in widths)
        {
            total += width;
        }

        return total;
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
