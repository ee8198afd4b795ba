using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Tests.Terminal.Widgets;

/// <summary>What stands on a grid, as text to read and compare: the characters, then the roles.</summary>
internal static class Picture
{
    public static string Of(int width, int height, Action<Canvas> draw, GlyphSet glyphs = GlyphSet.Unicode)
    {
        var grid = new CellGrid(width, height, glyphs);
        draw(new Canvas(grid));
        var cursor = grid.Cursor is { } place ? $"cursor {place.X},{place.Y}\n" : string.Empty;
        return $"{grid.ToText()}{cursor}----\n{grid.ToRoles()}";
    }

    /// <summary>Only the characters.</summary>
    public static string Text(int width, int height, Action<Canvas> draw)
    {
        var grid = new CellGrid(width, height);
        draw(new Canvas(grid));
        return grid.ToText();
    }

    /// <summary>The pictures of some drawings below each other, with Unicode and ASCII signs.</summary>
    public static string OfAll(int height, int[] widths, Action<Canvas> draw) =>
        string.Concat(
            from glyphs in Enum.GetValues<GlyphSet>()
            from width in widths
            select $"==== {glyphs} {width}x{height}\n{Of(width, height, draw, glyphs)}");

    public static KeyEvent Press(Key key, Modifiers modifiers = Modifiers.None) => new(key, default, modifiers);

    public static IEnumerable<KeyEvent> Typed(string text) => text.EnumerateRunes().Select(rune => new KeyEvent(Key.Character, rune));
}
