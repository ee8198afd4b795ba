using System.Globalization;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The points to stop at: breakpoints, conditions with what they say now, watches with their values.</summary>
internal sealed class PointPage(ProgramScreen screen) : IListPage
{
    public string TitleKey => "trace.points";

    public string? EmptyKey => screen.Run is null ? null : "trace.noPoints";

    public IReadOnlyList<string> Hints => ["why", "remove", "break", "watch", "tab", "run", "command"];

    public ScrollList List { get; } = new();

    private StopPoints? Stops => screen.Run?.Stepper.Stops;

    public void Follow() => List.Count = Stops is { } stops ? stops.Breakpoints.Count + stops.Conditions.Count + stops.Watches.Count : 0;

    public void Prepare(int first, int count)
    {
    }

    public void DrawRow(Canvas row, int index)
    {
        if (screen.Run is not { } run)
        {
            return;
        }

        var stops = run.Stepper.Stops;
        if (index < stops.Breakpoints.Count)
        {
            var point = stops.Breakpoints[index];
            var x = Sign(row, point.Condition is null ? point.IsTemporary ? '○' : '●' : '◆');
            row.WriteIn(x, 0, row.Width - x, Describe(run, point));
            return;
        }

        index -= stops.Breakpoints.Count;
        if (index < stops.Conditions.Count)
        {
            var (text, claim) = stops.Conditions[index];
            var x = Sign(row, '◆');
            row.WriteIn(x, 0, row.Width - x, screen.Say("points.condition", text, screen.Say(claim.Holds(run.Machine) ? "yes" : "no")));
            return;
        }

        DrawWatch(row, run, stops.Watches[index - stops.Conditions.Count]);
    }

    public void Enter()
    {
        if (screen.Run is not { } run || List.Selected < 0)
        {
            return;
        }

        var stops = run.Stepper.Stops;
        var index = List.Selected;
        if (index < stops.Breakpoints.Count)
        {
            screen.Focus(screen.Source);
            screen.Source.Select(run.Image.LineOf(stops.Breakpoints[index].Location));
        }
        else if (index - stops.Breakpoints.Count - stops.Conditions.Count is var watch and >= 0)
        {
            screen.Explain(new WhyFinder(run).OfPlace(stops.Watches[watch].Place, run.Timeline.Position));
        }
    }

    public bool Handle(KeyEvent key)
    {
        var removes = key.Key == Key.Delete || key.Types('x');
        if (removes)
        {
            Remove();
        }

        return removes;
    }

    /// <summary>Takes the selected point away.</summary>
    public void Remove()
    {
        if (Stops is not { } stops || List.Selected < 0)
        {
            return;
        }

        var index = List.Selected;
        if (index < stops.Breakpoints.Count)
        {
            stops.Remove(stops.Breakpoints[index].Location);
        }
        else if (index - stops.Breakpoints.Count < stops.Conditions.Count)
        {
            stops.RemoveCondition(index - stops.Breakpoints.Count);
        }
        else
        {
            stops.RemoveWatch(stops.Watches[index - stops.Breakpoints.Count - stops.Conditions.Count].Place);
        }

        Follow();
    }

    private static int Sign(Canvas row, char sign)
    {
        row.Put(0, 0, sign, Role.Stop);
        return 2;
    }

    private string Describe(ProgramRunner run, Breakpoint point)
    {
        var isEnd = point.Location == run.Image.Instructions.Length;
        var text = isEnd
            ? screen.Say("points.end")
            : screen.Say("points.line", run.Image.LineOf(point.Location).ToString(CultureInfo.InvariantCulture), run.Image.TextOf(point.Location));
        text += point.Condition is null ? string.Empty : $"   if {point.ConditionText}";
        text += point.Command.Length == 0 ? string.Empty : $"   do {point.Command}";
        return text + (point.Skips == 0 ? string.Empty : $"   {screen.Say("points.skips", point.Skips)}");
    }

    private void DrawWatch(Canvas row, ProgramRunner run, Watch watch)
    {
        var x = Sign(row, '◇');
        var place = screen.NameOf(run, watch.Place);
        var isWritten = watch.Place < 0 || run.Machine.State.Written[watch.Place] != 0;
        var value = isWritten ? run.Machine.Peek(watch.Place).ToString(CultureInfo.InvariantCulture) : ValueText.Unwritten;
        var when = screen.Say(watch is { OnRead: true, OnWrite: true } ? "points.readWritten" : watch.OnRead ? "points.read" : "points.written");
        row.WriteIn(x, 0, row.Width - x, $"{place} = {value}   {when}");
    }
}
