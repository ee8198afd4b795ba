using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Panes;
using LogicToNeurons.Source;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens;

/// <summary>The screen of a program: text, registers, memory, words, trace and time.</summary>
internal sealed class ProgramScreen
{
    private const int FullWidth = 80;
    private const int FullHeight = 18;
    private const int TallHeight = 28;

    private readonly Pane[] _panes;
    private readonly FocusRing _focus;
    private readonly TimelineBar _timeline;

    // Made when the first step is marked: a sorted set costs a start some time.
    private SortedSet<long>? _marks;

    /// <summary>Opens a program.</summary>
    public ProgramScreen(Speaker speaker, ProgramModel model)
    {
        Speaker = speaker;
        Model = model;
        LastRun = model.Run;
        Source = new SourcePane(this);
        Registers = new RegisterPane(this);
        Memory = new MemoryPane(this);
        Story = new WordsPane(this);
        Trace = new TracePane(this);
        _timeline = new TimelineBar(this);
        _panes = [Source, Registers, Memory, Story, Trace];
        _focus = new FocusRing(_panes.Length);
        Follow();
    }

    /// <summary>Gets who says everything.</summary>
    public Speaker Speaker { get; }

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

    /// <summary>Gets the steps that the user has marked, rising.</summary>
    public SortedSet<long> Marks => _marks ??= [];

    /// <summary>Gets a value indicating whether there are such steps.</summary>
    public bool HasMarks => _marks is { Count: > 0 };

    /// <summary>Gets what the last and the next step do to the cells.</summary>
    public StepMarks? StepMarks { get; private set; }

    /// <summary>Gets or sets the place that questions and changes are about.</summary>
    public int Place { get; set; }

    /// <summary>Gets or sets how values are written.</summary>
    public NumberBase Base { get; set; }

    /// <summary>Gets a value indicating whether the focused pane has the whole screen.</summary>
    public bool IsZoomed { get; private set; }

    /// <summary>Gets the pane that gets the keys.</summary>
    public Pane Focused => _panes[_focus.Current];

    /// <summary>Gets what the focused pane's Enter is about; set by the shell.</summary>
    public Action<Cause> Explain { get; init; } = static _ => { };

    /// <summary>Gets what is done with a line's gutter clicked; set by the shell.</summary>
    public Action<int> ToggleBreakpoint { get; init; } = static _ => { };

    /// <summary>Says a key of the words in the present language.</summary>
    public string Say(string key, params object[] values) => Speaker.Say(key, values);

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

    /// <summary>Gives the next or the previous pane the focus.</summary>
    public void MoveFocus(bool isForward)
    {
        if (isForward)
        {
            _focus.Next();
        }
        else
        {
            _focus.Previous();
        }
    }

    /// <summary>Gives a pane the focus.</summary>
    public void Focus(Pane pane) => _focus.Set(Array.IndexOf(_panes, pane));

    /// <summary>Gives the focused pane the whole screen, or ends that.</summary>
    public void Zoom(bool isZoomed) => IsZoomed = isZoomed;

    /// <summary>Looks at where the program is now: after every step, run or jump in time.</summary>
    public void Follow()
    {
        StepMarks = Run is null ? null : new StepMarks(Run);
        Source.Follow();
        Memory.Follow();
        Trace.Follow();
    }

    /// <summary>Gets a key that moves about in the focused pane.</summary>
    public bool Handle(KeyEvent key) => Focused.Handle(key);

    /// <summary>Draws everything.</summary>
    public void Draw(Canvas canvas, HitMap<MouseHandler> hits)
    {
        var (above, bar) = canvas.Height >= 4 ? new Area(0, 0, canvas.Width, canvas.Height).SplitBottom(1) : new AreaPair(new Area(0, 0, canvas.Width, canvas.Height), default);
        if (canvas.Width < FullWidth || canvas.Height < FullHeight)
        {
            DrawNarrow(canvas.Inner(above), hits);
        }
        else if (IsZoomed)
        {
            DrawPane(canvas.Inner(above), Focused, hits);
        }
        else
        {
            Layout(above.Height).Arrange(above, (id, area) => DrawPane(canvas.Inner(area), _panes[id], hits));
        }

        _timeline.Draw(canvas.Inner(bar), hits);
    }

    // One pane, and below it one line of what comes next.
    private void DrawNarrow(Canvas canvas, HitMap<MouseHandler> hits)
    {
        var words = Focused == Story || canvas.Height < 7 ? 0 : 1;
        var (pane, line) = new Area(0, 0, canvas.Width, canvas.Height).SplitBottom(words);
        DrawPane(canvas.Inner(pane), Focused, hits);
        Story.DrawNext(canvas.Inner(line));
    }

    private void DrawPane(Canvas canvas, Pane pane, HitMap<MouseHandler> hits)
    {
        if (canvas.Area.IsEmpty)
        {
            return;
        }

        hits.Add(canvas.Area, (mouse, _, _) => OnMouse(pane, mouse));
        var isFocused = pane == Focused;
        var inner = Frame.Draw(canvas, Say(pane.TitleKey), isFocused, pane.Footer);
        if (inner.Area != canvas.Area)
        {
            pane.DrawTitle(canvas.Inner(new Area(1, 0, canvas.Width - 2, 1)), hits);
        }

        pane.Draw(inner, hits, isFocused);
    }

    private void OnMouse(Pane pane, MouseEvent mouse)
    {
        switch (mouse.Action)
        {
            case MouseAction.Press:
                Focus(pane);
                break;
            case MouseAction.WheelUp or MouseAction.WheelDown:
                pane.Scroll(mouse.WheelRows);
                break;
            default:
                break;
        }
    }

    private PaneLayout Layout(int height)
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
