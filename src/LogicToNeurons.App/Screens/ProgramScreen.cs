using LogicToNeurons.App.Files;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Panes;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Source;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens;

/// <summary>The screen of a program: text, registers, memory, words, trace and time.</summary>
internal sealed class ProgramScreen : Screen
{
    private const int TallHeight = 28;

    /// <summary>Opens a program.</summary>
    public ProgramScreen(Speaker speaker, ProgramModel model)
        : base(speaker)
    {
        Model = model;
        LastRun = model.Run;
        Source = new SourcePane(this);
        Registers = new RegisterPane(this);
        Memory = new MemoryPane(this);
        Story = new WordsPane(this);
        Trace = new TracePane(this);
        SetPanes(Source, Registers, Memory, Story, Trace);
        Follow();
    }

    /// <inheritdoc/>
    public override string Path => Model.Path;

    /// <inheritdoc/>
    public override FileStamp Version => Model.Version;

    /// <inheritdoc/>
    public override int Line => Source.Line;

    /// <inheritdoc/>
    public override string KindKey => "screen.program";

    /// <inheritdoc/>
    public override Stepper? Stepper => Run?.Stepper;

    /// <inheritdoc/>
    public override StepStatus Status => Run?.Status ?? StepStatus.Halted;

    /// <inheritdoc/>
    public override IPlaceNames? ConditionNames => Run is { } run ? new ProgramPlaces(run.Image) : null;

    /// <summary>Gets the last version of the program that could run; null if none could.</summary>
    public ProgramRunner? LastRun { get; private set; }

    /// <summary>Gets the program.</summary>
    public ProgramModel Model { get; private set; }

    /// <summary>Gets the program on its machine; null if it can't be assembled.</summary>
    public ProgramRunner? Run => Model.Run;

    /// <summary>Gets the pane of the text.</summary>
    public SourcePane Source { get; }

    /// <summary>Gets the pane of the registers.</summary>
    public RegisterPane Registers { get; }

    /// <summary>Gets the pane of the memory.</summary>
    public MemoryPane Memory { get; }

    /// <summary>Gets the pane of the words.</summary>
    public WordsPane Story { get; }

    /// <summary>Gets the pane of the trace, the points and the branches.</summary>
    public TracePane Trace { get; }

    /// <summary>Gets what the last and the next step do to the cells.</summary>
    public StepMarks? StepMarks { get; private set; }

    /// <summary>Gets or sets the place that questions and changes are about.</summary>
    public int Place { get; set; }

    /// <summary>Gets or sets how values are written.</summary>
    public NumberBase Base { get; set; }

    /// <summary>Gets what the focused pane's Enter is about; set by the shell.</summary>
    public Action<Cause> Explain { get; init; } = static _ => { };

    /// <summary>Gets what is done with a line's gutter clicked; set by the shell.</summary>
    public Action<int> ToggleBreakpoint { get; init; } = static _ => { };

    /// <summary>What a place is called in the present language.</summary>
    public string NameOf(ProgramRunner run, int place) => run.Places.Of(place) is Phrase phrase ? Speaker.Say(phrase) : run.Places.Of(place).ToString()!;

    /// <summary>Which line comes next, and the number of its instruction.</summary>
    public string NextLine(ProgramRunner run)
    {
        var pc = run.Machine.State.Pc;
        return pc == run.Image.Instructions.Length ? Say("registers.end") : Say("registers.next", run.Image.LineOf(pc), pc);
    }

    /// <summary>Takes another version of the same program.</summary>
    public void Replace(ProgramModel model)
    {
        Model = model;
        LastRun = model.Run ?? LastRun;

        // The new version may have less memory.
        Place = model.Run is { } run ? Math.Min(Place, run.Image.MemorySize - 1) : Place;
        Follow();
    }

    /// <inheritdoc/>
    protected override bool NeedsLine => Focused != Story;

    /// <inheritdoc/>
    public override void Follow()
    {
        StepMarks = Run is null ? null : new StepMarks(Run);
        Source.Follow();
        Memory.Follow();
        Trace.Follow();
    }

    /// <inheritdoc/>
    public override void Advance(TimeSpan elapsed, TimeSpan most, int rows)
    {
        if (Run is { } run)
        {
            run.Stepper.Advance(elapsed, most, stops => run.History.Take(stops, rows));
        }
    }

    /// <inheritdoc/>
    public override void Reload(ShellFiles files, bool restarts) => files.Reload(this, restarts);

    /// <inheritdoc/>
    protected override void DrawLine(Canvas line) => Story.DrawNext(line);

    /// <inheritdoc/>
    protected override PaneLayout Layout(int width, int height)
    {
        var words = height >= TallHeight ? 6 : 5;
        return PaneLayout.Rows(
            (Size.Share(11), PaneLayout.Columns(
                (Size.Share(11), PaneLayout.Pane(0)),
                (Size.Share(10), PaneLayout.Rows(
                    (Size.Fixed(Registers.Height(height / 3)), PaneLayout.Pane(1)),
                    (Size.Share(1), PaneLayout.Pane(2)))))),
            (Size.Fixed(words), PaneLayout.Pane(3)),
            (Size.Share(5), PaneLayout.Pane(4)));
    }
}
