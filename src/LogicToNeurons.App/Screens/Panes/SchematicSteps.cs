using LogicToNeurons.Circuits.Schematics;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>Where the arrows lead in a schematic.</summary>
internal static class SchematicSteps
{
    private const int Slope = 3;

    /// <summary>The nearest cell in a direction; the present one if there is none.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="cell">The present cell; −1 for none, then the first one.</param>
    /// <param name="x">−1 for left, 1 for right.</param>
    /// <param name="y">−1 for up, 1 for down.</param>
    public static int Next(TextSchematic picture, int cell, int x, int y)
    {
        var count = picture.Schematic.Cells.Length;
        if (cell < 0 || cell >= count)
        {
            return count > 0 ? 0 : -1;
        }

        var (fromX, fromY) = Centre(picture, cell);
        var (best, least) = (cell, int.MaxValue);
        for (var other = 0; other < count; other++)
        {
            var (toX, toY) = Centre(picture, other);
            var along = ((toX - fromX) * x) + ((toY - fromY) * Slope * y);
            var aside = Math.Abs((toX - fromX) * y) + Math.Abs((toY - fromY) * Slope * x);
            var distance = along + (2 * aside);
            if (along > 0 && distance < least)
            {
                (best, least) = (other, distance);
            }
        }

        return best;
    }

    private static (int X, int Y) Centre(TextSchematic picture, int cell)
    {
        var area = picture.AreaOf(cell);
        return (area.X + (area.Width / 2), area.Y + (area.Height / 2));
    }
}
