using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>The line around a pane: thin, or heavy around the pane that gets the keys.</summary>
public static class Frame
{
    private const string Thin = "┌─┐│└┘";
    private const string Heavy = "┏━┓┃┗┛";

    /// <summary>Draws the line along the edges of a canvas; with less than 3 columns or 3 rows there is none.</summary>
    /// <param name="canvas">Where; what is inside the line stays as it is.</param>
    /// <param name="title">Stands in the upper line, cut where it is too long.</param>
    /// <param name="isFocused">Whether the pane gets the keys.</param>
    /// <param name="footer">Stands at the end of the lower line, cut where it is too long.</param>
    /// <returns>What is inside the line; the whole canvas if there is none.</returns>
    public static Canvas Draw(Canvas canvas, string title, bool isFocused, string footer = "")
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(footer);
        if (canvas.Width < 3 || canvas.Height < 3)
        {
            return canvas;
        }

        DrawLines(canvas, isFocused);
        var room = canvas.Width - 2;
        canvas.Write(1, 0, DisplayWidth.Clip(title, room, "…"), Role.Title);
        canvas.WriteBefore(canvas.Width - 1, canvas.Height - 1, DisplayWidth.Clip(footer, room, "…"), Role.Muted);
        return canvas.Inner(new Area(1, 1, canvas.Width - 2, canvas.Height - 2));
    }

    private static void DrawLines(Canvas canvas, bool isFocused)
    {
        var (lines, role) = isFocused ? (Heavy, Role.Focus) : (Thin, Role.Border);
        var (right, bottom) = (canvas.Width - 1, canvas.Height - 1);
        for (var x = 1; x < right; x++)
        {
            canvas.Put(x, 0, lines[1], role);
            canvas.Put(x, bottom, lines[1], role);
        }

        for (var y = 1; y < bottom; y++)
        {
            canvas.Put(0, y, lines[3], role);
            canvas.Put(right, y, lines[3], role);
        }

        canvas.Put(0, 0, lines[0], role);
        canvas.Put(right, 0, lines[2], role);
        canvas.Put(0, bottom, lines[4], role);
        canvas.Put(right, bottom, lines[5], role);
    }
}
