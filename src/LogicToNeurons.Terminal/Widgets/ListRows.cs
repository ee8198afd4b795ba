using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>The rows of a list that are on the screen, with a sign before the selected one and a scroll bar.</summary>
public static class ListRows
{
    /// <summary>The columns before each row: the sign of the selected one and a blank.</summary>
    public const int Gutter = 2;

    /// <summary>Draws the rows; the selected one stands on <see cref="Role.Selection"/> in a focused list.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="list">Which rows.</param>
    /// <param name="isFocused">Whether the list gets the keys.</param>
    /// <param name="drawRow">Draws a row, given its canvas, its number and whether it stands on the selection.</param>
    /// <param name="hits">Gets the rows' areas with their numbers.</param>
    public static void Draw(Canvas canvas, ScrollList list, bool isFocused, Action<Canvas, int, bool> drawRow, HitMap<int>? hits = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(drawRow);
        if (canvas.Height == 0)
        {
            return;
        }

        var top = list.TopFor(canvas.Height);
        var columns = canvas.Width - (list.Count > canvas.Height ? 1 : 0);
        for (var y = 0; y < Math.Min(canvas.Height, list.Count - top); y++)
        {
            var row = canvas.Inner(new Area(0, y, columns, 1));
            DrawSign(row, top + y == list.Selected, isFocused);
            drawRow(row.Inner(new Area(Gutter, 0, columns - Gutter, 1)), top + y, isFocused && top + y == list.Selected);
            hits?.Add(row.Area, top + y);
        }

        ScrollBar.Draw(canvas, list.Count, top, canvas.Height);
    }

    private static void DrawSign(Canvas row, bool isSelected, bool isFocused)
    {
        var role = isSelected && isFocused ? Role.Selection : Role.Normal;
        row.Clear(role);
        if (isSelected)
        {
            row.Put(0, 0, '▸', role);
        }
    }
}
