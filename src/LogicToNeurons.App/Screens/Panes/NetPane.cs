using LogicToNeurons.App.Circuits;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>What the selected net shows, and what that follows from, as far as there is room; or the critical path.</summary>
internal sealed class NetPane(CircuitScreen screen) : Pane
{
    private const int MostLines = 40;

    public override string TitleKey => screen.ShowsPath ? "pane.path" : "pane.net";

    public override IReadOnlyList<string> Hints => ["step", "back", "run", "focus", "why", "path", "zoom", "command"];

    public override void Enter() => screen.Why();

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        if (screen.Run is not { } run)
        {
            Paragraph.Draw(canvas, 0, screen.Say("circuit.broken"), Role.Muted);
        }
        else if (screen.ShowsPath)
        {
            Paragraph.Draw(canvas, 0, PathText(run));
        }
        else if (screen.Net >= 0)
        {
            DrawReasons(canvas, run);
        }
        else
        {
            Paragraph.Draw(canvas, 0, screen.Say("net.none"), Role.Muted);
        }
    }

    /// <summary>Draws the selected net only, in one line.</summary>
    public void DrawLine(Canvas canvas)
    {
        if (screen.Reasons is { } reasons && screen.Net >= 0)
        {
            canvas.WriteIn(0, 0, canvas.Width, screen.Speaker.Say(reasons.Sentence(screen.Net)));
        }
    }

    private string PathText(CircuitRunner run)
    {
        var path = run.Statistics.CriticalPath;
        return path.IsEmpty ? screen.Say("path.none") : screen.Say("path.is", run.Statistics.Depth, string.Join(" → ", run.Names.Of(path)));
    }

    // The net, what decides about it, what decides about that: as many as there are rows.
    private void DrawReasons(Canvas canvas, CircuitRunner run)
    {
        var y = 0;
        foreach (var (reason, sentence, depth) in screen.Reasons!.Chain(screen.Net, Math.Min(canvas.Height, MostLines)))
        {
            var indent = Math.Min(depth * 2, canvas.Width / 2);
            var isChanging = run.Machine.Values[reason.Net] != run.Machine.Settled[reason.Net];
            var role = isChanging ? Role.Changed : depth == 0 ? Role.Strong : Role.Normal;
            foreach (var line in Folding.Fold(screen.Speaker.Say(sentence), Math.Max(1, canvas.Width - indent - 2)))
            {
                canvas.Write(indent, y++, line, role);
            }
        }
    }
}
