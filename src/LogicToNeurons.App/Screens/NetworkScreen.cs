using System.Collections.Immutable;
using LogicToNeurons.App.Files;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Panes;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Source;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens;

/// <summary>The screen of a network beside its circuit: layers, nets, ports, the selected neuron or net, and the network's figures.</summary>
internal sealed class NetworkScreen : SteppedNetworkScreen
{
    private const int WideWidth = 116;
    private const int TallHeight = 28;

    private readonly ShellServices _services;

    /// <summary>Opens a network, with its outputs computed.</summary>
    /// <param name="speaker">Who says everything.</param>
    /// <param name="model">The circuit and its networks.</param>
    /// <param name="mode">The mode that is shown; there is a network for it.</param>
    /// <param name="columns">What inputs and registers are.</param>
    /// <param name="services">The clock, and who gives up long searches.</param>
    public NetworkScreen(Speaker speaker, NetworkModel model, CompilerMode mode, double[] columns, ShellServices services)
        : base(speaker)
    {
        (Model, _services) = (model, services);
        Circuit = new CircuitValues(model.Netlist);
        Gates = new GatePane(this);
        Facts = new NetworkFactsPane(this);
        SetPanes(Layers, Ports, Story, Facts, Gates);
        (Variant, Run) = Take(mode, columns);
        Run.Settle();
        Rebuild();
    }

    /// <summary>Gets the circuit and its networks.</summary>
    public NetworkModel Model { get; }

    /// <summary>Gets the network that is shown, as it was compiled.</summary>
    public NetworkVariant Variant { get; private set; }

    /// <summary>Gets the pane of the circuit's nets.</summary>
    public GatePane Gates { get; }

    /// <summary>Gets the pane of the figures.</summary>
    public NetworkFactsPane Facts { get; }

    /// <summary>Gets what is selected, and what lights up for it.</summary>
    public NetworkSelection Selection { get; private set; } = null!;

    /// <summary>Gets what says what neurons are there for.</summary>
    public NeuronPurpose Purpose { get; private set; } = null!;

    /// <summary>Gets what the circuit's nets are for the same inputs and registers.</summary>
    public CircuitValues Circuit { get; }

    /// <inheritdoc/>
    public override string Path => Model.Circuit.Place.File;

    /// <inheritdoc/>
    public override string Title => $"{System.IO.Path.GetFileName(Path)} : {Model.Netlist.Name}";

    /// <inheritdoc/>
    public override string ShortTitle => Model.Netlist.Name;

    /// <inheritdoc/>
    public override FileStamp Version => Model.Circuit.Version;

    /// <inheritdoc/>
    public override int Line => Lines().FirstOrDefault(line => line.File == Path)?.Line ?? 1;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Details => NetworkWords.Details(this);

    /// <inheritdoc/>
    public override int Place => Selection.Place;

    /// <inheritdoc/>
    public override string StoryKey => Selection.IsAboutNet ? "pane.netInNetwork" : base.StoryKey;

    /// <inheritdoc/>
    public override string Summary => $"{Variant.Mode.Name()}: {base.Summary}";

    /// <summary>Gets what goes over to another mode; set by the shell.</summary>
    public Action<CompilerMode> ChooseMode { get; init; } = static _ => { };

    /// <summary>Gets what reads the file again; set by the shell.</summary>
    public Action<bool> ReadAgain { get; init; } = static _ => { };

    /// <inheritdoc/>
    public override void Follow()
    {
        base.Follow();
        Circuit.Follow(Run.Columns);
        Facts.Follow();
    }

    /// <inheritdoc/>
    public override void Reload(ShellFiles files, bool restarts) => ReadAgain(restarts);

    /// <summary>Shows the network of another mode, or the same one with other weights; inputs and registers stay as they are.</summary>
    /// <param name="mode">The mode; there is a network for it.</param>
    public void Show(CompilerMode mode)
    {
        var (isSame, location, wasSettled) = (mode == Variant.Mode, Run.Machine.Location, Run.Machine.IsSettled);
        (Variant, Run) = Take(mode, Run.Columns.ToArray());
        if (wasSettled)
        {
            Run.Settle();
        }
        else if (isSame)
        {
            Run.ComputeTo(location);
        }

        if (isSame)
        {
            Follow();
        }
        else
        {
            Marks.Clear();
            Rebuild();
        }
    }

    /// <inheritdoc/>
    public override void SelectPlace(int place)
    {
        Selection.SelectPlace(place);
        ShowSelection();
    }

    /// <summary>Makes a net the one that questions are about.</summary>
    public void SelectNet(int net)
    {
        Selection.SelectNet(net);
        ShowSelection();
    }

    /// <inheritdoc/>
    public override int LightOf(int place) => Selection.Lights.OfPlace(place);

