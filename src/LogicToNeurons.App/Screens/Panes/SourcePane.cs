using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The program's text, with the current line, breakpoints, and whatever is wrong with it.</summary>
internal sealed class SourcePane(ProgramScreen screen) : TextPane(screen)
{
    public override string TitleKey => "pane.program";

    public override IReadOnlyList<string> Hints => ["step", "back", "run", "focus", "break", "why", "edit", "cursor", "command"];

    public override SourceText Text => screen.Model.Text;

    /// <summary>Goes to the current line; if the program is faulty, to the first fault.</summary>
    public void Follow()
    {
        if (screen.Run is { } run)
        {
            Select(run.Image.LineOf(run.Machine.State.Pc));
        }
        else if (screen.Model.Diagnostics.FirstOrDefault(one => one.Severity == Severity.Error) is { Source: not null } fault)
        {
            Select(Text.LineOf(fault.Span.Start));
        }
    }

    public override void Enter()
    {
        if (screen.Run is not { } run)
        {
            return;
        }

        var why = new WhyFinder(run);
        var instruction = run.InstructionAt(Line);
        if (instruction == run.Machine.State.Pc || run.Image.LineOf(instruction) != Line)
        {
            screen.Explain(why.OfNow());
        }
        else
        {
            screen.Explain(why.LastVisit(instruction) is { } step
                ? why.OfStep(step)
                : new Cause(Words.Of("why.line", Line), [Words.Of("why.notVisited")], null, []));
        }
    }

    protected override IEnumerable<Diagnostic> FaultsOf(int line) => screen.Model.FaultsOf(line);

    protected override void ClickSigns(int line) => screen.ToggleBreakpoint(line);

    protected override bool DrawSigns(Canvas row, int line)
    {
        if (screen.Run is not { } run)
        {
            return false;
        }

        var instruction = run.InstructionAt(line);
        var isInstruction = instruction < run.Image.Instructions.Length && run.Image.LineOf(instruction) == line;
        var isEnd = instruction == run.Image.Instructions.Length && line == Text.LineCount;
        var isCurrent = (isInstruction || isEnd) && instruction == run.Machine.State.Pc;
        if (isInstruction || isEnd)
        {
            DrawBreakpoint(row, run.Stepper.Stops.At(instruction));
        }

        row.Put(1, 0, !isCurrent ? ' ' : isEnd && !isInstruction ? '■' : '▶');
        return isCurrent;
    }

    protected override Role RoleOf(string word) =>
        word[0] == '.' || Mnemonics.TryFind(word, out _) ? Role.Word
        : word[0] is 'r' or 'R' && word.Length == 2 && char.IsAsciiDigit(word[1]) ? Role.Normal
        : Role.Name;

    private static void DrawBreakpoint(Canvas row, Breakpoint? point)
    {
        if (point is not null)
        {
            row.Put(0, 0, point.Condition is null ? point.IsTemporary ? '○' : '●' : '◆', Role.Stop);
        }
    }
}
