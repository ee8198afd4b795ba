using System.Text;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Output;

/// <summary>Writes what changed between two grids as bytes for a VT terminal. A frame after the first allocates nothing.</summary>
/// <remarks>
/// Terminals differ in the width of some characters. So the place is told anew behind every wide character and every run of other
/// characters that aren't ASCII: a terminal that disagrees disturbs these cells only. Every frame begins and ends with plain text.
/// The terminal must not wrap lines (<c>CSI ? 7 l</c>).
/// </remarks>
public sealed class AnsiWriter
{
    // A blank that ends rows is worth erasing at once from this many cells on: CSI K takes three bytes.
    private const int ShortTail = 4;

    private static readonly Cell Blank = new(new Rune(' '), default, Role.Normal);

    private readonly VtBuffer _buffer = new();
    private readonly StyleWriter _style;
    private readonly Theme _theme;
    private int _x;
    private int _y;
    private bool _isSure;
    private bool _isRowSure;
    private bool _isNarrowRun;

    /// <summary>Creates a writer.</summary>
    /// <param name="theme">How roles look.</param>
    public AnsiWriter(Theme theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        _theme = theme;
        _style = new StyleWriter(_buffer);
    }

    /// <summary>Writes a frame.</summary>
    /// <param name="previous">What the terminal shows; null if that isn't known: then everything is drawn anew.</param>
    /// <param name="next">What it is to show.</param>
    /// <returns>The bytes, none if nothing changed; they stay as they are until the next call.</returns>
    public ReadOnlyMemory<byte> Write(CellGrid? previous, CellGrid next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (previous is not null && (previous.Width != next.Width || previous.Height != next.Height))
        {
            previous = null;
        }

        _buffer.Clear();
        (_isSure, _isRowSure) = (false, false);
        _buffer.Add("\e[?2026h"u8);
        if (previous is not { Cursor: null })
        {
            _buffer.Add("\e[?25l"u8);
        }

        if (previous is null)
        {
            _buffer.Add("\e[m\e[2J"u8);
        }

        var head = _buffer.Length;
        for (var y = 0; y < next.Height; y++)
        {
            WriteRow(y, previous is null ? default : previous.Row(y), next.Row(y));
        }

        if (previous is not null && previous.Cursor == next.Cursor && _buffer.Length == head)
        {
            _buffer.Clear();
            return _buffer.Bytes;
        }

        _style.Set(Style.Plain);
        ShowCursor(next);
        _buffer.Add("\e[?2026l"u8);
        return _buffer.Bytes;
    }

    private void ShowCursor(CellGrid next)
    {
        if (next.Cursor is { } cursor && next.Area.Contains(cursor.X, cursor.Y))
        {
            _isSure = false;
            MoveTo(cursor.X, cursor.Y);
            _buffer.Add("\e[?25h"u8);
        }
    }

    // An empty row of before stands for blanks.
    private void WriteRow(int y, CellRow before, CellRow row)
    {
        var tail = TailOf(row);
        for (var x = 0; x < tail; x++)
        {
            var cell = row[x];
            if (!cell.IsRightHalf && !IsSame(cell, Before(before, x)))
            {
                GoTo(x, y, row);
                WriteCell(x, row);
            }
        }

        WriteTail(y, before, row, tail);
    }

    private void WriteTail(int y, CellRow before, CellRow row, int tail)
    {
        var first = tail;
        while (first < row.Length && IsSame(Before(before, first), Blank))
        {
            first++;
        }

        if (row.Length - first >= ShortTail)
        {
            GoTo(first, y, row);
            // Erasing takes the present background.
            _style.Set(_theme[Role.Normal]);
            _buffer.Add("\e[K"u8);
            return;
        }

        for (var x = first; x < row.Length; x++)
        {
            if (!IsSame(Before(before, x), Blank))
            {
                GoTo(x, y, row);
                WriteCell(x, row);
            }
        }
    }

    private static Cell Before(CellRow before, int x) => before.IsEmpty ? Blank : before[x];

    private static bool IsSame(in Cell one, in Cell other) =>
        one.Rune.Value == other.Rune.Value && one.Mark.Value == other.Mark.Value && one.Role == other.Role;

    private static bool IsWide(int x, CellRow row) => x + 1 < row.Length && row[x + 1].IsRightHalf;

    private static int TailOf(CellRow row)
    {
        var tail = row.Length;
        while (tail > 0 && IsSame(row[tail - 1], Blank))
        {
            tail--;
        }

        return tail;
    }

    private void WriteCell(int x, CellRow row)
    {
        var cell = row[x];
        _style.Set(_theme[cell.Role]);
        _buffer.Add(cell.Rune);
        if (cell.Mark.Value != 0)
        {
            _buffer.Add(cell.Mark);
        }

        var isWide = IsWide(x, row);
        _x += isWide ? 2 : 1;
        _isSure = cell.Mark.Value == 0 && !isWide && _x < row.Length;
        _isRowSure = _x < row.Length;
        _isNarrowRun = cell.Rune.Value >= 0x80;
    }

    private void GoTo(int x, int y, CellRow row)
    {
        var isRunning = _isSure && y == _y && (!_isNarrowRun || (row[x].Rune.Value >= 0x80 && !IsWide(x, row)));
        if (isRunning && x == _x)
        {
            return;
        }

        if (_isSure && !_isNarrowRun && y == _y && x > _x)
        {
            Skip(x, row);
        }
        else
        {
            MoveTo(x, y);
        }
    }

    // A few cells that stay as they are are written again if that is shorter than moving over them.
    private void Skip(int x, CellRow row)
    {
        var gap = x - _x;
        var isCheap = gap <= 3;
        for (var i = _x; i < x && isCheap; i++)
        {
            isCheap = row[i].Rune.Value is > 0 and < 0x80 && row[i].Mark.Value == 0 && _theme[row[i].Role] == _style.Current;
        }

        if (isCheap)
        {
            for (var i = _x; i < x; i++)
            {
                _buffer.Add(row[i].Rune);
            }
        }
        else
        {
            _buffer.Add("\e["u8);
            if (gap > 1)
            {
                _buffer.Add(gap);
            }

            _buffer.Add('C');
        }

        _x = x;
    }

    // Within a row the column alone is enough, even where it isn't sure in which column the terminal thinks it is.
    private void MoveTo(int x, int y)
    {
        _buffer.Add("\e["u8);
        if (_isRowSure && y == _y)
        {
            _buffer.Add(x + 1);
            _buffer.Add('G');
        }
        else
        {
            _buffer.Add(y + 1);
            _buffer.Add(';');
            _buffer.Add(x + 1);
            _buffer.Add('H');
        }

        (_x, _y, _isSure, _isRowSure, _isNarrowRun) = (x, y, true, true, false);
    }
}
