using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>A list that shows only what holds every word typed above it, in any case and order.</summary>
/// <typeparam name="T">What the list is of.</typeparam>
public sealed class FilterList<T>
{
    private readonly IReadOnlyList<T> _items;
    private readonly Func<T, string> _text;
    private string _words = string.Empty;

    /// <summary>Creates a list that shows everything, with the first item selected.</summary>
    /// <param name="items">The items.</param>
    /// <param name="text">What of an item the words are looked for in.</param>
    public FilterList(IReadOnlyList<T> items, Func<T, string> text)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(text);
        (_items, _text) = (items, text);
        Shown = items;
        List.Count = items.Count;
    }

    /// <summary>Gets the items that hold every word, in their order.</summary>
    public IReadOnlyList<T> Shown { get; private set; }

    /// <summary>Gets the selected item; the type's default if nothing is shown.</summary>
    public T? Selected => List.Selected < 0 ? default : Shown[List.Selected];

    /// <summary>Gets where one is among <see cref="Shown"/>.</summary>
    public ScrollList List { get; } = new();

    /// <summary>Gets the line of words.</summary>
    public TextField Filter { get; } = new();

    /// <summary>Moves in the list, or edits the words.</summary>
    /// <param name="key">The key.</param>
    /// <param name="pageHeight">The rows of items on the screen.</param>
    /// <returns>Whether the key means anything here.</returns>
    public bool Handle(KeyEvent key, int pageHeight)
    {
        if (List.Handle(key, pageHeight))
        {
            return true;
        }

        var isHandled = Filter.Handle(key);
        Refilter();
        return isHandled;
    }

    /// <summary>Puts a text into the words.</summary>
    public void Paste(string text)
    {
        Filter.Paste(text);
        Refilter();
    }

    /// <summary>Draws the words in the first row and the items below.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="drawRow">Draws an item, given its canvas and whether it is the selected one, which stands on <see cref="Role.Selection"/>.</param>
    /// <param name="hits">Gets the rows' areas with their places in <see cref="Shown"/>.</param>
    public void Draw(Canvas canvas, Action<Canvas, T, bool> drawRow, HitMap<int>? hits = null)
    {
        ArgumentNullException.ThrowIfNull(drawRow);
        Refilter();
        canvas.Write(0, 0, "/ ", Role.Key);
        Filter.Draw(canvas, ListRows.Gutter, 0, canvas.Width - ListRows.Gutter);
        var below = canvas.Inner(new Area(0, 1, canvas.Width, canvas.Height - 1));
        ListRows.Draw(below, List, true, (row, index, isSelected) => drawRow(row, Shown[index], isSelected), hits);
    }

    // The words can also change by what is done to the field itself.
    private void Refilter()
    {
        if (Filter.Text == _words)
        {
            return;
        }

        _words = Filter.Text;
        var words = _words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var shown = new List<T>();
        foreach (var item in _items)
        {
            if (HasAll(_text(item), words))
            {
                shown.Add(item);
            }
        }

        Shown = shown;
        List.Count = shown.Count;
        List.Select(0);
    }

    private static bool HasAll(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (!text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
