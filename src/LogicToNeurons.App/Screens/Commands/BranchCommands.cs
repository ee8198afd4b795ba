using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Dialogs;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>Branches of time: beginning one by a jump, going over to one, comparing two.</summary>
internal sealed class BranchCommands(Shell shell)
{
    public IEnumerable<UiCommand> All() =>
    [
        new("jump", ["J"], Jump, "LINE") { AsksForArgument = true, Complete = _ => shell.Run?.Labels ?? [] },
        new("switch", [], Switch, "N") { HintKey = "Enter" },
        new("compare", ["d"], Compare, "A B"),
    ];

    private void Jump(string text) => shell.WithProgram(run =>
    {
        if (run.Places.FindInstruction(text.Trim()) is { } instruction)
        {
            run.Change(ProgramMachine.PcPlace, instruction);
            shell.Tell("jump.done", run.Timeline.Current.Number + 1);
        }
        else
        {
            shell.Complain("jump.nowhere", text);
        }
    });

    private Branch? BranchOf(ProgramRunner run, string text)
    {
        var number = Arguments.Count(text);
        if (number is null or 0 || number > run.Timeline.Branches.Count)
        {
            shell.Complain("branch.none", text, run.Timeline.Branches.Count);
            return null;
        }

        return run.Timeline.Branches[(int)number - 1];
    }

    private void Switch(string text) => shell.WithProgram(run =>
    {
        var trace = shell.Program!.Trace;
        if (text.Length == 0 && shell.Program.Focused == trace && trace.Page == trace.Branches)
        {
            trace.Enter();
        }
        else if (text.Length == 0)
        {
            trace.Show(trace.Branches);
            shell.Program.Focus(trace);
        }
        else if (BranchOf(run, text) is { } branch)
        {
            run.SwitchTo(branch);
        }
    });

    // Without numbers: the present branch and the one that it left, or that left it last.
    private void Compare(string text) => shell.WithProgram(run =>
    {
        var branches = run.Timeline.Branches;
        if (branches.Count < 2)
        {
            shell.Complain("compare.needsTwo");
            return;
        }

        var words = Arguments.Words(text);
        var current = run.Timeline.Current;
        var first = words.Length > 0 ? BranchOf(run, words[0]) : current.Parent ?? current;
        var second = words.Length > 1 ? BranchOf(run, words[1]) : words.Length == 1 || current.Parent is not null ? current : branches[^1];
        if (first is not null && second is not null)
        {
            shell.Push(new CompareDialog(shell, run, first, second));
        }
    });
}
