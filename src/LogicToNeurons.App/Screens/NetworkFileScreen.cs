using LogicToNeurons.App.Files;
using LogicToNeurons.App.Networks;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens;

/// <summary>The screen of a network that stands in a file of its own: its layers, its ports, the selected neuron.</summary>
internal sealed class NetworkFileScreen : SteppedNetworkScreen
{
    private const int WideWidth = 116;
    private const int TallHeight = 28;

    private static readonly string[] OfCircuits = ["mode", "edit", "undo", "tab"];

    private readonly ShellServices _services;
    private int _place;

    /// <summary>Opens a network, with its outputs computed.</summary>
    /// <param name="speaker">Who says everything.</param>
    /// <param name="model">The file; there is a network in it.</param>
    /// <param name="columns">What inputs and registers are.</param>
    /// <param name="services">The clock, and who gives up long searches.</param>
    public NetworkFileScreen(Speaker speaker, NetworkFileModel model, double[] columns, ShellServices services)
        : base(speaker)
    {
        (Model, _services) = (model, services);
        SetPanes(Layers, Ports, Story);
        Show(model, columns);
    }

    /// <summary>Gets the file.</summary>
    public NetworkFileModel Model { get; private set; }

    /// <inheritdoc/>
    public override int Place => _place;

    /// <inheritdoc/>
    public override string Path => Model.Place.File;

    /// <inheritdoc/>
    public override string Title => $"{System.IO.Path.GetFileName(Path)} : {Run.Network.Name}";

    /// <inheritdoc/>
    public override string ShortTitle => System.IO.Path.GetFileName(Path);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Details => [NetworkWords.Size(this)];

    /// <inheritdoc/>
    public override FileStamp Version => Model.Version;

    /// <inheritdoc/>
    public override int Line => 1;

    /// <inheritdoc/>
    public override NumberFormat Format => Model.Format;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Fitting(params string[] commands) => [.. commands.Except(OfCircuits)];

    /// <summary>Shows another version of the network.</summary>
    /// <param name="model">The file; there is a network in it.</param>
    /// <param name="columns">What inputs and registers are.</param>
    public void Show(NetworkFileModel model, double[] columns)
    {
        var network = model.Network ?? throw new ArgumentException("There is no network.", nameof(model));
        Model = model;
        Run = new NetworkRunner(network, _services.Time, columns) { Timeline = { IsCancelled = _services.IsCancelled } };
        Run.Settle();
        Marks.Clear();
        Layers.Rebuild();
        Ports.Rebuild();
        Follow();
        SelectPlace(network.FirstNeuron);
    }

    /// <inheritdoc/>
    public override void SelectPlace(int place)
    {
        _place = place;
        Layers.Show(place);
        Story.Rebuild();
    }

    /// <inheritdoc/>
    public override int LightOf(int place) => 0;

    /// <inheritdoc/>
    public override void Reload(ShellFiles files, bool restarts) => files.Reload(this, restarts);

    /// <inheritdoc/>
    protected override PaneLayout Layout(int width, int height)
    {
        var ports = Size.Fixed(width >= WideWidth ? 32 : 24);
        var above = PaneLayout.Columns((Size.Share(1), PaneLayout.Pane(0)), (ports, PaneLayout.Pane(1)));
        return PaneLayout.Rows((Size.Share(1), above), (Size.Fixed(height >= TallHeight ? 12 : 7), PaneLayout.Pane(2)));
    }
}
