using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>A network, stepped layer by layer.</summary>
internal sealed class NetworkLayerView(SteppedNetworkScreen screen) : ILayerView
{
    private const int MostUnfolded = 100;

    public Screen Screen => screen;

    public string TitleKey => "pane.network";

    public IReadOnlyList<string> Hints => screen.Fitting("step", "back", "run", "mode", "why", "edit", "focus", "tab", "command");

    public string Footer => screen.Summary;

    public bool IsFolded => Network.NeuronCount > MostUnfolded;

    public bool HasOverview => false;

    public Network Network => screen.Run.Network;

    public SignalNames Names => screen.Run.Names;

    public ReadOnlySpan<double> Values => screen.Run.Machine.Values;

    public int Location => screen.Run.Machine.Location;

    public int Selected => screen.Place;

    public int LightOf(int place) => screen.LightOf(place);

    public int LightOfLayer(int first, int count) => Selected >= first && Selected < first + count ? LightOf(Selected) : 0;

    public bool IsComputed(int place) => screen.Run.Machine.IsComputed(place);

    public bool IsWrong(int place) => screen.IsWrong(place);

    public void Select(int place) => screen.SelectPlace(place);

    public void Why() => screen.Why();
}
