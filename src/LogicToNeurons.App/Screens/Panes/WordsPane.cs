using LogicToNeurons.App.Programs;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>What the last step did and the next one does, in words, and the selected value in every base.</summary>
internal sealed class WordsPane(ProgramScreen screen) : Pane
{
    public override string TitleKey => "pane.words";

    public override IReadOnlyList<string> Hints => ["step", "back", "run", "why", "base", "zoom", "command"];

    public override void Enter()
    {
        if (screen.Run is { } run)
        {
            screen.Explain(new WhyFinder(run).OfNow());
        }
    }

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        if (screen.Run is not { } run)
        {
            Paragraph.Draw(canvas, 0, screen.Say("program.broken"), Role.Muted);
            return;
        }

        var (done, next, value) = (Done(run), Next(run), Value(run));
        var label = Math.Max(DisplayWidth.Of(screen.Say("words.done")), DisplayWidth.Of(screen.Say("words.next"))) + 1;
        var room = Math.Max(1, canvas.Width - label);
        var (doneNeeds, nextNeeds) = (Folding.Fold(done.Words, room).Count, Folding.Fold(next.Words, room).Count);

        // What happens matters more than a value.
        var valueRows = Math.Clamp(canvas.Height - doneNeeds - nextNeeds, 0, Folding.Fold(value, room).Count);
        var left = canvas.Height - valueRows;
        var (nextText, nextRows) = Fit(next, room, Math.Max(1, left - (left > 1 ? 1 : 0)));
        var (doneText, doneRows) = Fit(done, room, Math.Max(0, left - nextRows));
        DrawPart(canvas, 0, doneRows, screen.Say("words.done"), label, doneText, done.Role);
        DrawPart(canvas, doneRows, nextRows, screen.Say("words.next"), label, nextText, next.Role);
        DrawPart(canvas, doneRows + nextRows, valueRows, string.Empty, label, value, Role.Muted);
    }

    /// <summary>Draws just what comes next, in one line.</summary>
    public void DrawNext(Canvas canvas)
    {
        if (screen.Run is { } run)
        {
            var next = Next(run);
            canvas.WriteIn(0, 0, canvas.Width, Fit(next, canvas.Width, 1).Text, next.Role);
        }
    }

    private static void DrawPart(Canvas canvas, int y, int rows, string label, int indent, string text, Role role)
    {
        canvas.Write(0, y, rows > 0 ? label : string.Empty, Role.Muted);
        var area = canvas.Inner(new Area(indent, y, Math.Max(0, canvas.Width - indent), rows));
        var lines = Folding.Fold(text, Math.Max(1, area.Width));
        for (var i = 0; i < Math.Min(rows, lines.Count); i++)
        {
            var isCut = i == rows - 1 && lines.Count > rows;
            area.WriteIn(0, i, area.Width, isCut ? lines[i] + " …" : lines[i], role);
        }
    }

    // With the instruction before the words if both fit into the rows.
    private static (string Text, int Rows) Fit(Sentence sentence, int room, int rows)
    {
        var whole = sentence.Instruction.Length > 0 ? $"{sentence.Instruction}  {sentence.Words}" : sentence.Words;
        var lines = Folding.Fold(whole, Math.Max(1, room)).Count;
        if (lines > rows)
        {
            whole = sentence.Words;
            lines = Folding.Fold(whole, Math.Max(1, room)).Count;
        }

        return (whole, Math.Min(rows, lines));
    }

    private Sentence Done(ProgramRunner run) =>
        screen.StepMarks?.Last is { } last ? new Sentence(run.Image.TextOf(last.Resolution.Pc), screen.Speaker.Say(run.Explain(last)), Role.Normal)
        : new Sentence(string.Empty, screen.Say(run.Timeline.Current.Changes.IsEmpty ? "words.start" : "words.changedStart"), Role.Normal);

    private Sentence Next(ProgramRunner run)
    {
        if (run.Trap() is { } trap)
        {
            return new Sentence(string.Empty, $"✗ {screen.Speaker.Say(trap)}", Role.Fault);
        }

        return run.Status == StepStatus.Halted ? new Sentence(string.Empty, $"■ {screen.Say("words.halted")}", Role.Good)
            : screen.StepMarks?.Next is { } next ? new Sentence(run.Image.TextOf(next.Resolution.Pc), screen.Speaker.Say(run.Explain(next)), Role.Strong)
            : new Sentence(string.Empty, string.Empty, Role.Normal);
    }

    // The selected cell in every base at once.
    private string Value(ProgramRunner run)
    {
        var place = screen.Place;
        if (place == ProgramMachine.PcPlace)
        {
            return screen.NextLine(run);
        }

        var name = screen.NameOf(run, place);
        if (place < 0)
        {
            return screen.Say("words.value", name, screen.Say(run.Machine.Peek(place) != 0 ? "yes" : "no"));
        }

        if (run.Machine.State.Written[place] == 0)
        {
            return screen.Say("words.unwritten", name);
        }

        var (value, word) = (run.Machine.State.Cells[place], run.Image.Word);
        var unsigned = value < 0 ? $" = {ValueText.Of(value, NumberBase.Unsigned, word)}" : string.Empty;
        return screen.Say("words.value", name, $"{value}{unsigned} = 0x{ValueText.Of(value, NumberBase.Hexadecimal, word)} = 0b{ValueText.Grouped(value, word)}");
    }

    /// <summary>What is said about a step.</summary>
    private sealed record Sentence(string Instruction, string Words, Role Role);
}
