using System.Globalization;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens;

/// <summary>Draws what is around a screen: the title line, the line of keys, what is in front.</summary>
internal sealed class ShellFrame(Shell shell)
{
    private const int LeastWidth = 40;
    private const int LeastHeight = 10;

    /// <summary>Gets how many rows of the trace are in sight at most.</summary>
    public int TraceRows { get; private set; } = 16;

    /// <summary>Draws everything.</summary>
    public void Draw(CellGrid grid, HitMap<MouseHandler> hits)
    {
        var canvas = new Canvas(grid);
        if (grid.Width < LeastWidth || grid.Height < LeastHeight)
        {
            Paragraph.Draw(canvas, 0, shell.Say("screen.tooSmall", LeastWidth, LeastHeight, grid.Width, grid.Height), Role.Warning);
            return;
        }

        TraceRows = Math.Max(16, grid.Height);
        var body = new Area(0, 1, grid.Width, grid.Height - 2);
        DrawTitle(canvas.Inner(new Area(0, 0, grid.Width, 1)));
        var free = shell.Tour is { } tour ? body.SplitBottom(tour.Height(body, shell)).First : body;
        shell.Screen?.Draw(canvas.Inner(free), hits);
        DrawHints(canvas.Inner(new Area(0, grid.Height - 1, grid.Width, 1)), hits);
        if (shell.Dialog is { } dialog)
        {
            // A click beside a dialog closes it.
            hits.Add(canvas.Area, (mouse, _, _) => CloseBeside(mouse));
            dialog.Draw(canvas.Inner(free), hits);
        }

        shell.Tour?.Draw(canvas.Inner(body), shell);
        if (shell.Prompt.IsOpen)
        {
            shell.Prompt.Draw(canvas, hits);
        }
    }

    /// <summary>Says over a frame that a long search, or building, is going on.</summary>
    public void DrawBusy(CellGrid grid)
    {
        var row = new Canvas(grid).Inner(new Area(0, grid.Height - 1, grid.Width, 1));
        row.Clear();
        row.WriteIn(1, 0, row.Width - 1, shell.Say(shell.Machines.IsBuilding ? "levels.building" : "search.busy"));
    }

    private void CloseBeside(MouseEvent mouse)
    {
        if (mouse.Action == MouseAction.Press)
        {
            shell.Dialog?.Close();
        }
    }

    private void DrawTitle(Canvas row)
    {
        if (shell.Screen is not { } screen)
        {
            row.Write(1, 0, "LogicToNeurons", Role.Title);
            return;
        }

        var right = Right(screen);
        var title = DisplayWidth.Of(screen.Title) <= row.Width / 2 ? screen.Title : screen.ShortTitle;
        var x = row.WriteIn(1, 0, Math.Min(DisplayWidth.Of(title), row.Width / 2), title, Role.Title);
        var step = screen.Stepper is { } run ? shell.Say("title.step", run.Timeline.Position.ToString("N0", CultureInfo.InvariantCulture)) : string.Empty;
        var (state, role) = screen.Stepper is { } stepper ? StateOf(stepper.Mode, screen) : (string.Empty, Role.Normal);
        var (detail, hasRight, hasStep) = Fitting(screen, row.Width - x, DisplayWidth.Of(right), Columns(step), Columns(state));
        if (screen.Stepper is not null)
        {
            x = hasStep ? row.Write(x + 2, 0, step, Role.Strong) : x;
            x = row.Write(x + 2, 0, state, role);
        }

        x = detail.Length > 0 ? row.Write(x + 3, 0, detail, screen.DetailRole) : x;
        if (hasRight && x + 2 + DisplayWidth.Of(right) < row.Width)
        {
            row.WriteBefore(row.Width - 1, 0, right, Role.Muted);
        }
    }

    private static int Columns(string text) => text.Length > 0 ? 2 + DisplayWidth.Of(text) : 0;

    // What stands behind the title: news take the place of what is said elsewhere too.
    private static (string Detail, bool HasRight, bool HasStep) Fitting(Screen screen, int room, int right, int step, int state)
    {
        foreach (var detail in screen.Details)
        {
            var columns = 4 + DisplayWidth.Of(detail) + state;
            if (columns + step + right < room)
            {
                return (detail, true, true);
            }

            if (screen.HasNews && columns + step < room)
            {
                return (detail, false, true);
            }
        }

        return screen.HasNews && 4 + DisplayWidth.Of(screen.Details[^1]) + state < room ? (screen.Details[^1], false, false) : (string.Empty, true, true);
    }

    private (string Text, Role Role) StateOf(RunMode mode, Screen screen) => (mode, screen.Status) switch
    {
        (RunMode.Forward, _) => ($"▶ {shell.Say("state.running")}", Role.Current),
        (RunMode.Backward, _) => ($"◀ {shell.Say("state.back")}", Role.Current),
        (_, StepStatus.Trapped) => ($"✗ {shell.Say("state.trap")}", Role.Fault),
        (_, StepStatus.Halted) => ($"■ {shell.Say(screen.HaltedKey)}", Role.Good),
        _ => (shell.Say("state.paused"), Role.Normal),
    };

    private string Right(Screen screen)
    {
        if (screen.Stepper is not { } run)
        {
            return shell.Say(screen.KindKey);
        }

        var speed = run.Speed.Limit is { } limit ? shell.Say("title.speed", limit.ToString("N0", CultureInfo.InvariantCulture)) : shell.Say("title.fast");
        var branch = run.Timeline.Branches.Count > 1 ? $"{shell.Say("title.branch", run.Timeline.Current.Number + 1, run.Timeline.Branches.Count)}   " : string.Empty;
        return $"{(screen is ProgramScreen or LevelsScreen ? branch : string.Empty)}{speed}   {shell.Say(screen.KindKey)}";
    }

    private void DrawHints(Canvas row, HitMap<MouseHandler> hits)
    {
        if (shell.Message is { } message)
        {
            row.WriteIn(1, 0, row.Width - 1, message.Text, message.Role);
            return;
        }

        var help = HintOf("help");
        var room = row.Width - DisplayWidth.Of(help) - 2;
        var x = 1;
        foreach (var name in shell.Screen is { } screen ? screen.Focused.Hints : ["quit", "command"])
        {
            var width = DisplayWidth.Of(HintOf(name));
            if (x + width > room)
            {
                break;
            }

            DrawHint(row, x, name, hits);
            x += width + 2;
        }

        DrawHint(row, x, "help", hits);
    }

    private void DrawHint(Canvas row, int x, string name, HitMap<MouseHandler> hits)
    {
        var command = shell.Commands.Find(name);
        var end = row.Write(row.Write(x, 0, KeyOf(command), Role.Key) + 1, 0, shell.Say($"ui.{command.WordsName}"), Role.Normal);
        hits.Add(row.Inner(new Area(x, 0, end - x, 1)).Area, (mouse, _, _) =>
        {
            if (mouse.Action == MouseAction.Press)
            {
                shell.Commands.ExecuteKey(command);
            }
        });
    }

    private string HintOf(string name) => shell.Commands.Find(name) is var command ? $"{KeyOf(command)} {shell.Say($"ui.{command.WordsName}")}" : string.Empty;

    private static string KeyOf(UiCommand command) => command.HintKey ?? (command.Keys.Count > 0 ? command.Keys[0] : ":");
}
