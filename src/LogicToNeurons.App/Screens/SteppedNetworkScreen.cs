using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Panes;
using LogicToNeurons.App.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;
using LogicToNeurons.Terminal.Cells;

namespace LogicToNeurons.App.Screens;

/// <summary>The screen of a network that is stepped layer by layer: its layers, its ports, and the selected neuron or output.</summary>
internal abstract class SteppedNetworkScreen : Screen
{
    private NetworkRunner? _run;
    private NeuronWhy? _reasons;

    /// <summary>Creates its panes; the network comes with <see cref="Run"/>.</summary>
    protected SteppedNetworkScreen(Speaker speaker)
        : base(speaker)
    {
        Layers = new LayerPane(new NetworkLayerView(this));
        Ports = new NetworkPortPane(this);
        Story = new NeuronPane(this);
    }

    /// <summary>Gets or sets the network on its machine.</summary>
    public NetworkRunner Run
    {
        get => _run ?? throw new InvalidOperationException("No network has been shown yet.");
        protected set => _run = value;
    }

    /// <summary>Gets the pane of the neurons.</summary>
    public LayerPane Layers { get; }

    /// <summary>Gets the pane of the ports.</summary>
    public NetworkPortPane Ports { get; }

    /// <summary>Gets the pane of what is selected.</summary>
    public NeuronPane Story { get; }

    /// <summary>Gets the selected neuron's signal, or the number of signals and the selected output's row.</summary>
    public abstract int Place { get; }

    /// <summary>Gets the format that its numbers are in.</summary>
    public virtual NumberFormat Format => NumberFormat.Float64;

    /// <summary>Gets the key of what is selected.</summary>
    public virtual string StoryKey => "pane.neuron";

    /// <summary>Gets what stands below the layers.</summary>
    public virtual string Summary => NetworkWords.Size(this);

    /// <summary>Gets what answers questions about the present moment.</summary>
    public NeuronWhy Reasons => _reasons ??= new NeuronWhy(Run, PurposeOf);

    /// <inheritdoc/>
    public override string KindKey => "screen.network";

    /// <inheritdoc/>
    public override bool HasNews => true;

    /// <inheritdoc/>
    public override string NoStepKey => "step.computed";

    /// <inheritdoc/>
    public override string HaltedKey => "state.settled";

    /// <inheritdoc/>
    public override Stepper? Stepper => Run.Stepper;

    /// <inheritdoc/>
    public override StepStatus Status => Run.Machine.Status;

    /// <inheritdoc/>
    public override IPlaceNames? ConditionNames => Run.Places;

    /// <summary>Gets what the focused pane's Enter is about; set by the shell.</summary>
    public Action<Cause> Explain { get; init; } = static _ => { };

    /// <summary>Gets what opens the line to type into with a command; set by the shell.</summary>
    public Action<string> Ask { get; init; } = static _ => { };

    /// <inheritdoc/>
    protected override bool NeedsLine => Focused != Story;

    /// <summary>Those of some commands that this screen has, for the hints of its panes.</summary>
    public virtual IReadOnlyList<string> Fitting(params string[] commands) => commands;

    /// <inheritdoc/>
    public override void Follow() => _reasons = null;

    /// <summary>Gives inputs and registers values, and computes the outputs if anything is new.</summary>
    public void TakeColumns(double[] columns)
    {
        if (Run.Set(0, columns))
        {
            Run.Settle();
        }

        Follow();
    }

    /// <summary>Makes a neuron or an output the one that questions are about.</summary>
    /// <param name="place">The neuron's signal, or the number of signals and the output's row.</param>
    public abstract void SelectPlace(int place);

    /// <summary>How a neuron or an output is lit: 2 if it is what is selected elsewhere, 1 if it belongs to it, 0 otherwise.</summary>
    public abstract int LightOf(int place);

    /// <summary>Whether an output that is computed isn't what it should be.</summary>
    /// <param name="place">The number of signals and the output's row.</param>
    public virtual bool IsWrong(int place) => false;

    /// <summary>Answers "why?" for what is selected.</summary>
    public virtual void Why() => Explain(Reasons.Of(Place));

    /// <summary>What is selected, in sentences; what matters most comes first.</summary>
    public virtual IReadOnlyList<string> Sentences() =>
        [Speaker.Say(Reasons.Sentence(Place)), .. PurposeOf(Place) is { } purpose ? [Speaker.Say(purpose)] : Array.Empty<string>()];

    /// <summary>The terms of what is selected, its bias last.</summary>
    public virtual IReadOnlyList<TermRow> Terms()
    {
        var row = Run.RowOf(Place);
        return TermRow.Of(row.Signals, row.Weights, row.Bias);
    }

    /// <summary>Toggles the input that is selected in the focused pane, or asks for the value of a bus.</summary>
    /// <returns>False if there is none.</returns>
    public virtual bool Toggle() => Focused == Ports && Ports.Toggle();

    /// <summary>The command that changes what has the focus, to be typed on; null if nothing of it can be changed.</summary>
    public virtual string? EditCommand() => Focused == Ports ? $"set {Ports.Selected?.Name} " : null;

    /// <summary>What a place is there for, in words; null for nothing that could be said.</summary>
    protected virtual Phrase? PurposeOf(int place) => null;

    /// <inheritdoc/>
    protected override void DrawLine(Canvas line) => Story.DrawLine(line);
}
