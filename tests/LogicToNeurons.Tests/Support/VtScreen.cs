using System.Globalization;
using System.Text;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Tests.Support;

/// <summary>A small terminal: what programs write becomes a screen. Unknown sequences are noted, never guessed.</summary>
internal sealed class VtScreen
{
    /// <summary>The mode that is set from a frame's start to its end.</summary>
    public const int FrameMode = 2026;

    private readonly StringBuilder _sequence = new();
    private readonly List<byte> _partial = [];
    private State _state;
    private (int X, int Y) _saved;
    private Cell[] _behind = [];

    public VtScreen(int width, int height)
    {
        (Width, Height, Cells) = (width, height, []);
        Resize(width, height);
    }

    private enum State
    {
        Ground,
        Escape,
        Sequence,
        String,
    }

    /// <summary>A cell: what is written in it ("" for the right half of a wide character), and how it looks.</summary>
    public readonly record struct Cell(string Text, Style Style);

    public int Width { get; private set; }

    public int Height { get; private set; }

    public Cell[] Cells { get; private set; }

    public int X { get; private set; }

    public int Y { get; private set; }

    public Style Style { get; private set; }

    /// <summary>How many columns a character takes here: terminals differ.</summary>
    public Func<Rune, int> WidthOf { get; init; } = DisplayWidth.Of;

    /// <summary>The private modes that are set now, for example 1049.</summary>
    public HashSet<int> Modes { get; } = [7, 25];

    /// <summary>All private modes that were ever set or reset, in order, for example "1049h".</summary>
    public List<string> ModeLog { get; } = [];

    /// <summary>Sequences that this terminal doesn't know.</summary>
    public List<string> Unknown { get; } = [];

    public bool IsAlternate => Modes.Contains(1049);

    public bool ShowsCursor => Modes.Contains(25);

    /// <summary>How many times the screen went up a line.</summary>
    public int Scrolls { get; private set; }

    public string Text => string.Concat(Enumerable.Range(0, Height).Select(y => Row(y) + "\n"));

    public string Row(int y) => string.Concat(Enumerable.Range(0, Width).Select(x => Cells[(y * Width) + x].Text)).TrimEnd();

