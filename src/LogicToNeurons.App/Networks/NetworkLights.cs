using LogicToNeurons.Networks.Compilation;

namespace LogicToNeurons.App.Networks;

/// <summary>What lights up in a circuit and in its network for the one thing that is selected, in either of them.</summary>
internal sealed class NetworkLights
{
    private readonly CompiledNetwork _compiled;
    private readonly Provenance _provenance;
    private readonly HashSet<int> _nets = [];
    private readonly HashSet<int> _places = [];
    private readonly int _block = -1;

    private NetworkLights(NetworkVariant variant, int block) => (_compiled, _provenance, _block) = (variant.Result!.Compiled, variant.Provenance!, block);

    private int FirstNeuron => _compiled.Network.FirstNeuron;

    /// <summary>What lights up for a neuron or an output.</summary>
    /// <param name="variant">The network.</param>
    /// <param name="place">The neuron's signal, or the number of signals and the output's row.</param>
    public static NetworkLights OfPlace(NetworkVariant variant, int place)
    {
        var compiled = variant.Result!.Compiled;
        var network = compiled.Network;
        if (place >= network.SignalCount)
        {
            var ofOutput = new NetworkLights(variant, -1);
            ofOutput._places.Add(place);
            ofOutput._nets.Add(ofOutput.NetOfRow(place - network.SignalCount));
            return ofOutput;
        }

        var neuron = place - network.FirstNeuron;
        var lights = new NetworkLights(variant, compiled.BlockOf(neuron));
        lights._places.Add(place);
        lights._nets.UnionWith(lights._provenance.NetsOf(neuron));
        return lights;
    }

    /// <summary>What lights up for a net.</summary>
    public static NetworkLights OfNet(NetworkVariant variant, int net)
    {
        var compiled = variant.Result!.Compiled;
        var lights = new NetworkLights(variant, variant.Provenance!.HomeOf(net));
        lights._nets.Add(net);
        if (compiled.FormOfNet(net) is { } form)
        {
            foreach (var signal in form.Signals)
            {
                if (signal >= lights.FirstNeuron)
                {
                    lights._places.Add(signal);
                }
            }
        }

        for (var row = 0; row < compiled.Network.Outputs.Count; row++)
        {
            if (lights.NetOfRow(row) == net)
            {
                lights._places.Add(compiled.Network.SignalCount + row);
            }
        }

        return lights;
    }

    /// <summary>How a net is lit: 2 if it is what the selected neuron stands for, 1 if it has gone into its block, 0 otherwise.</summary>
    public int OfNet(int net) => _nets.Contains(net) ? 2 : net >= 0 && _block >= 0 && _provenance.HomeOf(net) == _block ? 1 : 0;

    /// <summary>How a neuron or an output is lit: 2 if the selected net is made of it, 1 if it belongs to the block that has the net, 0 otherwise.</summary>
    public int OfPlace(int place) =>
        _places.Contains(place) ? 2
        : _block >= 0 && place < _compiled.Network.SignalCount && _compiled.BlockOf(place - FirstNeuron) == _block ? 1
        : 0;

    /// <summary>The net to look at first; −1 if none is lit.</summary>
    public int FirstNet() => _nets.Count > 0 ? _nets.Min() : -1;

    /// <summary>The neuron or output to look at first; −1 if none is lit.</summary>
    public int FirstPlace()
    {
        if (_places.Count > 0)
        {
            return _places.Min();
        }

        for (var neuron = 0; _block >= 0 && neuron < _compiled.Network.NeuronCount; neuron++)
        {
            if (_compiled.BlockOf(neuron) == _block)
            {
                return FirstNeuron + neuron;
            }
        }

        return -1;
    }

    private int NetOfRow(int row) => CircuitValues.RowNet(_compiled.Graph.Subject.Netlist, row);
}
