namespace LogicToNeurons.App.Networks;

/// <summary>What is selected in a network and in its circuit: a sum of the one and a net of the other, of which one is asked about; the other goes along with it.</summary>
internal sealed class NetworkSelection
{
    private const int FirstNet = 2;

    private readonly NetworkVariant _variant;

    /// <summary>Begins with a neuron or an output.</summary>
    public NetworkSelection(NetworkVariant variant, int place)
    {
        _variant = variant;
        (Place, Lights) = (place, NetworkLights.OfPlace(variant, place));
        Net = FirstNet < variant.Result!.Compiled.Graph.Subject.Netlist.NetCount ? FirstNet : -1;
        SelectPlace(place);
    }

    /// <summary>Gets the neuron's signal, or the number of signals and the output's row.</summary>
    public int Place { get; private set; }

    /// <summary>Gets the net; −1 if there is none but constants.</summary>
    public int Net { get; private set; }

    /// <summary>Gets a value indicating whether it is the net that is asked about.</summary>
    public bool IsAboutNet { get; private set; }

    /// <summary>Gets what lights up for what is asked about.</summary>
    public NetworkLights Lights { get; private set; }

    /// <summary>Selects a neuron or an output.</summary>
    public void SelectPlace(int place)
    {
        (Place, IsAboutNet, Lights) = (place, false, NetworkLights.OfPlace(_variant, place));
        if (Lights.OfNet(Net) < 2 && Lights.FirstNet() is >= FirstNet and var net)
        {
            Net = net;
        }
    }

    /// <summary>Selects a net, if there is one.</summary>
    public void SelectNet(int net)
    {
        if (net < FirstNet)
        {
            return;
        }

        (Net, IsAboutNet, Lights) = (net, true, NetworkLights.OfNet(_variant, net));
        if (Lights.OfPlace(Place) == 0 && Lights.FirstPlace() is >= 0 and var place)
        {
            Place = place;
        }
    }
}
