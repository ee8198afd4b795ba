using LogicToNeurons.App.Files;
using LogicToNeurons.App.Screens.Panes;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens;

/// <summary>What stands between the title and the keys: the panes of one machine, and its time.</summary>
internal abstract class Screen
{
    private const int FullWidth = 80;
    private const int FullHeight = 18;

    private readonly TimelineBar _timeline;
    private Pane[] _panes = [];
    private FocusRing _focus = new(1);

    // Made when the first step is marked: a sorted set costs a start some time.
    private SortedSet<long>? _marks;

    /// <summary>Creates a screen without panes.</summary>
    protected Screen(Speaker speaker)
    {
        Speaker = speaker;
        _timeline = new TimelineBar(this);
    }

    /// <summary>Gets who says everything.</summary>
    public Speaker Speaker { get; }

    /// <summary>Gets the file that is shown.</summary>
    public abstract string Path { get; }

    /// <summary>Gets what stands in the title line.</summary>
    public virtual string Title => System.IO.Path.GetFileName(Path);

    /// <summary>Gets what stands in the title line where there is little room.</summary>
    public virtual string ShortTitle => Title;

    /// <summary>Gets what stands behind the title where there is room: the first of these that fits.</summary>
    public virtual IReadOnlyList<string> Details => [];

    /// <summary>Gets how that looks.</summary>
    public virtual Role DetailRole => Role.Normal;

    /// <summary>Gets a value indicating whether what stands behind the title is worth more room than what stands around it.</summary>
    public virtual bool HasNews => false;

    /// <summary>Gets the key of why a machine that can't go on by itself has no next step.</summary>
    public virtual string NoStepKey => Status == StepStatus.Halted ? "step.halted" : "step.trapped";

    /// <summary>Gets the key of what a machine is that can't go on by itself.</summary>
    public virtual string HaltedKey => "state.halted";

    /// <summary>Gets which version of the file it is.</summary>
    public abstract FileStamp Version { get; }

    /// <summary>Gets the line that an editor is to begin at, from 1.</summary>
    public abstract int Line { get; }

    /// <summary>Gets the key of what kind of screen it is.</summary>
    public abstract string KindKey { get; }

    /// <summary>Gets what steps the machine; null if there is none that could run.</summary>
    public abstract Stepper? Stepper { get; }

    /// <summary>Gets whether the machine can go on.</summary>
    public abstract StepStatus Status { get; }

    /// <summary>Gets what conditions can name; null if there is no machine.</summary>
    public abstract IPlaceNames? ConditionNames { get; }

    /// <summary>Gets the pane that has the focus.</summary>
    public Pane Focused => Host?.Focused ?? _panes[_focus.Current];

    /// <summary>Gets or sets the screen in sight that shows panes of this one among its own, and has the focus; null while this one shows them itself.</summary>
    public Screen? Host { get; set; }

    /// <summary>Gets a value indicating whether there is something left to do while nobody presses a key.</summary>
    public virtual bool HasWork => false;

    /// <summary>Gets a value indicating whether the focused pane has the whole screen.</summary>
    public bool IsZoomed { get; private set; }

    /// <summary>Gets the steps that the user has marked, rising.</summary>
    public virtual SortedSet<long> Marks => _marks ??= [];

    /// <summary>Gets a value indicating whether there are such steps.</summary>
    public virtual bool HasMarks => _marks is { Count: > 0 };

    /// <summary>Gets a value indicating whether the focused pane doesn't say itself what the one line would, where there is room for one pane only.</summary>
    protected abstract bool NeedsLine { get; }

    /// <summary>Says a key of the words in the present language.</summary>
    public string Say(string key, params object[] values) => Speaker.Say(key, values);

    /// <summary>Looks at where the machine is now: after every step, run or jump in time.</summary>
    public abstract void Follow();

    /// <summary>Lets a run go on for the time that has passed.</summary>
    /// <param name="elapsed">The time since the last call.</param>
    /// <param name="most">The longest time that this may take.</param>
    /// <param name="rows">How many steps are in sight at most.</param>
    public virtual void Advance(TimeSpan elapsed, TimeSpan most, int rows) => Stepper?.Advance(elapsed, most, static _ => StopReason.Limit);

    /// <summary>Reads the file again.</summary>
    /// <param name="files">What reads files.</param>
    /// <param name="restarts">Whether it is to begin anew.</param>
    public abstract void Reload(ShellFiles files, bool restarts);

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

        OnFocus();
    }

    /// <summary>Gives a pane the focus, if it is in sight.</summary>
    public void Focus(Pane pane)
    {
        if (Host is not null)
        {
            Host.Focus(pane);
        }
        else if (Array.IndexOf(_panes, pane) is >= 0 and var index)
        {
            _focus.Set(index);
            OnFocus();
        }
    }

    /// <summary>Does a piece of what is left to do.</summary>
    /// <param name="most">The longest time that this may take.</param>
    public virtual void Work(TimeSpan most)
    {
    }

    /// <summary>Gives the focused pane the whole screen, or ends that.</summary>
    public void Zoom(bool isZoomed) => IsZoomed = isZoomed;

    /// <summary>Gets a key that moves about in the focused pane.</summary>
    public virtual bool Handle(KeyEvent key) => Focused.Handle(key);

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
            Layout(above.Width, above.Height).Arrange(above, (id, area) => DrawPane(canvas.Inner(area), _panes[id], hits));
        }

        _timeline.Draw(canvas.Inner(bar), hits);
    }

    /// <summary>Takes the panes, in the order of the focus; <see cref="Layout"/> names them by their places in it.</summary>
    protected void SetPanes(params Pane[] panes)
    {
        _panes = panes;
        _focus = new FocusRing(panes.Length);
    }

    /// <summary>Looks at which pane has the focus now.</summary>
    protected virtual void OnFocus()
    {
    }

    /// <summary>Where the panes stand.</summary>
    protected abstract PaneLayout Layout(int width, int height);

    /// <summary>Draws the one line that stays in sight where there is room for one pane only.</summary>
    protected abstract void DrawLine(Canvas line);

    // One pane, and below it one line of what comes next.
    private void DrawNarrow(Canvas canvas, HitMap<MouseHandler> hits)
    {
        var words = canvas.Height < 7 || !NeedsLine ? 0 : 1;
        var (pane, line) = new Area(0, 0, canvas.Width, canvas.Height).SplitBottom(words);
        DrawPane(canvas.Inner(pane), Focused, hits);
        if (words > 0)
        {
            DrawLine(canvas.Inner(line));
        }
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
}
