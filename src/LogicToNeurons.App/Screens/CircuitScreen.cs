using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Files;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Panes;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Source;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens;

/// <summary>The screen of a circuit: schematic, ports, truth table, text, and what the selected net shows and why.</summary>
internal sealed class CircuitScreen : Screen
{
    private const int WideWidth = 116;
    private const int TallHeight = 28;

    private NetWhy? _reasons;

    /// <summary>Opens a circuit.</summary>
    public CircuitScreen(Speaker speaker, CircuitModel model)
        : base(speaker)
    {
        Model = model;
        Draft = new CircuitDraft(model.Text);
        Schematic = new SchematicPane(this);
        Ports = new CircuitPortPane(this);
        Table = new TablePane(this);
        Story = new NetPane(this);
        Text = new CircuitTextPane(this);
        SetPanes(Schematic, Ports, Table, Story, Text);
        Begin();
    }

    /// <summary>Gets the circuit.</summary>
    public CircuitModel Model { get; private set; }

    /// <summary>Gets the text as it was changed by commands.</summary>
    public CircuitDraft Draft { get; private set; }

    /// <summary>Gets the name of the circuit, without parameters.</summary>
    public string CircuitName => Model.Netlist?.Instances[0].Circuit
        ?? (Model.Place.Circuit ?? Model.Document?.CircuitNames.LastOrDefault() ?? string.Empty).Split('<')[0];

    /// <summary>Gets the circuit on its machine; null if there are errors.</summary>
    public CircuitRunner? Run => Model.Run;

    /// <inheritdoc/>
    public override string Path => Model.Place.File;

    /// <inheritdoc/>
    public override string Title => Model.Netlist is { } netlist ? $"{System.IO.Path.GetFileName(Path)}{(Draft.IsDirty ? "*" : string.Empty)} : {netlist.Name}" : base.Title;

    /// <inheritdoc/>
    public override string ShortTitle => Model.Netlist is { } netlist ? (Draft.IsDirty ? "*" : string.Empty) + netlist.Name : base.ShortTitle;

    /// <inheritdoc/>
    public override FileStamp Version => Model.Version;

    /// <inheritdoc/>
    public override int Line => Text.Line;

    /// <inheritdoc/>
    public override string KindKey => "screen.circuit";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Details => Run is not { } run ? []
        : Proof is { } proof ? [$"{SizeOf(run)}   {Speaker.Say(proof)}", Speaker.Say(proof)]
        : [SizeOf(run)];

    /// <inheritdoc/>
    public override bool HasNews => Proof is not null;

    /// <inheritdoc/>
    public override string NoStepKey => "step.settled";

    /// <inheritdoc/>
    public override string HaltedKey => "state.settled";

    /// <inheritdoc/>
    public override Stepper? Stepper => Run?.Stepper;

    /// <inheritdoc/>
    public override StepStatus Status => Run?.Machine.Status ?? StepStatus.Halted;

    /// <inheritdoc/>
    public override IPlaceNames? ConditionNames => Run?.Places;

    /// <summary>Gets the pane of the schematic.</summary>
    public SchematicPane Schematic { get; }

    /// <summary>Gets the pane of the ports.</summary>
    public CircuitPortPane Ports { get; }

    /// <summary>Gets the pane of the truth table.</summary>
    public TablePane Table { get; }

    /// <summary>Gets the pane of the selected net.</summary>
    public NetPane Story { get; }

    /// <summary>Gets the pane of the text.</summary>
    public CircuitTextPane Text { get; }

    /// <summary>Gets the net that questions are about; −1 for none.</summary>
    public int Net { get; private set; } = -1;

    /// <summary>Gets the instance that is looked into; 0 for the circuit itself.</summary>
    public int Instance { get; private set; }

    /// <summary>Gets the nets that the last step changed.</summary>
    public IReadOnlySet<int> Changes { get; private set; } = new HashSet<int>();

    /// <summary>Gets what answers questions about the present moment; null if there are errors.</summary>
    public NetWhy? Reasons => _reasons ??= Run is { } run ? new NetWhy(run) : null;

    /// <summary>Gets or sets a value indicating whether the critical path is marked.</summary>
    public bool ShowsPath { get; set; }

