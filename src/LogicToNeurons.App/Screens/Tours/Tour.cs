using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Tours;

/// <summary>A tour: it says what to press next, and goes on when that was done. Whoever does something else just goes on with the tour in sight.</summary>
/// <param name="titleKey">The key of its title.</param>
/// <param name="steps">What there is to do.</param>
internal sealed class Tour(string titleKey, IReadOnlyList<TourStep> steps)
{
    private const int LeastForFrame = 14;
    private const int MostRowsLow = 3;

    private int _at;

    /// <summary>Gets a value indicating whether everything was done.</summary>
    public bool IsOver => _at == steps.Count;

    /// <summary>Gets how many steps were done.</summary>
    public int Done => _at;

    /// <summary>The rows that it takes of a screen, with its frame; on a low screen it has none.</summary>
    public int Height(Area body, Shell shell)
    {
        var (keys, text) = Now(shell);
        var lines = Paragraph.Lines(text, Math.Max(1, body.Width - Indent(keys) - 3)).Count;
        return IsLow(body) ? Math.Min(lines, MostRowsLow) : lines + 2;
    }

    /// <summary>Looks at what was done.</summary>
    public void Observe(Shell shell)
    {
        if (!IsOver && steps[_at].IsDone(shell))
        {
            _at++;
        }
    }

    /// <summary>Draws it over the lower rows of a screen.</summary>
    public void Draw(Canvas body, Shell shell)
    {
        var whole = new Area(0, 0, body.Width, body.Height);
        var canvas = body.Inner(whole.SplitBottom(Height(whole, shell)).Second);
        canvas.Clear();
        var title = $"{shell.Say(titleKey)} {Math.Min(_at + 1, steps.Count)}/{steps.Count}";
        var inner = IsLow(whole) ? canvas : Frame.Draw(canvas, title, isFocused: true, shell.Dialog is null ? shell.Say("tour.leave") : string.Empty);
        var (keys, text) = Now(shell);
        inner.Write(1, 0, keys, Role.Key);
        var x = Indent(keys);
        Paragraph.Draw(inner.Inner(new Area(x, 0, inner.Width - x - 1, inner.Height)), 0, text, IsOver ? Role.Good : Role.Normal);
    }

    private static bool IsLow(Area body) => body.Height < LeastForFrame;

    private static int Indent(string keys) => 1 + DisplayWidth.Of(keys);

    private (string Keys, string Text) Now(Shell shell) =>
        IsOver ? (string.Empty, shell.Say($"{titleKey}.over")) : ($"▶ {steps[_at].Keys}  ", shell.Say(steps[_at].TextKey));
}
