using System.Globalization;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Commands;
using LogicToNeurons.App.Screens.Dialogs;
using LogicToNeurons.App.Screens.Tours;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens;

/// <summary>Everything that a user sees and does: a screen, what is in front of it, the line at the bottom. It knows no terminal.</summary>
internal sealed class Shell
{
    private readonly HitMap<MouseHandler> _hits = new();
    private readonly List<Dialog> _dialogs = [];
    private readonly ShellFrame _frame;
    private (string Text, Role Role)? _message;
    private ProgramScreen? _tourScreen;
    private ProgramScreen? _behindTour;

    /// <summary>Opens the shell without a program.</summary>
    public Shell(ShellServices services, Speaker speaker)
    {
        Speaker = speaker;
        Files = new ShellFiles(this, services);
        Commands = new CommandList(this);
        Prompt = new PromptLine(this);
        _frame = new ShellFrame(this);
    }

    /// <summary>Gets who says everything.</summary>
    public Speaker Speaker { get; }

    /// <summary>Gets what opens files, and looks after the open one.</summary>
    public ShellFiles Files { get; }

    /// <summary>Gets what a user can have done.</summary>
    public CommandList Commands { get; }

    /// <summary>Gets the line to type into.</summary>
    public PromptLine Prompt { get; }

    /// <summary>Gets what the outside is asked to do.</summary>
    public Queue<ShellRequest> Requests { get; } = [];

    /// <summary>Gets the screen; null as long as no program is open.</summary>
    public ProgramScreen? Screen { get; private set; }

    /// <summary>Gets the program on its machine; null if there is none that can run.</summary>
    public ProgramRunner? Run => Screen?.Run;

    /// <summary>Gets the tour that is being taken; null for none.</summary>
    public Tour? Tour { get; private set; }

    /// <summary>Gets the dialog in front; null if there is none.</summary>
    public Dialog? Dialog => _dialogs.Count > 0 ? _dialogs[^1] : null;

    /// <summary>Gets a value indicating whether time goes by itself.</summary>
    public bool IsRunning => Run is { Stepper.Mode: not RunMode.Paused };

    /// <summary>Gets a value indicating whether something has changed since the last frame.</summary>
    public bool IsStale { get; private set; } = true;

    /// <summary>Gets how long nothing will happen by itself; null for ever.</summary>
    public TimeSpan? TimeToNext => !IsRunning ? IsStale ? TimeSpan.Zero : null
        : Run!.Stepper.TimeToNext;

    /// <summary>Gets what is said in the last row; null for nothing.</summary>
    public (string Text, Role Role)? Message => _message;

    /// <summary>Says a key of the words in the present language.</summary>
    public string Say(string key, params object[] values) => Speaker.Say(key, values);

    /// <summary>Says something in the last row, until the next key or click.</summary>
    public void Tell(string key, params object[] values) => Tell(Say(key, values), Role.Normal);

    /// <summary>Says what is wrong.</summary>
    public void Complain(string key, params object[] values) => Tell(Say(key, values), Role.Warning);

    /// <summary>Says why there is no next step.</summary>
    public void ComplainNoStep(ProgramRunner run) =>
        Complain(run.Status == Engine.Stepping.StepStatus.Halted ? "step.halted" : "step.trapped");

    /// <summary>Says a text in the last row, until the next key or click.</summary>
    public void Tell(string text, Role role)
    {
        _message = (text, role);
        IsStale = true;
    }

