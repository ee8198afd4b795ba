using System.Globalization;
using System.Text;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>A line that is typed and edited, of at most 10,000 UTF-16 units. What doesn't fit is scrolled.</summary>
public sealed class TextField
{
    /// <summary>The most UTF-16 units that it takes; whatever would make it longer is left out.</summary>
    public const int Longest = 10_000;

    // The first character on the screen.
    private int _first;

    /// <summary>Gets the line: no controls, no line breaks.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Gets where typing goes on: the UTF-16 units before it, never inside of a surrogate pair.</summary>
    public int Cursor { get; private set; }

    /// <summary>Replaces the line, cleaned as by <see cref="Paste"/>; the cursor goes behind it.</summary>
    public void Set(string text)
    {
        (Text, Cursor, _first) = (string.Empty, 0, 0);
        Paste(text);
    }

    /// <summary>Puts a text before the cursor: line breaks and tabs become blanks, other controls are dropped.</summary>
    public void Paste(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder();
        var before = '\0';
        foreach (var rune in text.EnumerateRunes())
        {
            var isBreak = rune.Value is '\n' or '\r' or '\t' or 0x85 or 0x2028 or 0x2029;
            var isDropped = (rune.Value == '\n' && before == '\r') || (Rune.IsControl(rune) && !isBreak);
            before = rune.Value == '\r' ? '\r' : '\0';
            if (isDropped)
            {
                continue;
            }

            var kept = isBreak ? new Rune(' ') : rune;
            if (Text.Length + clean.Length + kept.Utf16SequenceLength > Longest)
            {
                break;
            }

            clean.Append(kept);
        }

        Replace(Cursor, Cursor, clean.ToString());
    }

    /// <summary>Edits the line or moves the cursor.</summary>
    /// <param name="key">The key: a character, or one of those that a shell's line has.</param>
    /// <returns>Whether the key means anything here.</returns>
    public bool Handle(KeyEvent key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Key != Key.Character)
        {
            return HandleNamed(key.Key, (key.Modifiers & (Modifiers.Control | Modifiers.Alt)) != 0);
        }

        switch (key.Modifiers)
        {
            case Modifiers.None or Modifiers.Shift:
                Paste(key.Character.ToString());
                return true;
            case Modifiers.Control:
                return HandleControl(key.Character.Value);
            case Modifiers.Alt when key.Character.Value is 'b' or 'f':
                Cursor = key.Character.Value == 'b' ? WordStart(IsWord) : WordEnd();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Draws the line and shows the cursor; scrolls as little as needed to have the cursor on the screen.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="x">The first column.</param>
    /// <param name="y">The row.</param>
    /// <param name="columns">How many columns; those without text are blank.</param>
    /// <param name="role">What the line means.</param>
    public void Draw(Canvas canvas, int x, int y, int columns, Role role = Role.Normal)
    {
        columns = Math.Min(columns, canvas.Width - x);
        if (columns <= 0)
        {
            return;
        }

        ScrollTo(columns);
        var row = canvas.Inner(new Area(x, y, columns, 1));
        row.Clear(role);
        row.Write(0, 0, Text.AsSpan(_first), role);
        row.ShowCursor(DisplayWidth.Of(Text.AsSpan(_first..Cursor)), 0);
    }

    private bool HandleNamed(Key key, bool isByWord)
    {
        switch (key)
        {
            case Key.Left:
                Cursor = isByWord ? WordStart(IsWord) : Previous(Cursor);
                return true;
            case Key.Right:
                Cursor = isByWord ? WordEnd() : Next(Cursor);
                return true;
            case Key.Home:
                Cursor = 0;
                return true;
            case Key.End:
                Cursor = Text.Length;
                return true;
            case Key.Backspace:
                Replace(isByWord ? WordStart(IsWord) : Previous(Cursor), Cursor, string.Empty);
                return true;
            case Key.Delete:
                Replace(Cursor, isByWord ? WordEnd() : Next(Cursor), string.Empty);
                return true;
            default:
                return false;
        }
    }

    private bool HandleControl(int letter)
    {
        switch (letter)
        {
            case 'a' or 'e':
                return HandleNamed(letter == 'a' ? Key.Home : Key.End, false);
            case 'b' or 'f':
                return HandleNamed(letter == 'b' ? Key.Left : Key.Right, false);
            case 'h' or 'd':
                return HandleNamed(letter == 'h' ? Key.Backspace : Key.Delete, false);
            case 'w':
                Replace(WordStart(IsNoBlank), Cursor, string.Empty);
                return true;
            case 'u':
                Replace(0, Cursor, string.Empty);
                return true;
            case 'k':
                Replace(Cursor, Text.Length, string.Empty);
                return true;
            default:
                return false;
        }
    }

    private void Replace(int start, int end, string text)
    {
        Text = string.Concat(Text.AsSpan(0, start), text, Text.AsSpan(end));
        Cursor = start + text.Length;
    }

    private int Next(int place) => place + StringInfo.GetNextTextElementLength(Text, place);

    // What belongs to one glyph depends on all that is before it, so it is found from the start.
    private int Previous(int place)
    {
        var previous = 0;
        for (var next = 0; next < place; next = Next(next))
        {
            previous = next;
        }

        return previous;
    }

    private int WordStart(Func<int, bool> isInWord)
    {
        var (start, wasInWord) = (0, false);
        for (var place = 0; place < Cursor; place = Next(place))
        {
            var isIn = isInWord(place);
            start = isIn && !wasInWord ? place : start;
            wasInWord = isIn;
        }

        return start;
    }

    private int WordEnd()
    {
        var place = Cursor;
        for (var wasInWord = false; place < Text.Length && (IsWord(place) || !wasInWord); place = Next(place))
        {
            wasInWord |= IsWord(place);
        }

        return place;
    }

    private bool IsWord(int place) => Text[place] == '_' || char.IsLetterOrDigit(Text, place);

    private bool IsNoBlank(int place) => !char.IsWhiteSpace(Text, place);

    private void ScrollTo(int columns)
    {
        _first = Math.Min(_first, Cursor);
        if (_first > 0 && _first < Text.Length && char.IsLowSurrogate(Text[_first]))
        {
            _first--;
        }

        var cursorColumns = Cursor == Text.Length ? 1 : Math.Max(1, DisplayWidth.Of(Text.AsSpan(Cursor..Next(Cursor))));
        var beforeCursor = columns - Math.Min(columns, cursorColumns);
        _first = Math.Max(_first, FirstToFit(Cursor, beforeCursor));
        _first = Math.Min(_first, FirstToFit(Text.Length, columns - 1));
    }

    // The first place from which the text up to an end takes no more than some columns.
    private int FirstToFit(int end, int columns)
    {
        var place = 0;
        for (var width = DisplayWidth.Of(Text.AsSpan(0, end)); width > columns && place < end;)
        {
            var next = Math.Min(Next(place), end);
            width -= DisplayWidth.Of(Text.AsSpan(place..next));
            place = next;
        }

        return place;
    }
}
