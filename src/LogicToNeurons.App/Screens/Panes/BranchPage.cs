using LogicToNeurons.App.Programs;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The branches of time: where each left, by which change, and how far it was followed.</summary>
internal sealed class BranchPage(ProgramScreen screen) : IListPage
{
    public string TitleKey => "trace.branches";

    public string? EmptyKey => screen.Run is null ? null : "trace.nothingYet";

    public IReadOnlyList<string> Hints => ["switch", "compare", "tab", "step", "back", "run", "command"];

    public ScrollList List { get; } = new();

    /// <summary>A branch in words: how it came about and how far it was followed.</summary>
    public static string Describe(Speaker speaker, ProgramRunner run, Branch branch)
    {
        var changes = string.Join(", ", branch.Changes.Select(change => Describe(speaker, run, change)));
        var begun = branch.Parent is null
            ? changes.Length == 0 ? speaker.Say("branch.first") : speaker.Say("branch.firstChanged", changes)
            : speaker.Say("branch.left", branch.Fork, branch.Parent.Number + 1, changes);
        return $"{begun}   {speaker.Say("branch.end", branch.End)}";
    }

    public void Follow()
    {
        var timeline = screen.Run?.Timeline;
        var isNew = List.Count != (timeline?.Branches.Count ?? 0);
        List.Count = timeline?.Branches.Count ?? 0;
        if (isNew && timeline is not null)
        {
            List.Select(timeline.Current.Number);
        }
    }

    public void Prepare(int first, int count)
    {
    }

    public void DrawRow(Canvas row, int index)
    {
        if (screen.Run is not { } run)
        {
            return;
        }

        var branch = run.Timeline.Branches[index];
        var isCurrent = branch == run.Timeline.Current;
        row.Put(0, 0, isCurrent ? '●' : '○', isCurrent ? Role.Current : Role.Muted);
        var x = row.Write(2, 0, screen.Say("branch.name", index + 1), isCurrent ? Role.Strong : Role.Normal) + 2;
        row.WriteIn(x, 0, row.Width - x, Describe(screen.Speaker, run, branch));
    }

    public void Enter()
    {
        if (screen.Run is { } run && List.Selected >= 0)
        {
            run.SwitchTo(run.Timeline.Branches[List.Selected]);
            screen.Follow();
        }
    }

    public bool Handle(KeyEvent key) => false;

    private static string Describe(Speaker speaker, ProgramRunner run, Access change) => change.Place == ProgramMachine.PcPlace
        ? speaker.Say("branch.jumped", run.Image.LineOf((int)change.Before), run.Image.LineOf((int)change.After))
        : speaker.Say("branch.changed", run.Places.Of(change.Place), change.Before, change.After);
}
