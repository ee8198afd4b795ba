using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>A text folded into the columns that there are.</summary>
public static class Paragraph
{
    /// <summary>Writes a text, folded.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="y">The first row; may lie outside, so that a long text can be scrolled.</param>
    /// <param name="text">The text; LF begins a new line.</param>
    /// <param name="role">What it means.</param>
    /// <returns>The row below it, drawn or not.</returns>
    public static int Draw(Canvas canvas, int y, string text, Role role = Role.Normal)
    {
        foreach (var line in Lines(text, canvas.Width))
        {
            canvas.Write(0, y, line, role);
            y++;
        }

        return y;
    }

    /// <summary>The lines that a text is folded into, none wider than the width; none at all without a column.</summary>
    /// <param name="text">The text; LF begins a new line.</param>
    /// <param name="width">The columns.</param>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (width <= 0)
        {
            return [];
        }

        var lines = new List<string>();
        foreach (var part in text.Split('\n'))
        {
            foreach (var line in Folding.Fold(part, width))
            {
                AddCut(lines, line, width);
            }
        }

        return lines;
    }

    // A wide character in a single column stays whole: the canvas shows a blank for it.
    private static void AddCut(List<string> lines, string line, int width)
    {
        var (start, end, columns) = (0, 0, 0);
        foreach (var rune in line.EnumerateRunes())
        {
            var runeWidth = DisplayWidth.Of(rune);
            if (columns + runeWidth > width && end > start)
            {
                lines.Add(line[start..end]);
                (start, columns) = (end, 0);
            }

            columns += runeWidth;
            end += rune.Utf16SequenceLength;
        }

        lines.Add(line[start..]);
    }
}
