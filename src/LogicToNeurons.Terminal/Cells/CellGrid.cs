using System.Globalization;
using System.Text;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Cells;

/// <summary>A screen as an array of cells, row by row: what is drawn on, what hosts present, what tests compare.</summary>
/// <remarks>
/// No half of a wide character ever stands alone: whatever is put over one half blanks the other. Characters that a terminal
/// wouldn't show as one glyph of a known width (controls, lone joiners, direction marks) never get in.
/// </remarks>
public sealed class CellGrid
{
    private static readonly Rune Blank = new(' ');
    private static readonly Rune Covered = new(0);

    private readonly Cell[] _cells;

    /// <summary>Creates a blank grid.</summary>
    /// <param name="width">Columns, 0 or more.</param>
    /// <param name="height">Rows, 0 or more.</param>
    /// <param name="glyphs">The signs that may be used.</param>
    public CellGrid(int width, int height, GlyphSet glyphs = GlyphSet.Unicode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        Width = width;
        Height = height;
        Glyphs = glyphs;
        _cells = new Cell[width * height];
        Clear();
    }

    /// <summary>Gets the number of columns.</summary>
    public int Width { get; }

    /// <summary>Gets the number of rows.</summary>
    public int Height { get; }

    /// <summary>Gets the signs that may be used.</summary>
    public GlyphSet Glyphs { get; }

    /// <summary>Gets the whole grid as an area.</summary>
    public Area Area => new(0, 0, Width, Height);

    /// <summary>Gets or sets where the cursor blinks; null hides it.</summary>
    public (int X, int Y)? Cursor { get; set; }

    /// <summary>Gets all cells, row by row.</summary>
    public ReadOnlySpan<Cell> Cells => _cells;

    /// <summary>Gets a cell.</summary>
    public Cell this[int x, int y] => _cells[Index(x, y)];

    /// <summary>A row.</summary>
    internal CellRow Row(int y) => new(_cells, y * Width, Width);

    /// <summary>Blanks everything.</summary>
    public void Clear()
    {
        // A loop, because filling a span of a type of ours has to be compiled at every start.
        for (var i = 0; i < _cells.Length; i++)
        {
            _cells[i] = new Cell(Blank, default, Role.Normal);
        }

        Cursor = null;
    }

    /// <summary>Puts a character into a cell, and into the next one too if it is wide.</summary>
    /// <param name="x">The column.</param>
    /// <param name="y">The row.</param>
    /// <param name="rune">The character; one that can't be shown becomes a dot, or nothing if it has no width.</param>
    /// <param name="role">What it means.</param>
    /// <param name="clip">Where may be drawn; a wide character that only half fits becomes a blank.</param>
    /// <returns>The columns that it takes, drawn or not: 0, 1 or 2.</returns>
    public int Put(int x, int y, Rune rune, Role role, Area clip)
    {
        if (DisplayWidth.Of(rune) == 0 && !IsShown(rune))
        {
            return 0;
        }

        var shown = Shown(rune);
        var width = DisplayWidth.Of(shown);
        if (width == 0)
        {
            AddMark(x - 1, y, shown, clip);
            return 0;
        }

        var inside = clip.Intersect(Area);
        if (width == 2 && !(inside.Contains(x, y) && inside.Contains(x + 1, y)))
        {
            Set(x, y, Blank, role, inside);
            Set(x + 1, y, Blank, role, inside);
            return width;
        }

        Set(x, y, shown, role, inside);
        if (width == 2)
        {
            Set(x + 1, y, Blank, role, inside);
            _cells[Index(x, y)] = new Cell(shown, default, role);
            _cells[Index(x + 1, y)] = new Cell(Covered, default, role);
        }

        return width;
    }

    /// <summary>Takes everything over from another grid of the same size.</summary>
    public void CopyFrom(CellGrid other)
    {
        ArgumentNullException.ThrowIfNull(other);
        other._cells.CopyTo(_cells, 0);
        Cursor = other.Cursor;
    }

    /// <summary>Gives the cells of an area another role; the characters stay.</summary>
    public void Paint(Area area, Role role)
    {
        var inside = area.Intersect(Area);
        for (var y = inside.Y; y < inside.Bottom; y++)
        {
            for (var x = inside.X; x < inside.Right; x++)
            {
                _cells[Index(x, y)] = _cells[Index(x, y)] with { Role = role };
            }
        }
    }

    /// <summary>The characters of all rows as lines, without blanks at their ends.</summary>
    public string ToText() => Lines(static (line, cell) =>
    {
        if (!cell.IsRightHalf)
        {
            line.Append(cell.Rune);
            if (cell.Mark.Value != 0)
            {
                line.Append(cell.Mark);
            }
        }
    });

    /// <summary>The roles of all rows as lines of one letter a cell, see <see cref="RoleLetters"/>.</summary>
    public string ToRoles() => Lines(static (line, cell) => line.Append(RoleLetters.Of(cell.Role)));

    private string Lines(Action<StringBuilder, Cell> append)
    {
        var text = new StringBuilder();
        var line = new StringBuilder();
        for (var y = 0; y < Height; y++)
        {
            line.Clear();
            for (var x = 0; x < Width; x++)
            {
                append(line, this[x, y]);
            }

            text.Append(line.ToString().TrimEnd(' ')).Append('\n');
        }

        return text.ToString();
    }

    private Rune Shown(Rune rune)
    {
        if (rune.Value is >= ' ' and < 0x7F)
        {
            return rune;
        }

        var shown = IsShown(rune) ? rune : rune.Value == '\t' ? Blank : new Rune('·');
        return Glyphs == GlyphSet.Ascii ? AsciiGlyphs.Of(shown) : shown;
    }

    private static bool IsShown(Rune rune) => rune.Value != 0xFFFD && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse
        or UnicodeCategory.Surrogate);

    // The first mark over a character is kept. A variation selector would change the width of what it stands behind.
    private void AddMark(int x, int y, Rune mark, Area clip)
    {
        if (mark.Value is (>= 0xFE00 and <= 0xFE0F) or >= 0xE0000)
        {
            return;
        }

        var inside = clip.Intersect(Area);
        x = inside.Contains(x, y) && this[x, y].IsRightHalf ? x - 1 : x;
        if (inside.Contains(x, y) && this[x, y].Mark.Value == 0)
        {
            _cells[Index(x, y)] = this[x, y] with { Mark = mark };
        }
    }

    private void Set(int x, int y, Rune rune, Role role, Area inside)
    {
        if (!inside.Contains(x, y))
        {
            return;
        }

        var index = Index(x, y);
        if (_cells[index].IsRightHalf)
        {
            _cells[index - 1] = _cells[index - 1] with { Rune = Blank, Mark = default };
        }

        if (x + 1 < Width && _cells[index + 1].IsRightHalf)
        {
            _cells[index + 1] = _cells[index + 1] with { Rune = Blank };
        }

        _cells[index] = new Cell(rune, default, role);
    }

    private int Index(int x, int y) => (y * Width) + x;
}
