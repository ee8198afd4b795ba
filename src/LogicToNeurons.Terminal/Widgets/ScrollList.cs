using LogicToNeurons.Terminal.Input;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>Where one is in a list of rows: which row is selected, and which is the first on the screen.</summary>
public sealed class ScrollList
{
    // The rows that were on the screen last: what the wheel has to keep the selection in.
    private int _height = 1;

    /// <summary>Gets or sets the number of rows, 0 or more; the selection stays inside.</summary>
    public int Count
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
            Select(Selected);
        }
    }

    /// <summary>Gets the selected row, from 0; −1 only in an empty list.</summary>
    public int Selected { get; private set; } = -1;

    /// <summary>Gets the first row on the screen, from 0.</summary>
    public int Top { get; private set; }

    /// <summary>Selects a row; the nearest one if there is no such row.</summary>
    public void Select(int row)
    {
        Selected = Math.Min(Math.Max(0, row), Count - 1);
        Top = Math.Clamp(Top, 0, LastTop);
    }

    /// <summary>Moves the selection by Up, Down, PageUp, PageDown, Home or End.</summary>
    /// <param name="key">The key.</param>
    /// <param name="pageHeight">The rows on the screen.</param>
    /// <returns>Whether it is one of these keys.</returns>
    public bool Handle(KeyEvent key, int pageHeight)
    {
        ArgumentNullException.ThrowIfNull(key);
        long? row = (key.Key, key.Modifiers) switch
        {
            (Key.Up, Modifiers.None) => Selected - 1L,
            (Key.Down, Modifiers.None) => Selected + 1L,
            (Key.PageUp, Modifiers.None) => (long)Selected - Math.Max(1, pageHeight),
            (Key.PageDown, Modifiers.None) => (long)Selected + Math.Max(1, pageHeight),
            (Key.Home, Modifiers.None) => 0,
            (Key.End, Modifiers.None) => Count - 1L,
            _ => null,
        };
        if (row is { } there)
        {
            Select((int)Math.Clamp(there, 0, int.MaxValue));
        }

        return row is not null;
    }

    /// <summary>Moves what is on the screen, as a wheel does; the selection moves only where it would leave the screen.</summary>
    /// <param name="rows">How far; up if negative.</param>
    public void Scroll(int rows)
    {
        Top = (int)Math.Clamp((long)Top + rows, 0, LastTop);
        Selected = (int)Math.Clamp(Selected, Math.Min(Top, Count - 1L), Math.Min((long)Top + _height, Count) - 1);
    }

    /// <summary>Moves <see cref="Top"/> as little as needed to have the selected row on the screen and no empty row below the last one.</summary>
    /// <param name="height">The rows on the screen.</param>
    /// <returns>The first row on the screen.</returns>
    public int TopFor(int height)
    {
        _height = Math.Max(1, height);
        var lowest = Math.Max(0, Selected - _height + 1);
        Top = Math.Min(Math.Clamp(Top, lowest, Math.Max(0, Selected)), LastTop);
        return Top;
    }

    /// <summary>Moves <see cref="Top"/> to the page that the selected row stands on, whatever was on the screen before. Pages begin at the first row; the last one ends with the last row.</summary>
    /// <param name="height">The rows on the screen.</param>
    /// <returns>The first row on the screen.</returns>
    public int PageFor(int height)
    {
        _height = Math.Max(1, height);
        Top = Math.Min(Math.Max(0, Selected) / _height * _height, LastTop);
        return Top;
    }

    private int LastTop => Math.Max(0, Count - _height);
}
