using System.Globalization;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>Time as a bar: where the program is, where branches left, which steps are marked; it can be scrubbed with the mouse.</summary>
internal sealed class TimelineBar(Screen screen)
{
    /// <summary>Draws it into one row.</summary>
    public void Draw(Canvas canvas, HitMap<MouseHandler> hits)
    {
        if (screen.Stepper is not { } run || canvas.Area.IsEmpty)
        {
            return;
        }

        var (position, end) = (run.Timeline.Position, Math.Max(run.Timeline.Current.End, run.Timeline.Position));
        var (before, behind) = ($" {screen.Say("time.start")} ├", $"┤ {end.ToString(CultureInfo.InvariantCulture)} ");
        var start = canvas.Write(0, 0, before, Role.Muted);
        var width = canvas.Width - start - Source.Layout.DisplayWidth.Of(behind);
        if (width < 3)
        {
            return;
        }

        for (var x = 0; x < width; x++)
        {
            canvas.Put(start + x, 0, '─', Role.Border);
        }

        foreach (var branch in run.Timeline.Branches)
        {
            if (branch.Parent is not null && branch.Fork <= end)
            {
                canvas.Put(start + ColumnOf(branch.Fork, end, width), 0, '┬', Role.Muted);
            }
        }

        DrawMarks(canvas.Inner(new Area(start, 0, width, 1)), end);

        canvas.Put(start + ColumnOf(position, end, width), 0, '●', Role.Current);
        canvas.Write(start + width, 0, behind, Role.Muted);
        hits.Add(canvas.Inner(new Area(start, 0, width, 1)).Area, (mouse, x, _) => OnMouse(mouse, x, width));
    }

    private void DrawMarks(Canvas line, long end)
    {
        if (!screen.HasMarks)
        {
            return;
        }

        foreach (var mark in screen.Marks)
        {
            if (mark <= end)
            {
                line.Put(ColumnOf(mark, end, line.Width), 0, '◆', Role.Name);
            }
        }
    }

    private static int ColumnOf(long step, long end, int width) =>
        end == 0 ? 0 : (int)Math.Round((double)step / end * (width - 1), MidpointRounding.AwayFromZero);

    private void OnMouse(MouseEvent mouse, int x, int width)
    {
        if (screen.Stepper is { } run && mouse.Action is (MouseAction.Press or MouseAction.Drag))
        {
            var share = Math.Clamp((double)x / (width - 1), 0, 1);
            run.GoTo((long)Math.Round(share * run.Timeline.Current.End));
            screen.Follow();
        }
    }
}