    public void Resize(int width, int height)
    {
        (Cells, _behind) = (Resized(Cells, width, height), Resized(_behind, width, height));
        (Width, Height) = (width, height);
        (X, Y) = (Math.Clamp(X, 0, Math.Max(0, width - 1)), Math.Clamp(Y, 0, Math.Max(0, height - 1)));
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            _partial.Add(one);
            var status = Rune.DecodeFromUtf8(_partial.ToArray(), out var rune, out _);
            if (status != System.Buffers.OperationStatus.NeedMoreData)
            {
                _partial.Clear();
                Step(rune);
            }
        }
    }

    private Cell[] Resized(Cell[] cells, int width, int height)
    {
        var resized = new Cell[width * height];
        Array.Fill(resized, new Cell(" ", default));
        for (var y = 0; y < Math.Min(height, Height) && cells.Length > 0; y++)
        {
            Array.Copy(cells, y * Width, resized, y * width, Math.Min(width, Width));
        }

        return resized;
    }

    private void Step(Rune rune)
    {
        var character = rune.IsBmp ? (char)rune.Value : '\uFFFF';
        switch (_state)
        {
            case State.Ground:
                Ground(rune, character);
                break;
            case State.Escape:
                AfterEscape(character);
                break;
            case State.Sequence:
                _sequence.Append(character);
                if (character is >= '@' and <= '~')
                {
                    _state = State.Ground;
                    Do(_sequence.ToString());
                }

                break;
            case State.String:
                _state = character switch { '\a' => State.Ground, '\e' => State.Escape, _ => State.String };
                break;
        }
    }

    private void Ground(Rune rune, char character)
    {
        switch (character)
        {
            case '\e':
                _state = State.Escape;
                break;
            case '\r':
                X = 0;
                break;
            case '\n':
                LineFeed();
                break;
            case '\b':
                X = Math.Max(0, X - 1);
                break;
            case '\t':
                X = Math.Min(Width - 1, ((X / 8) + 1) * 8);
                break;
            case < ' ' or '\u007f':
                break;
            default:
                Put(rune);
                break;
        }
    }

    private void AfterEscape(char character)
    {
        _state = character switch { '[' => State.Sequence, ']' or 'P' or '_' or '^' => State.String, '(' or ')' => State.Escape, _ => State.Ground };
        _sequence.Clear();
    }

    private void Put(Rune rune)
    {
        var width = Math.Min(Width, WidthOf(rune));
        if (width == 0)
        {
            var at = (Y * Width) + X - 1;
            at -= Cells[at].Text.Length == 0 ? 1 : 0;
            Cells[at] = Cells[at] with { Text = Cells[at].Text + rune };
            return;
        }

        if (X + width > Width)
        {
            if (Modes.Contains(7))
            {
                X = 0;
                LineFeed();
            }
            else
            {
                X = Math.Max(0, Width - width);
            }
        }

        Set(X, rune.ToString());
        if (width == 2)
        {
            Set(X + 1, " ");
            Cells[(Y * Width) + X] = new Cell(rune.ToString(), Style);
            Cells[(Y * Width) + X + 1] = new Cell(string.Empty, Style);
        }

        X += width;
    }

    private void Set(int x, string text)
    {
        var at = (Y * Width) + x;
        if (Cells[at].Text.Length == 0)
        {
            Cells[at - 1] = Cells[at - 1] with { Text = " " };
        }

        if (x + 1 < Width && Cells[at + 1].Text.Length == 0)
        {
            Cells[at + 1] = Cells[at + 1] with { Text = " " };
        }

        Cells[at] = new Cell(text, Style);
    }

    private void LineFeed()
    {
        if (++Y >= Height)
        {
            Y = Height - 1;
            Scrolls++;
            Array.Copy(Cells, Width, Cells, 0, Cells.Length - Width);
            Array.Fill(Cells, new Cell(" ", default), Cells.Length - Width, Width);
        }
    }

    private void Do(string sequence)
    {
        var final = sequence[^1];
        var isPrivate = sequence[0] == '?';
        var numbers = sequence[(isPrivate ? 1 : 0)..^1].Split(';').Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        var count = Math.Max(1, numbers[0]);
        switch (final)
        {
            case 'h' or 'l' when isPrivate:
                numbers.ToList().ForEach(mode => SetMode(mode, final == 'h'));
                break;
            case 'm':
                Style = SgrReader.Read(Style, numbers);
                break;
            case 'H':
                (X, Y) = (Math.Clamp((numbers.Length > 1 ? Math.Max(1, numbers[1]) : 1) - 1, 0, Width - 1), Math.Clamp(count - 1, 0, Height - 1));
                break;
            case 'G':
                X = Math.Clamp(count - 1, 0, Width - 1);
                break;
            case 'A' or 'B':
                Y = Math.Clamp(Y + (final == 'A' ? -count : count), 0, Height - 1);
                break;
            case 'C' or 'D':
                X = Math.Clamp(X + (final == 'D' ? -count : count), 0, Width - 1);
                break;
            case 'J' or 'K':
                Erase(final, numbers[0]);
                break;
            default:
                Unknown.Add(sequence);
                break;
        }
    }

    // Erased cells keep the background, as in xterm.
    private void Erase(char final, int which)
    {
        var (here, blank) = ((Y * Width) + Math.Min(X, Width - 1), new Cell(" ", new Style(default, Style.Background)));
        var (start, end) = final == 'J' ? (0, Cells.Length) : (Y * Width, (Y + 1) * Width);
        start = which == 0 ? here : start;
        end = which == 1 ? here + 1 : end;
        for (var i = start; i < end; i++)
        {
            Cells[i] = blank;
        }

        if (start > 0 && start % Width > 0 && Cells[start - 1].Text.Length > 0 && DisplayWidth.Of(Cells[start - 1].Text) == 2)
        {
            Cells[start - 1] = Cells[start - 1] with { Text = " " };
        }
    }

    private void SetMode(int mode, bool isSet)
    {
        ModeLog.Add($"{mode}{(isSet ? 'h' : 'l')}");
        if (mode == 1049 && isSet != IsAlternate)
        {
            (Cells, _behind) = (_behind, Cells);
            if (isSet)
            {
                _saved = (X, Y);
                Array.Fill(Cells, new Cell(" ", default));
            }
            else
            {
                (X, Y) = _saved;
            }
        }

        _ = isSet ? Modes.Add(mode) : Modes.Remove(mode);
    }
}
