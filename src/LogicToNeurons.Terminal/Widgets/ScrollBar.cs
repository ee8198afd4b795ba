using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>Shows in the last column which part of a list is on the screen.</summary>
public static class ScrollBar
{
    /// <summary>Draws the bar down from the first row, where the list is longer than the screen.</summary>
    /// <param name="canvas">Where the list is drawn.</param>
    /// <param name="count">The rows of the list.</param>
    /// <param name="top">The first row on the screen.</param>
    /// <param name="height">The rows on the screen.</param>
    public static void Draw(Canvas canvas, int count, int top, int height)
    {
        if (height <= 0 || count <= height)
        {
            return;
        }

        var length = (int)Math.Max(1, (long)height * height / count);
        var hidden = (long)count - height;
        var first = (int)(((Math.Clamp(top, 0, hidden) * (height - length)) + (hidden / 2)) / hidden);
        for (var y = 0; y < Math.Min(height, canvas.Height); y++)
        {
            var isThumb = y >= first && y - first < length;
            canvas.Put(canvas.Width - 1, y, isThumb ? '█' : '│', isThumb ? Role.Border : Role.Muted);
        }
    }
}
