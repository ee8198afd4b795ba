using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;
using LineEditor = LogicToNeurons.Terminal.Widgets.CommandLine;

namespace LogicToNeurons.App.Screens;

/// <summary>The line at the bottom, for a command behind <c>:</c> or a search behind <c>/</c>.</summary>
internal sealed class PromptLine(Shell shell)
{
    private readonly History _commands = new();
    private readonly History _searches = new();
    private HitMap<int>? _completions;
    private LineEditor? _line;
    private bool _isSearch;

    /// <summary>Gets a value indicating whether somebody is typing into it.</summary>
    public bool IsOpen => _line is not null;

    /// <summary>Opens it for a command.</summary>
    /// <param name="text">What stands in it already.</param>
    public void OpenCommand(string text = "")
    {
        _line = new LineEditor(":", _commands, shell.Commands.Complete);
        _line.Set(text);
        _isSearch = false;
    }

    /// <summary>Opens it for a search.</summary>
    public void OpenSearch()
    {
        _line = new LineEditor("/", _searches, static _ => []);
        _isSearch = true;
    }

    /// <summary>Gets a key.</summary>
    public void Handle(KeyEvent key)
    {
        if (_line is not { } line)
        {
            return;
        }

        if (key.IsControl('c'))
        {
            _line = null;
            return;
        }

        var result = line.Handle(key);
        if (result == PromptResult.Continues)
        {
            return;
        }

        _line = null;
        if (result == PromptResult.Accepted && _isSearch)
        {
            shell.Commands.Execute("search", line.Text);
        }
        else if (result == PromptResult.Accepted)
        {
            shell.Commands.ExecuteLine(line.Text);
        }
    }

    /// <summary>Gets a text that was pasted.</summary>
    public void Paste(string text) => _line?.Paste(text);

    /// <summary>Draws it, over the last rows.</summary>
    public void Draw(Canvas canvas, HitMap<MouseHandler> hits)
    {
        if (_line is not { } line)
        {
            return;
        }

        canvas.Inner(new Area(0, canvas.Height - 1, canvas.Width, 1)).Clear(Role.Normal);
        var completions = _completions ??= new HitMap<int>();
        completions.Clear();
        line.Draw(canvas, completions);
        hits.Add(canvas.Area, (mouse, x, y) =>
        {
            if (mouse.Action == MouseAction.Press && completions.TryFind(x, y, out var index, out _))
            {
                line.Choose(index);
            }
        });
    }
}