    /// <summary>Shows a program on a screen of its own.</summary>
    public void Show(ProgramModel model) => Screen = new ProgramScreen(Speaker, model)
    {
        Explain = Explain,
        ToggleBreakpoint = line => Commands.Execute("break", line.ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>Begins a tour on a program; what was open before waits for its end.</summary>
    public void Begin(string path, Func<ProgramRunner, Tour> tour)
    {
        var before = _tourScreen is null ? Screen : _behindTour;
        Files.Open(path);
        if (Run is { } run)
        {
            (Tour, _behindTour, _tourScreen) = (tour(run), before, Screen);
        }
    }

    /// <summary>Ends the tour, and goes back to what was open before it.</summary>
    public void EndTour()
    {
        Screen = Screen == _tourScreen && _behindTour is not null ? _behindTour : Screen;
        (Tour, _behindTour, _tourScreen) = (null, null, null);
        Tell("tour.left");
    }

    /// <summary>Puts a dialog in front.</summary>
    public void Push(Dialog dialog) => _dialogs.Add(dialog);

    /// <summary>Takes all dialogs away.</summary>
    public void CloseAll() => _dialogs.Clear();

    /// <summary>Gets what happened outside.</summary>
    public void Handle(InputEvent input)
    {
        switch (input)
        {
            case KeyEvent key:
                _message = null;
                Attempt(() => OnKey(key));
                Tour?.Observe(this);
                break;
            case MouseEvent mouse when _hits.TryFind(mouse.X, mouse.Y, out var handler, out var area):
                _message = mouse.Action == MouseAction.Press ? null : _message;
                Attempt(() => handler(mouse, mouse.X - area.X, mouse.Y - area.Y));
                Tour?.Observe(this);
                break;
            case PasteEvent paste when Prompt.IsOpen:
                Prompt.Paste(paste.Text);
                break;
            case PasteEvent paste:
                Dialog?.Paste(paste.Text);
                break;
            default:
                break;
        }

        _dialogs.RemoveAll(static dialog => dialog.IsClosed);
    }

    /// <summary>Does something that a user asked for; long searches may be given up.</summary>
    public void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (OperationCanceledException)
        {
            Run?.Stepper.Pause();
            Complain("search.cancelled");
        }
    }

    /// <summary>Does something with the program, and looks at where it is then; without a program nothing happens but a word about it.</summary>
    public void WithProgram(Action<ProgramRunner> action)
    {
        if (Run is { } run)
        {
            action(run);
            Moved();
        }
        else
        {
            Complain("program.none");
        }
    }

    /// <summary>Lets time go by for a running program.</summary>
    /// <param name="elapsed">The time since the last call.</param>
    /// <param name="most">The longest time that this may take.</param>
    public void Tick(TimeSpan elapsed, TimeSpan most)
    {
        if (Run is not { } run || !IsRunning)
        {
            return;
        }

        run.Stepper.Advance(elapsed, most, stops => run.History.Take(stops, _frame.TraceRows));
        Screen!.Follow();
        IsStale = true;
        if (!IsRunning)
        {
            TellStop();
            Tour?.Observe(this);
        }
    }

    /// <summary>Draws everything.</summary>
    public void Draw(CellGrid grid)
    {
        IsStale = false;
        _hits.Clear();
        grid.Clear();
        _frame.Draw(grid, _hits);
    }

    /// <summary>Says over a frame that a long search is going on.</summary>
    public void DrawBusy(CellGrid grid)
    {
        var row = new Canvas(grid).Inner(new Area(0, grid.Height - 1, grid.Width, 1));
        row.Clear();
        row.WriteIn(1, 0, row.Width - 1, Say("search.busy"));
    }

    /// <summary>Looks at where the program is, after something was done to it.</summary>
    public void Moved() => Screen?.Follow();

    /// <summary>Says why a run has just come to a stop, if it has.</summary>
    public void TellStop()
    {
        var key = Run?.Stepper.Stopped switch
        {
            Engine.Stepping.StopReason.Breakpoint => "stopped.breakpoint",
            Engine.Stepping.StopReason.Watch => "stopped.watch",
            Engine.Stepping.StopReason.Condition => "stopped.condition",
            Engine.Stepping.StopReason.Start => "stopped.start",
            Engine.Stepping.StopReason.Trapped => "stopped.trap",
            Engine.Stepping.StopReason.Halted => "stopped.halted",
            _ => null,
        };
        if (key is not null)
        {
            Tell(Say(key), key == "stopped.trap" ? Role.Fault : Role.Normal);
        }

        if (Run?.Stepper.StoppedAt is { Command.Length: > 0 } point)
        {
            Commands.ExecuteLine(point.Command);
        }
    }

    // A question is about a moment, so time stands still for it.
    private void Explain(Cause cause)
    {
        if (IsRunning)
        {
            Run!.Stepper.Pause();
            Moved();
        }

        Push(new WhyDialog(this, cause));
    }

    private void OnKey(KeyEvent key)
    {
        if (Prompt.IsOpen)
        {
            Prompt.Handle(key);
        }
        else if (Dialog is { } dialog)
        {
            dialog.Handle(key);
        }
        else if (key.Key == Key.Escape && Tour is not null)
        {
            EndTour();
        }
        else if (Screen?.Handle(key) != true)
        {
            Commands.Execute(key);
        }
    }
}
