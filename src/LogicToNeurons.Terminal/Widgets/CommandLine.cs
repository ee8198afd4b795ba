using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>A line to type at the bottom of a screen, with completions above it and a history.</summary>
public sealed class CommandLine
{
    private const int MostRows = 8;

    private readonly string _prompt;
    private readonly History _history;
    private readonly Func<string, IReadOnlyList<Completion>> _complete;
    private readonly TextField _field = new();
    private IReadOnlyList<Completion>? _completions;
    private int _chosen = -1;

    /// <summary>Opens an empty line.</summary>
    /// <param name="prompt">Stands before it.</param>
    /// <param name="history">What was accepted before; gets what is accepted.</param>
    /// <param name="complete">Finds the ways to go on with a line.</param>
    public CommandLine(string prompt, History history, Func<string, IReadOnlyList<Completion>> complete)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(complete);
        (_prompt, _history, _complete) = (prompt, history, complete);
    }

    /// <summary>Gets what stands in the line.</summary>
    public string Text => _field.Text;

    /// <summary>Gets the ways to go on with what was typed.</summary>
    public IReadOnlyList<Completion> Completions => _completions ??= _complete(Text);

    /// <summary>Gets the completion that stands in the line, from 0; −1 for none.</summary>
    public int Chosen => _chosen;

    /// <summary>
    /// Edits the line. Tab goes on as far as all completions agree, then it puts one after the other into the line, with Shift
    /// backwards; Up and Down walk through the history; Backspace in an empty line cancels.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <returns>What it did.</returns>
    public PromptResult Handle(KeyEvent key)
    {
        ArgumentNullException.ThrowIfNull(key);
        switch (key.Key)
        {
            case Key.Enter:
                _history.Add(Text);
                return PromptResult.Accepted;
            case Key.Escape:
            case Key.Backspace when Text.Length == 0:
            case Key.Character when Text.Length == 0 && key.IsControl('h'):
                _history.Reset();
                return PromptResult.Cancelled;
            case Key.Tab:
                Complete((key.Modifiers & Modifiers.Shift) != 0);
                break;
            case Key.Up:
                Show(_history.Older(Text));
                break;
            case Key.Down:
                Show(_history.Newer());
                break;
            default:
                Edit(key);
                break;
        }

        return PromptResult.Continues;
    }

    /// <summary>Puts a text before the cursor.</summary>
    public void Paste(string text)
    {
        _field.Paste(text);
        Changed();
    }

    /// <summary>Replaces the line.</summary>
    public void Set(string text)
    {
        _field.Set(text);
        Changed();
    }

    /// <summary>Puts a completion into the line, which stays open.</summary>
    /// <param name="completion">Which one, from 0; the list stays as it is.</param>
    public void Choose(int completion)
    {
        _field.Set(Completions[completion].Text);
        _chosen = completion;
        _history.Reset();
    }

    /// <summary>Draws the line in the last row, and up to 8 completions in the rows above it.</summary>
    /// <param name="canvas">Where; rows without completions stay as they are.</param>
    /// <param name="hits">Gets the completions' areas with their numbers.</param>
    public void Draw(Canvas canvas, HitMap<int>? hits = null)
    {
        if (canvas.Height == 0)
        {
            return;
        }

        var y = canvas.Height - 1;
        var rows = Math.Min(MostRows, Math.Min(y, Completions.Count));
        DrawCompletions(canvas.Inner(new Area(0, y - rows, canvas.Width, rows)), hits);
        var x = canvas.WriteIn(0, y, Math.Min(canvas.Width, DisplayWidth.Of(_prompt)), _prompt, Role.Key);
        _field.Draw(canvas, x, y, canvas.Width - x);
    }

    private void Edit(KeyEvent key)
    {
        var before = Text;
        _field.Handle(key);
        if (Text != before)
        {
            Changed();
        }
    }

    private void Show(string? line)
    {
        if (line is not null)
        {
            _field.Set(line);
            (_completions, _chosen) = (null, -1);
        }
    }

    private void Changed()
    {
        (_completions, _chosen) = (null, -1);
        _history.Reset();
    }

    private void Complete(bool isBackwards)
    {
        var count = Completions.Count;
        if (count == 0)
        {
            return;
        }

        var common = CommonStart(Completions);
        if (_chosen < 0 && common.Length > Text.Length && common.StartsWith(Text, StringComparison.OrdinalIgnoreCase))
        {
            Set(common);
            return;
        }

        var before = _chosen < 0 && isBackwards ? count : _chosen;
        Choose((before + (isBackwards ? count - 1 : 1)) % count);
    }

    private static string CommonStart(IReadOnlyList<Completion> completions)
    {
        var common = completions[0].Text;
        foreach (var (text, _) in completions)
        {
            common = common[..common.AsSpan().CommonPrefixLength(text)];
        }

        return common.Length > 0 && char.IsHighSurrogate(common[^1]) ? common[..^1] : common;
    }

    private void DrawCompletions(Canvas canvas, HitMap<int>? hits)
    {
        var top = Math.Max(0, _chosen - canvas.Height + 1);
        var columns = 0;
        for (var y = 0; y < canvas.Height; y++)
        {
            columns = Math.Max(columns, DisplayWidth.Of(Completions[top + y].Text));
        }

        for (var y = 0; y < canvas.Height; y++)
        {
            DrawCompletion(canvas.Inner(new Area(0, y, canvas.Width, 1)), top + y, columns);
            hits?.Add(canvas.Inner(new Area(0, y, canvas.Width, 1)).Area, top + y);
        }

        ScrollBar.Draw(canvas, Completions.Count, top, canvas.Height);
    }

    private void DrawCompletion(Canvas row, int index, int columns)
    {
        var isChosen = index == _chosen;
        var role = isChosen ? Role.Selection : Role.Normal;
        row.Clear(role);
        row.Write(0, 0, isChosen ? "▸" : " ", role);
        var behind = row.WriteIn(2, 0, Math.Min(columns, row.Width - 3), Completions[index].Text, role);
        row.WriteIn(behind + 2, 0, row.Width - behind - 3, Completions[index].Note, isChosen ? role : Role.Muted);
    }
}
