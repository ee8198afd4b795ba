using System.Text;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Cells;

/// <summary>A window onto a grid: places count from its own top left corner, and nothing is drawn outside.</summary>
public readonly struct Canvas
{
    private readonly CellGrid _grid;
    private readonly Area _area;

    /// <summary>Opens a window onto a grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="area">Where the window is in the grid.</param>
    public Canvas(CellGrid grid, Area area)
    {
        _grid = grid;
        _area = area;
    }

    /// <summary>A window onto a whole grid.</summary>
    public Canvas(CellGrid grid)
        : this(grid, grid?.Area ?? default)
    {
    }

    /// <summary>Gets the number of columns.</summary>
    public int Width => _area.Width;

    /// <summary>Gets the number of rows.</summary>
    public int Height => _area.Height;

    /// <summary>Gets the signs that the grid can show.</summary>
    public GlyphSet Glyphs => _grid.Glyphs;

    /// <summary>Gets where the window is in the grid.</summary>
    public Area Area => _area;

    /// <summary>A window inside this one.</summary>
    /// <param name="area">Where, from this window's corner; what is outside is cut off.</param>
    public Canvas Inner(Area area) => new(_grid, new Area(_area.X + area.X, _area.Y + area.Y, area.Width, area.Height).Intersect(_area));

    /// <summary>Writes a text into a row.</summary>
    /// <returns>The column behind it.</returns>
    public int Write(int x, int y, ReadOnlySpan<char> text, Role role = Role.Normal)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (x >= Width && DisplayWidth.Of(rune) > 0)
            {
                break;
            }

            x += _grid.Put(_area.X + x, _area.Y + y, rune, role, _area);
        }

        return x;
    }

    /// <summary>Writes a text into some columns: cut with an ellipsis where it is too long, blanks behind it where it is shorter.</summary>
    /// <returns>The column behind the columns.</returns>
    public int WriteIn(int x, int y, int columns, string text, Role role = Role.Normal)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = x + Math.Max(0, columns);
        var clipped = columns <= 0 ? string.Empty : DisplayWidth.Clip(text, columns, "…");
        for (x = Write(x, y, clipped, role); x < end; x++)
        {
            Put(x, y, ' ', role);
        }

        return end;
    }

    /// <summary>Writes a text into some columns, at their end, blanks before it; a longer text goes on behind them.</summary>
    /// <returns>The column behind it.</returns>
    public int WriteRight(int x, int y, int columns, string text, Role role = Role.Normal)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var blanks = columns - DisplayWidth.Of(text); blanks > 0; blanks--)
        {
            Put(x++, y, ' ', role);
        }

        return Write(x, y, text, role);
    }

    /// <summary>Writes a text so that it ends before a column.</summary>
    public void WriteBefore(int x, int y, string text, Role role = Role.Normal)
    {
        ArgumentNullException.ThrowIfNull(text);
        Write(x - DisplayWidth.Of(text), y, text, role);
    }

    /// <summary>Puts one character.</summary>
    public void Put(int x, int y, char character, Role role = Role.Normal) =>
        _grid.Put(_area.X + x, _area.Y + y, new Rune(character), role, _area);

    /// <summary>Fills everything with blanks.</summary>
    public void Clear(Role role = Role.Normal)
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                Put(x, y, ' ', role);
            }
        }
    }

    /// <summary>Gives cells another role; the characters stay.</summary>
    public void Paint(Area area, Role role) =>
        _grid.Paint(new Area(_area.X + area.X, _area.Y + area.Y, area.Width, area.Height).Intersect(_area), role);

    /// <summary>Shows the cursor.</summary>
    public void ShowCursor(int x, int y)
    {
        if (_area.Contains(_area.X + x, _area.Y + y))
        {
            _grid.Cursor = (_area.X + x, _area.Y + y);
        }
    }
}