    /// <summary>Gets or sets what is known about what the file claims of the circuit; null for nothing.</summary>
    public Phrase? Proof { get; set; }

    /// <summary>Gets or sets the unsaved text that leaving was warned about; null for none.</summary>
    public SourceText? Warned { get; set; }

    /// <summary>Gets what the focused pane's Enter is about; set by the shell.</summary>
    public Action<Cause> Explain { get; init; } = static _ => { };

    /// <summary>Gets what asks for a value of a bus; set by the shell.</summary>
    public Action<string> AskValue { get; init; } = static _ => { };

    /// <inheritdoc/>
    protected override bool NeedsLine => Focused != Story;

    /// <inheritdoc/>
    public override void Follow()
    {
        _reasons = null;
        Changes = Run?.LastChanges() ?? new HashSet<int>();
        Table.Follow();
    }

    /// <inheritdoc/>
    public override void Reload(ShellFiles files, bool restarts) => files.Reload(this, restarts);

    /// <summary>Takes another version of the circuit; inputs of the same names keep their values.</summary>
    public void Replace(CircuitModel model)
    {
        var (old, name) = (Run, Net >= 0 && Run is not null ? Run.Names[Net] : string.Empty);
        Model = model;
        Proof = null;
        Begin();
        if (old is not null && Run is { } run)
        {
            run.TakeInputs(old);
            Select(run.Places.NetsOf(name) is [var net, ..] ? net : Net);
            Follow();
        }
    }

    /// <summary>Begins a draft: of a text that stands in the file, or in none yet.</summary>
    public void Begin(CircuitDraft draft) => Draft = draft;

    /// <summary>Makes a net the one that questions are about.</summary>
    public void Select(int net)
    {
        Net = net;
        Text.ShowOrigin(net);
    }

    /// <summary>Looks into an instance; time doesn't notice.</summary>
    public void Enter(int instance)
    {
        Instance = instance;
        Schematic.Rebuild();
    }

    /// <summary>Looks at what the instance stands in.</summary>
    /// <returns>False at the circuit itself.</returns>
    public bool Leave()
    {
        if (Instance == 0)
        {
            return false;
        }

        var child = Instance;
        Enter(Math.Max(0, Run!.Netlist.Instances[Instance].Parent));
        Schematic.SelectInstance(child);
        return true;
    }

    /// <summary>Answers "why?" for the selected net.</summary>
    public void Why()
    {
        if (Reasons is not null && Net >= 0)
        {
            Explain(Reasons.Of(Net));
        }
    }

    /// <inheritdoc/>
    protected override PaneLayout Layout(int width, int height)
    {
        var words = height >= TallHeight ? 6 : 4;
        var ports = Math.Clamp(Ports.RowCount + 2, 4, (height - words) / 2);
        var isWide = width >= WideWidth;
        var side = PaneLayout.Rows((Size.Fixed(ports), PaneLayout.Pane(1)), (Size.Share(1), PaneLayout.Pane(2)));
        var sideColumns = Size.Fixed(Math.Clamp(Table.Columns + 4, 20, width / (isWide ? 4 : 3)));
        var picture = Focused == Text ? PaneLayout.Pane(4) : PaneLayout.Pane(0);
        var above = isWide
            ? PaneLayout.Columns((Size.Share(2), PaneLayout.Pane(4)), (Size.Share(4), PaneLayout.Pane(0)), (sideColumns, side))
            : PaneLayout.Columns((Size.Share(1), picture), (sideColumns, side));
        return PaneLayout.Rows((Size.Share(1), above), (Size.Fixed(words), PaneLayout.Pane(3)));
    }

    /// <inheritdoc/>
    protected override void DrawLine(Canvas line) => Story.DrawLine(line);

    private string SizeOf(CircuitRunner run) => Say("title.circuit", run.Statistics.Gates, run.Statistics.Depth);

    private void Begin()
    {
        (Instance, Net) = (0, Model.Netlist?.OutputNets is [var first, ..] ? first : -1);
        Ports.Rebuild();
        Table.Rebuild();
        Schematic.Rebuild();
        Text.Follow();
        Follow();
        if (Run is null)
        {
            // What is wrong stands in the text.
            Focus(Text);
        }
    }
}
