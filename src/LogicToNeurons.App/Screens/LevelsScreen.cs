using LogicToNeurons.App.Files;
using LogicToNeurons.App.Levels;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Panes;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens;

/// <summary>The screen of a program on three levels at once: its instructions, a machine of gates and a machine of neurons, which take the same steps.</summary>
/// <remarks>Time, text, registers and memory are the program's own: its screen and this one are two looks at one moment.</remarks>
internal sealed class LevelsScreen : Screen
{
    /// <summary>How many steps are compared at once, before somebody would notice.</summary>
    private const int AtOnce = 64;

    /// <summary>How many steps of a long run are compared by themselves; of what lies farther, those that are looked at.</summary>
    private const long MostByThemselves = 20_000;

    private const int WideWidth = 116;
    private const int TallHeight = 30;

    private readonly TimeProvider _time;
    private LevelWhy? _reasons;

    /// <summary>Opens a program on its levels.</summary>
    /// <param name="speaker">Who says everything.</param>
    /// <param name="program">The program's own screen; it can run.</param>
    /// <param name="model">The machines.</param>
    /// <param name="time">The clock.</param>
    public LevelsScreen(Speaker speaker, ProgramScreen program, LevelsModel model, TimeProvider time)
        : base(speaker)
    {
        (Program, Model, _time) = (program, model, time);
        Run = program.Run ?? throw new ArgumentException("The program can't run.", nameof(program));
        (Gates, Neurons) = (new GateLevel(model.Gates), new NeuronLevel(model.Neurons));
        Tree = new DatapathTree(Gates);
        Stages = new StageWords(Run, Gates);
        Checker = new LockstepChecker(Run, model.GateEngine, model.NeuronEngine);
        Cursor = new LevelCursor(Gates, Tree, Neurons, program.Place);
        Datapath = new DatapathPane(this);
        Layers = new LayerPane(new LevelLayerView(this));
        Story = new BitPane(this);
        SetPanes(program.Source, program.Registers, program.Memory, Datapath, Layers, Story, program.Story);
        Datapath.Rebuild();
        Layers.Rebuild();
        Follow();
        ShowCursor();
    }

    /// <summary>Gets the program's own screen.</summary>
    public ProgramScreen Program { get; }

    /// <summary>Gets the machines.</summary>
    public LevelsModel Model { get; }

    /// <summary>Gets the program on its machine; the machines of gates and of neurons are built for it.</summary>
    public ProgramRunner Run { get; }

    /// <summary>Gets the machine of gates at the present moment.</summary>
    public GateLevel Gates { get; }

    /// <summary>Gets the machine of neurons at the present moment.</summary>
    public NeuronLevel Neurons { get; }

    /// <summary>Gets the data path as rows.</summary>
    public DatapathTree Tree { get; }

    /// <summary>Gets what says what the stages of a tick do.</summary>
    public StageWords Stages { get; }

    /// <summary>Gets what compares the levels.</summary>
    public LockstepChecker Checker { get; }

    /// <summary>Gets the pane of the data path.</summary>
    public DatapathPane Datapath { get; }

    /// <summary>Gets the pane of the neurons.</summary>
    public LayerPane Layers { get; }

    /// <summary>Gets the pane of what is picked.</summary>
    public BitPane Story { get; }

    /// <summary>Gets what is picked on all levels.</summary>
    public LevelCursor Cursor { get; }

    /// <summary>Gets what answers questions about the present moment.</summary>
    public LevelWhy Reasons => _reasons ??= new LevelWhy(this);

    /// <summary>Gets what the focused pane's Enter is about; set by the shell.</summary>
    public Action<Cause> Explain { get; init; } = static _ => { };

    /// <summary>Gets what reads the file again; set by the shell.</summary>
    public Action<bool> ReadAgain { get; init; } = static _ => { };

    /// <inheritdoc/>
    public override string Path => Program.Path;

    /// <inheritdoc/>
    public override FileStamp Version => Program.Version;

    /// <inheritdoc/>
    public override int Line => Program.Line;

