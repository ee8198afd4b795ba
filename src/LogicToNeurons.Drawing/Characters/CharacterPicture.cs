using System.Text;
using LogicToNeurons.Drawing.Figures;

namespace LogicToNeurons.Drawing.Characters;

/// <summary>A figure, or a part of it, as character cells.</summary>
public sealed class CharacterPicture
{
    private readonly PictureCell[] _cells;

    internal CharacterPicture(Area area, PictureCell[] cells) => (Area, _cells) = (area, cells);

    /// <summary>Gets the part of the figure that it shows.</summary>
    public Area Area { get; }

    /// <summary>A cell, by its place in the figure.</summary>
    /// <param name="x">The column, inside <see cref="Area"/>.</param>
    /// <param name="y">The row, inside <see cref="Area"/>.</param>
    public PictureCell this[int x, int y] => _cells[((y - Area.Y) * Area.Width) + x - Area.X];

    /// <summary>Draws a part of a figure: its lines, boxes and labels. Whatever lies outside is left out.</summary>
    /// <param name="figure">The figure; a unit is a cell.</param>
    /// <param name="area">The part.</param>
    /// <param name="signs">The characters for lines.</param>
    /// <param name="widthOf">How many cells a character of a label takes: 0, 1 or 2.</param>
    public static CharacterPicture Draw(Figure figure, Area area, LineSigns signs, Func<Rune, int> widthOf)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(widthOf);
        var canvas = new CharacterCanvas(area, widthOf);
        foreach (var shape in figure.Shapes)
        {
            canvas.Draw(shape);
        }

        return canvas.Finish(signs);
    }

    /// <summary>The rows as text, without blanks at their ends.</summary>
    public IEnumerable<string> Lines()
    {
        var line = new StringBuilder();
        for (var y = 0; y < Area.Height; y++)
        {
            line.Clear();
            foreach (var cell in _cells.AsSpan(y * Area.Width, Area.Width))
            {
                if (cell.Rune.Value != 0)
                {
                    line.Append(cell.Rune.ToString());
                }
            }

            yield return line.ToString().TrimEnd();
        }
    }
}
