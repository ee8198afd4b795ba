using System.Globalization;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Machine.Tracing;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The trace so far: a row a step, up to the present one.</summary>
internal sealed class StepPage(ProgramScreen screen) : IListPage
{
    private const int Gap = 2;
    private const int InstructionColumns = 16;
    private const int EffectColumns = 10;

    private IReadOnlyList<TraceStep> _steps = [];
    private int _first;

    public string TitleKey => "trace.steps";

    public string? EmptyKey => screen.Run is not { } run ? null : run.Image.Instructions.IsEmpty ? "trace.noInstructions" : "trace.nothingYet";

    public IReadOnlyList<string> Hints => ["why", "cursor", "step", "back", "run", "tab", "zoom", "command"];

    public ScrollList List { get; } = new();

    /// <summary>Gets the step of the selected row; 0 if there is none.</summary>
    public long Selected => List.Count == 0 ? 0 : FirstStep + List.Selected;

    // A list has as many rows as an int can count; of a longer past the latest.
    private long FirstStep => 1 + Math.Max(0, (screen.Run?.Timeline.Position ?? 0) - int.MaxValue);

    public void Follow()
    {
        List.Count = (int)Math.Min(int.MaxValue, screen.Run?.Timeline.Position ?? 0);
        List.Select(List.Count - 1);
    }

    public void Prepare(int first, int count)
    {
        _first = first;
        _steps = screen.Run is { } run && count > 0 ? run.History.Window(FirstStep + first + count - 1, count) : [];
    }

    public void DrawRow(Canvas row, int index)
    {
        if (screen.Run is not { } run || index - _first >= _steps.Count)
        {
            return;
        }

        var step = _steps[index - _first];
        var pc = step.Resolution.Pc;
        var isLast = step.Number == run.Timeline.Position;
        var role = isLast ? Role.Strong : Role.Normal;
        var digits = run.Timeline.Position.ToString(CultureInfo.InvariantCulture).Length;
        var lines = run.Image.Source.LineCount.ToString(CultureInfo.InvariantCulture).Length;
        var x = row.WriteRight(0, 0, digits, step.Number.ToString(CultureInfo.InvariantCulture), Role.Muted) + Gap;
        x = row.Write(x, 0, screen.Say("trace.line", run.Image.LineOf(pc).ToString(CultureInfo.InvariantCulture).PadLeft(lines)), Role.Muted) + Gap;
        x = Column(row, x, InstructionColumns, run.Image.TextOf(pc), role) + Gap;
        x = Column(row, x, EffectColumns, Effect(step), isLast ? Role.Changed : Role.Normal) + Gap;
        row.WriteIn(x, 0, row.Width - x, screen.Speaker.Say(run.Explain(step)), Role.Muted);
    }

    public void Enter()
    {
        if (screen.Run is { } run && Selected > 0)
        {
            screen.Explain(new WhyFinder(run).OfStep(Selected));
        }
    }

    public bool Handle(KeyEvent key) => false;

    private static int Column(Canvas row, int x, int columns, string text, Role role) =>
        row.WriteIn(x, 0, Math.Min(Math.Max(columns, DisplayWidth.Of(text)), Math.Max(columns, row.Width / 4)), text, role);

    private static string Effect(TraceStep step) => step.Resolution.Instruction.Opcode.Writes()
        ? $"{Operand.CellName(step.Resolution.First.Address)} = {step.ResultText}"
        : string.Empty;
}