    /// <inheritdoc/>
    public override string KindKey => "screen.levels";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Details => LevelsWords.Details(this);

    /// <inheritdoc/>
    public override Role DetailRole => Checker.First() is null ? Role.Good : Role.Fault;

    /// <inheritdoc/>
    public override bool HasNews => true;

    /// <inheritdoc/>
    public override Stepper? Stepper => Run.Stepper;

    /// <inheritdoc/>
    public override StepStatus Status => Run.Status;

    /// <inheritdoc/>
    public override IPlaceNames? ConditionNames => Program.ConditionNames;

    /// <inheritdoc/>
    public override SortedSet<long> Marks => Program.Marks;

    /// <inheritdoc/>
    public override bool HasMarks => Program.HasMarks;

    /// <inheritdoc/>
    public override bool HasWork => Run.Stepper.Mode == RunMode.Paused && Checker.InTurn < Math.Min(Checker.Total, MostByThemselves);

    /// <inheritdoc/>
    public override void Work(TimeSpan most)
    {
        var start = _time.GetTimestamp();
        Checker.Compare(MostByThemselves, () => _time.GetElapsedTime(start) >= most);
    }

    /// <inheritdoc/>
    protected override bool NeedsLine => Focused != Story && Focused != Program.Story;

    /// <inheritdoc/>
    public override void Follow()
    {
        _reasons = null;
        Program.Follow();
        Gates.Follow(Run.Machine.State);
        Neurons.Follow(Run.Machine.State);
        Stages.Follow();
        Checker.Compare(AtOnce, static () => false);
        Checker.CompareHere();
    }

    /// <inheritdoc/>
    public override void Advance(TimeSpan elapsed, TimeSpan most, int rows) => Program.Advance(elapsed, most, rows);

    /// <inheritdoc/>
    public override void Reload(ShellFiles files, bool restarts) => ReadAgain(restarts);

    /// <inheritdoc/>
    public override bool Handle(KeyEvent key)
    {
        var isHandled = base.Handle(key);
        TakePlace();
        return isHandled;
    }

    /// <summary>Picks the register or cell that the program's own panes have selected.</summary>
    public void TakePlace()
    {
        if (Program.Place != Cursor.Place)
        {
            Cursor.PickBit(Program.Place, Cursor.Bit);
            ShowCursor();
        }
    }

    /// <summary>Brings what is picked into sight on the other levels.</summary>
    public void ShowCursor()
    {
        Program.Place = Cursor.Place;
        if (Focused != Layers)
        {
            Layers.Show(Cursor.Neuron);
        }
    }

    /// <summary>Answers "why?" for what is picked.</summary>
    public void Why() => Explain(Reasons.OfCursor());

    /// <inheritdoc/>
    protected override PaneLayout Layout(int width, int height)
    {
        var state = Focused == Program.Memory ? PaneLayout.Pane(2) : PaneLayout.Pane(1);
        var registers = Size.Fixed(Program.Registers.Height(7));
        var isTall = height >= TallHeight;
        var text = isTall
            ? PaneLayout.Rows((Size.Share(1), PaneLayout.Pane(0)), (Size.Fixed(9), PaneLayout.Pane(6)), (registers, state))
            : PaneLayout.Rows((Size.Share(1), Focused == Program.Story ? PaneLayout.Pane(6) : PaneLayout.Pane(0)), (registers, state));
        var above = width >= WideWidth
            ? PaneLayout.Columns((Size.Share(4), text), (Size.Share(5), PaneLayout.Pane(3)), (Size.Share(5), PaneLayout.Pane(4)))
            : PaneLayout.Columns((Size.Share(2), text), (Size.Share(3), PaneLayout.Rows((Size.Fixed(isTall ? 16 : 10), PaneLayout.Pane(3)), (Size.Share(1), PaneLayout.Pane(4)))));
        return PaneLayout.Rows((Size.Share(1), above), (Size.Fixed(isTall ? 7 : 5), PaneLayout.Pane(5)));
    }

    /// <inheritdoc/>
    protected override void DrawLine(Canvas line) => Program.Story.DrawNext(line);
}
