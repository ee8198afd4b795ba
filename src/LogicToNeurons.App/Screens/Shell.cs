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
    private readonly CommandLists _commands;
    private Screen? _tourScreen;
    private Screen? _behindTour;

    /// <summary>Opens the shell without a program.</summary>
    public Shell(ShellServices services, Speaker speaker)
    {
        Speaker = speaker;
        Files = new ShellFiles(this, services);
        var work = new BackgroundWork(services);
        Networks = new ShellNetworks(this, services, work);
        Machines = new ShellLevels(this, services, work);
        Screens = new OpenScreens(this);
        _commands = new CommandLists(this);
        (Prompt, _frame) = (new PromptLine(this), new ShellFrame(this));
    }

    /// <summary>Gets who says everything.</summary>
    public Speaker Speaker { get; }

    /// <summary>Gets what opens files, and looks after the open one.</summary>
    public ShellFiles Files { get; }

    /// <summary>Gets what makes networks of circuits.</summary>
    public ShellNetworks Networks { get; }

    /// <summary>Gets what builds machines of gates and of neurons for programs.</summary>
    public ShellLevels Machines { get; }

    /// <summary>Gets what a user can have done.</summary>
    public CommandList Commands => _commands.Of(Screen);

    /// <summary>Gets the line to type into.</summary>
    public PromptLine Prompt { get; }

    /// <summary>Gets what the outside is asked to do.</summary>
    public Queue<ShellRequest> Requests { get; } = [];

    /// <summary>Gets the screen; null as long as nothing is open.</summary>
    public Screen? Screen => Screens.Current;

    /// <summary>Gets the screens that are open.</summary>
    public OpenScreens Screens { get; }

    /// <summary>Gets the screen of the program in sight, by itself or on its three levels; null if there is none.</summary>
    public ProgramScreen? Program => Screen as ProgramScreen ?? Levels?.Program;

    /// <summary>Gets the screen of the program on its three levels; null if it isn't in sight.</summary>
    public LevelsScreen? Levels => Screen as LevelsScreen;

    /// <summary>Gets the screen of the circuit; null if none is open.</summary>
    public CircuitScreen? Circuit => Screen as CircuitScreen;

    /// <summary>Gets the screen of the network beside its circuit; null if none is in sight.</summary>
    public NetworkScreen? Network => Screen as NetworkScreen;

    /// <summary>Gets what steps the machine that is open; null if there is none that can run.</summary>
    public Stepper? Stepper => Screen?.Stepper;

    /// <summary>Gets the program on its machine; null if there is none that can run.</summary>
    public ProgramRunner? Run => Program?.Run;

    /// <summary>Gets the tour that is being taken; null for none.</summary>
    public Tour? Tour { get; private set; }

    /// <summary>Gets the dialog in front; null if there is none.</summary>
    public Dialog? Dialog => _dialogs.Count > 0 ? _dialogs[^1] : null;

    /// <summary>Gets a value indicating whether time goes by itself.</summary>
    public bool IsRunning => Stepper is { Mode: not RunMode.Paused };

    /// <summary>Gets a value indicating whether something has changed since the last frame.</summary>
    public bool IsStale { get; private set; } = true;

    /// <summary>Gets how long nothing will happen by itself; null for ever.</summary>
    public TimeSpan? TimeToNext => IsRunning ? Stepper!.TimeToNext : IsStale || Screen is { HasWork: true } ? TimeSpan.Zero : null;

    /// <summary>Gets what is said in the last row; null for nothing.</summary>
    public (string Text, Role Role)? Message { get; private set; }

    /// <summary>Says a key of the words in the present language.</summary>
    public string Say(string key, params object[] values) => Speaker.Say(key, values);

    /// <summary>Says something in the last row, until the next key or click.</summary>
    public void Tell(string key, params object[] values) => Tell(Say(key, values), Role.Normal);

    /// <summary>Says what is wrong.</summary>
    public void Complain(string key, params object[] values) => Tell(Say(key, values), Role.Warning);

    /// <summary>Says why there is no next step.</summary>
    public void ComplainNoStep() => Complain(Screen?.NoStepKey ?? "program.none");

    /// <summary>Says that nothing can run.</summary>
    public void ComplainNothing() => Complain(Circuit is null ? "program.none" : "circuit.broken");

    /// <summary>Says a text in the last row, until the next key or click.</summary>
    public void Tell(string text, Role role)
    {
        Message = (text, role);
        IsStale = true;
    }

    /// <summary>Begins a tour on a file; what was open before waits for its end.</summary>
    /// <param name="path">The program or circuit.</param>
    /// <param name="tour">Makes the tour when that is open; null if it can't be taken there.</param>
    public void Begin(string path, Func<Tour?> tour)
    {
        var before = _tourScreen is null ? Screen : _behindTour;
        var was = Screen;
        Files.Open(path);
        if (Screen != was && tour() is { } made)
        {
            (Tour, _behindTour, _tourScreen) = (made, before, Screen);
        }
    }

    /// <summary>Ends the tour, and goes back to what was open before it.</summary>
    public void EndTour()
    {
        Screens.Current = Screen == _tourScreen && _behindTour is not null ? _behindTour : Screen;
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
                Message = null;
                Attempt(() => OnKey(key));
                Tour?.Observe(this);
                break;
            case MouseEvent mouse when _hits.TryFind(mouse.X, mouse.Y, out var handler, out var area):
                Message = mouse.Action == MouseAction.Press ? null : Message;
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
            Stepper?.Pause();
            Complain("search.cancelled");
        }
    }

    /// <summary>Does something with the program, and looks at where it is then; without one there is but a word about it.</summary>
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

    /// <summary>Does something with time, and looks at where the machine is then; where there is nothing to step, nothing happens but a word about it.</summary>
    public void WithStepper(Action<Stepper> action)
    {
        if (Stepper is { } stepper)
        {
            action(stepper);
            Moved();
        }
        else
        {
            ComplainNothing();
        }
    }

    /// <summary>Lets time go by for a running machine.</summary>
    /// <param name="elapsed">The time since the last call.</param>
    /// <param name="most">The longest time that this may take.</param>
    public void Tick(TimeSpan elapsed, TimeSpan most)
    {
        if (Screen is not { } screen || !IsRunning)
        {
            Work(most);
            return;
        }

        screen.Advance(elapsed, most, _frame.TraceRows);
        screen.Follow();
        IsStale = true;
        if (!IsRunning)
        {
            StopWords.Tell(this);
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

    /// <summary>Says over a frame that something long is going on.</summary>
    public void DrawBusy(CellGrid grid) => _frame.DrawBusy(grid);

    /// <summary>Looks at where the program is, after something was done to it.</summary>
    public void Moved() => Screen?.Follow();

    /// <summary>Shows the answer to a question; a question is about a moment, so time stands still for it.</summary>
    public void Explain(Cause cause)
    {
        if (IsRunning)
        {
            Stepper!.Pause();
            Moved();
        }

        Push(new WhyDialog(this, cause));
    }

    // What is left to do is done while nobody presses a key.
    private void Work(TimeSpan most)
    {
        if (Screen is { HasWork: true } screen)
        {
            screen.Work(most);
            IsStale = true;
        }
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