    /// <inheritdoc/>
    public override bool IsWrong(int place) =>
        place >= Run.Network.SignalCount && Run.Machine.IsComputed(place) && Run.Machine.Values[place] != Circuit.Expected(place - Run.Network.SignalCount);

    /// <inheritdoc/>
    public override void Why()
    {
        if (!Selection.IsAboutNet)
        {
            base.Why();
            return;
        }

        var (net, value) = (Selection.Net, (int)Circuit.Values[Selection.Net]);
        var signals = Variant.Result!.Compiled.FormOfNet(net) is { } form ? form.Signals.ToArray() : [];
        Explain(new Cause(Words.Of("net.why", Variant.Provenance!.Names[net], value), Purpose.OfNet(net, value, Run), null, [.. signals.Select(Reasons.LinkTo)]));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Sentences()
    {
        if (Selection.IsAboutNet)
        {
            return [.. Purpose.OfNet(Selection.Net, Circuit.Values[Selection.Net], Run).Select(Speaker.Say)];
        }

        var sentences = base.Sentences().ToList();
        if (IsWrong(Place))
        {
            sentences.Insert(1, Say("output.wrong", NetworkNumbering.Text(Circuit.Expected(Place - Run.Network.SignalCount))));
        }

        return sentences;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<TermRow> Terms() =>
        !Selection.IsAboutNet ? base.Terms()
        : Variant.Result!.Compiled.FormOfNet(Selection.Net) is { } form ? TermRow.Of(form.Signals, Array.ConvertAll(form.Weights.ToArray(), static weight => (double)weight), form.Constant)
        : [];

    /// <inheritdoc/>
    public override bool Toggle() => Focused == Gates ? Gates.Toggle() : base.Toggle();

    /// <inheritdoc/>
    public override string? EditCommand()
    {
        var name = Run.NameOf(Selection.Place);
        return Focused == Story && !Selection.IsAboutNet && Story.Selected is { } term ? term.Signal < 0 ? $"bias {name} " : $"weight {name} {Run.Names[term.Signal]} "
            : Focused == Layers ? $"weight {name} "
            : base.EditCommand();
    }

    /// <inheritdoc/>
    protected override void OnFocus()
    {
        if (Focused == Gates)
        {
            SelectNet(Selection.Net);
        }
        else if (Focused == Layers)
        {
            SelectPlace(Selection.Place);
        }
    }

    /// <inheritdoc/>
    protected override PaneLayout Layout(int width, int height)
    {
        var isWide = width >= WideWidth;
        var below = height >= TallHeight ? 12 : 7;
        var above = PaneLayout.Columns(
            (Size.Share(isWide ? 4 : 3), PaneLayout.Pane(4)),
            (Size.Share(isWide ? 5 : 4), PaneLayout.Pane(0)),
            (Size.Fixed(isWide ? 24 : 16), PaneLayout.Pane(1)));
        var facts = PaneLayout.Columns((Size.Share(isWide ? 5 : 4), PaneLayout.Pane(2)), (Size.Share(4), PaneLayout.Pane(3)));
        return PaneLayout.Rows((Size.Share(1), above), (Size.Fixed(below), facts));
    }

    /// <inheritdoc/>
    protected override Phrase? PurposeOf(int place) => Purpose.OfPlace(place);

    private (NetworkVariant Variant, NetworkRunner Run) Take(CompilerMode mode, double[] columns)
    {
        var variant = Model.Of(mode) is { Draft: not null } made ? made : throw new InvalidOperationException("There is no network for this mode.");
        return (variant, new NetworkRunner(variant.Draft!.Network, _services.Time, columns) { Timeline = { IsCancelled = _services.IsCancelled } });
    }

    private ImmutableArray<SourceLine> Lines() =>
        Selection.IsAboutNet || Selection.Place >= Run.Network.SignalCount ? Variant.Provenance!.LinesOf(Selection.Net < 0 ? [] : [Selection.Net])
        : Variant.Result!.Compiled.BlockOf(Selection.Place - Run.Network.FirstNeuron) is >= 0 and var block ? Variant.Provenance!.LinesOfBlock(block)
        : [];

    private void ShowSelection()
    {
        Layers.Show(Selection.Place);
        Gates.Show(Selection.Net);
        Story.Rebuild();
    }

    // The first neuron; without any, the first output.
    private void Rebuild()
    {
        Purpose = new NeuronPurpose(Variant);
        Layers.Rebuild();
        Gates.Rebuild();
        Ports.Rebuild();
        Follow();
        Selection = new NetworkSelection(Variant, Run.Network.FirstNeuron);
        SelectPlace(Run.Network.FirstNeuron);
    }
}
