using LogicToNeurons.App.Programs;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Dialogs;

/// <summary>"Why is it this?", again and again: an answer, and the questions that follow from it.</summary>
internal sealed class WhyDialog : Dialog
{
    private const int Width = 76;

    private readonly Shell _shell;
    private readonly List<(Cause Cause, ScrollList List)> _path = [];
    private int _height = 1;

    /// <summary>Opens it with an answer.</summary>
    public WhyDialog(Shell shell, Cause cause)
    {
        _shell = shell;
        Push(cause);
    }

    /// <summary>Gets how many questions deep one is, from 1.</summary>
    public int Depth => _path.Count;

    private Cause Cause => _path[^1].Cause;

    private ScrollList List => _path[^1].List;

    public override void Handle(KeyEvent key)
    {
        if (Closes(key))
        {
            Close();
        }
        else if (key.Key is Key.Enter or Key.Right && List.Selected >= 0)
        {
            Follow(List.Selected);
        }
        else if (key.Key is Key.Backspace or Key.Left && _path.Count > 1)
        {
            _path.RemoveAt(_path.Count - 1);
        }
        else if (key.Types('g') && Cause.Step is { } step)
        {
            Close();
            _shell.Stepper?.GoTo(step);
            _shell.Moved();
        }
        else
        {
            List.Handle(key, _height);
        }
    }

    public override void Draw(Canvas screen, HitMap<MouseHandler> hits)
    {
        var width = Math.Min(Width, screen.Width);
        var texts = Cause.Answer.Select(_shell.Speaker.Say).ToList();
        var rows = texts.Sum(text => Paragraph.Lines(text, Math.Max(1, width - 4)).Count);
        var isAsking = !Cause.Links.IsEmpty;
        var height = rows + 2 + (isAsking ? Cause.Links.Length + 2 : 0);
        var footer = _shell.Say(Cause.Step is null ? "why.keys" : "why.keysStep");
        var canvas = Overlay.Draw(screen, width, height, _shell.Speaker.Say(Cause.Question), footer);
        var inner = canvas.Inner(new Area(1, 0, Math.Max(0, canvas.Width - 2), canvas.Height));
        hits.Add(canvas.Area, static (_, _, _) => { });
        var y = 0;
        foreach (var text in texts)
        {
            y = Paragraph.Draw(inner, y, text);
        }

        if (!isAsking)
        {
            return;
        }

        inner.WriteIn(0, y + 1, inner.Width, _shell.Say(Cause.Step is null ? "why.needs" : "why.because"), Role.Muted);
        var area = inner.Inner(new Area(0, y + 2, inner.Width, Math.Max(0, inner.Height - y - 2)));
        _height = Math.Max(1, area.Height);
        var places = new HitMap<int>();
        var links = Cause.Links;
        ListRows.Draw(area, List, true, (row, index, _) => row.WriteIn(0, 0, row.Width, _shell.Speaker.Say(links[index].Text)), places);
        hits.Add(area.Area, (mouse, x, row) =>
        {
            if (mouse.Action == MouseAction.Press && places.TryFind(area.Area.X + x, area.Area.Y + row, out var index, out _))
            {
                Follow(index);
            }
        });
    }

    private void Follow(int index) => Push(Cause.Links[index].Ask());

    private void Push(Cause cause)
    {
        var list = new ScrollList { Count = cause.Links.Length };
        list.Select(0);
        _path.Add((cause, list));
    }
}
