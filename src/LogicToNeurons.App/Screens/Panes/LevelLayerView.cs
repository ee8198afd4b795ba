using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The machine of neurons: all its layers, computed for the instruction that comes next.</summary>
internal sealed class LevelLayerView(LevelsScreen screen) : ILayerView
{
    public Screen Screen => screen;

    public string TitleKey => "pane.neurons";

    public IReadOnlyList<string> Hints => ["step", "back", "run", "focus", "why", "in", "out", "zoom", "command"];

    public string Footer => screen.Say("neurons.size", NetworkWords.Number(Network.NeuronCount), NetworkWords.Number(screen.Neurons.Active));

    public bool IsFolded => true;

    public bool HasOverview => Network.LayerCount > 0;

    public Network Network => screen.Neurons.Network;

    public SignalNames Names => screen.Neurons.Names;

    public ReadOnlySpan<double> Values => screen.Neurons.Values;

    public int Location => Network.LayerCount + 1;

    public int Selected => screen.Cursor.Neuron;

    public int LightOf(int place) => screen.Cursor.LightOfNeuron(place);

    public int LightOfLayer(int first, int count) => Enumerable.Range(first, count).Max(LightOf);

    public bool IsComputed(int place) => true;

    public bool IsWrong(int place) => false;

    public void Select(int place)
    {
        screen.Cursor.PickNeuron(place);
        screen.ShowCursor();
    }

    public void Why()
    {
        screen.Cursor.PickNeuron(Selected);
        screen.Why();
    }
}
