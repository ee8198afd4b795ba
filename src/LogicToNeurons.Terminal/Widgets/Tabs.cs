using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>Titles beside each other, one of them in brackets: the one that is shown.</summary>
public static class Tabs
{
    private const int Brackets = 2;

    /// <summary>Writes the titles; where there is no room for all, the first ones are left out until the selected one is seen.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="x">The first column.</param>
    /// <param name="y">The row.</param>
    /// <param name="titles">The titles.</param>
    /// <param name="selected">Which one is selected, from 0; any other number for none.</param>
    /// <param name="hit">Gets each title's number and area in the grid.</param>
    /// <returns>The column behind them.</returns>
    public static int Draw(Canvas canvas, int x, int y, IReadOnlyList<string> titles, int selected, Action<int, Area>? hit = null)
    {
        ArgumentNullException.ThrowIfNull(titles);
        for (var i = First(titles, selected, canvas.Width - x); i < titles.Count && x < canvas.Width; i++)
        {
            var isSelected = i == selected;
            var start = x;
            x = canvas.Write(x, y, isSelected ? "[" : " ", isSelected ? Role.Title : Role.Muted);
            x = canvas.Write(x, y, titles[i], isSelected ? Role.Title : Role.Muted);
            x = canvas.Write(x, y, isSelected ? "]" : " ", isSelected ? Role.Title : Role.Muted);
            var area = canvas.Inner(new Area(start, y, x - start, 1)).Area;
            if (!area.IsEmpty)
            {
                hit?.Invoke(i, area);
            }
        }

        return x;
    }

    private static int First(IReadOnlyList<string> titles, int selected, int room)
    {
        var first = selected;
        for (var left = room; first >= 0 && first < titles.Count; first--)
        {
            left -= DisplayWidth.Of(titles[first]) + Brackets;
            if (left < 0)
            {
                return Math.Min(first + 1, selected);
            }
        }

        return 0;
    }
}
