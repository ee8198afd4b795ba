using System.Globalization;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>A text with its lines' numbers, signs before them, and whatever is wrong with it below them.</summary>
internal abstract class TextPane(Screen screen) : Pane
{
    /// <summary>The columns before a line's number.</summary>
    protected const int SignColumns = 2;

    private const int MostMargin = 3;

    private int _page = 1;
    private int _top;

    /// <summary>Gets the line that keys are about, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Gets or sets what was searched for, so that it can be marked.</summary>
    public string Search { get; set; } = string.Empty;

    /// <summary>Gets the text.</summary>
    public abstract SourceText Text { get; }

    /// <summary>What is to be said about a line, from 1.</summary>
    protected abstract IEnumerable<Diagnostic> FaultsOf(int line);

    /// <summary>Draws the signs before a line's number.</summary>
    /// <returns>Whether it is the current line.</returns>
    protected abstract bool DrawSigns(Canvas row, int line);

    /// <summary>The role of a word of the text.</summary>
    protected abstract Role RoleOf(string word);

    /// <summary>Gets a click on the signs before a line.</summary>
    protected virtual void ClickSigns(int line)
    {
    }

    /// <summary>Goes to a line.</summary>
    public void Select(int line) => Line = Math.Clamp(line, 1, Text.LineCount);

    public override bool Handle(KeyEvent key)
    {
        var line = key.Key switch
        {
            Key.Up => Line - 1,
            Key.Down => Line + 1,
            Key.PageUp => Line - _page,
            Key.PageDown => Line + _page,
            Key.Home => 1,
            Key.End => Text.LineCount,
            _ => 0,
        };
        var isMove = key.Modifiers == Modifiers.None && key.Key is Key.Up or Key.Down or Key.PageUp or Key.PageDown or Key.Home or Key.End;
        if (isMove)
        {
            Select(line);
        }

        return isMove;
    }

    public override void Scroll(int rows)
    {
        _top = Math.Clamp(_top + rows, 0, Math.Max(0, Text.LineCount - _page));
        var margin = Margin(_page);
        var first = _top == 0 ? 1 : _top + 1 + margin;
        Select(Math.Clamp(Line, first, Math.Max(first, _top + _page >= Text.LineCount ? Text.LineCount : _top + _page - margin)));
    }

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        _page = Math.Max(1, canvas.Height);
        _top = Math.Clamp(_top, 0, Math.Max(0, Text.LineCount - 1));
        while (_top > 0 && Fits(_top, Text.LineCount, canvas.Width, canvas.Height))
        {
            _top--;
        }

        var margin = Margin(canvas.Height);
        var last = Math.Min(Text.LineCount, Line + margin);
        _top = Math.Min(_top, Math.Max(0, Line - 1 - margin));
        while (_top < Line - 1 && !Fits(_top + 1, Line, canvas.Width, canvas.Height - last + Line))
        {
            _top += Math.Max(1, last - 1 - _top - canvas.Height);
        }

        var digits = Text.LineCount.ToString(CultureInfo.InvariantCulture).Length;
        var columns = canvas.Width - (Text.LineCount > canvas.Height ? 1 : 0);
        for (int y = 0, line = _top + 1; y < canvas.Height && line <= Text.LineCount; line++)
        {
            var shown = line;
            hits.Add(canvas.Inner(new Area(0, y, columns, 1)).Area, (mouse, x, _) => OnMouse(mouse, x, shown));
            DrawLine(canvas.Inner(new Area(0, y, columns, 1)), line, digits, isFocused);
            y = DrawFaults(canvas, y + 1, line, SignColumns + digits + 1);
        }

        ScrollBar.Draw(canvas, Text.LineCount, _top, canvas.Height);
    }

    // Some lines of what comes before and behind stay in sight.
    private static int Margin(int height) => Math.Min(MostMargin, height / 4);

    // Whether lines fit into some rows together with what is wrong with them. It looks no further than that takes.
    private bool Fits(int first, int last, int width, int rows)
    {
        var height = last - first + 1;
        for (var line = first; line <= last && height <= rows; line++)
        {
            foreach (var fault in FaultsOf(line))
            {
                height += (fault.Source is null ? 0 : 1) + FoldedFault(fault, width).Count;
            }
        }

        return height <= rows;
    }

    private IReadOnlyList<string> FoldedFault(Diagnostic fault, int width) =>
        Folding.Fold($"{(fault.Severity == Severity.Error ? "✗" : "!")} {fault.Code} {fault.Sentence(screen.Speaker.Language)}", Math.Max(1, width - SignColumns));

    private void DrawLine(Canvas row, int line, int digits, bool isFocused)
    {
        var isCurrent = DrawSigns(row, line);
        row.WriteRight(SignColumns, 0, digits, line.ToString(CultureInfo.InvariantCulture), Role.Muted);
        var text = Text.Slice(Text.LineSpan(line)).ToString();
        var x = SignColumns + digits + 1;
        SourceColors.Write(row.Inner(new Area(x, 0, row.Width - x, 1)), text, Search, RoleOf);
        if (isCurrent)
        {
            row.Paint(new Area(1, 0, row.Width - 1, 1), Role.Current);
        }

        if (line == Line && isFocused)
        {
            row.Put(SignColumns + digits, 0, '›', Role.Selection);
            row.Paint(new Area(SignColumns, 0, digits + 1, 1), Role.Selection);
        }
    }

    // The diagnostics of a line stand below it, with a caret under their place.
    private int DrawFaults(Canvas canvas, int y, int line, int indent)
    {
        foreach (var fault in FaultsOf(line))
        {
            var role = fault.Severity == Severity.Error ? Role.Fault : Role.Warning;
            if (fault.Source is not null)
            {
                var start = Text.LineSpan(line).Start;
                var before = DisplayWidth.Of(Text.Slice(TextSpan.FromBounds(start, fault.Span.Start)));
                var carets = Math.Max(1, DisplayWidth.Of(Text.Slice(fault.Span)));
                canvas.Write(indent + before, y++, new string('^', Math.Min(carets, canvas.Width)), role);
            }

            foreach (var text in FoldedFault(fault, canvas.Width))
            {
                canvas.Write(SignColumns, y++, text, role);
            }
        }

        return y;
    }

    private void OnMouse(MouseEvent mouse, int x, int line)
    {
        if (mouse.WheelRows != 0)
        {
            Scroll(mouse.WheelRows);
            return;
        }

        if (mouse.Action != MouseAction.Press)
        {
            return;
        }

        screen.Focus(this);
        Select(line);
        if (x < SignColumns)
        {
            ClickSigns(line);
        }
    }
}
