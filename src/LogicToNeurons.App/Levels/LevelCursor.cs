using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Levels;

/// <summary>What is picked: a bit of a register, the net and the neuron that belong to it; whichever is picked on one level, the other two go along.</summary>
internal sealed class LevelCursor
{
    private const int FirstNet = 2;

    private readonly GateLevel _gates;
    private readonly DatapathTree _tree;
    private readonly NeuronLevel _neurons;
    private HashSet<int> _instances = [];

    /// <summary>Begins with the lowest bit of a place.</summary>
    public LevelCursor(GateLevel gates, DatapathTree tree, NeuronLevel neurons, int place)
    {
        (_gates, _tree, _neurons) = (gates, tree, neurons);
        Neuron = neurons.Network.FirstNeuron;
        PickBit(place, 0);
    }

    /// <summary>Gets the level that it was picked on.</summary>
    public LevelPick Pick { get; private set; }

    /// <summary>Gets the cell, the flag or pc.</summary>
    public int Place { get; private set; }

    /// <summary>Gets the bit, 0 for the lowest.</summary>
    public int Bit { get; private set; }

    /// <summary>Gets the net.</summary>
    public int Net { get; private set; }

    /// <summary>Gets the neuron's signal, or the number of signals and a row of the outputs.</summary>
    public int Neuron { get; private set; }

    /// <summary>Gets the stage that the net belongs to.</summary>
    public DatapathStage Stage { get; private set; }

    /// <summary>Picks a bit of a cell, a flag or pc; the highest one if it has fewer.</summary>
    public void PickBit(int place, int bit)
    {
        var nets = _gates.NetsOf(place);
        (Pick, Place, Bit) = (LevelPick.Bit, place, Math.Clamp(bit, 0, nets.Length - 1));
        Net = nets[Bit];
        Neuron = _neurons.RowOf(place);
        Light();
    }

    /// <summary>Picks a net.</summary>
    public void PickNet(int net)
    {
        if (net < FirstNet)
        {
            return;
        }

        (Pick, Net) = (LevelPick.Net, net);
        var shown = _gates.PlaceOf(net) ?? _gates.LoadedBy(net).Select(_gates.PlaceOf).FirstOrDefault(place => place is not null);
        Light();
        if (shown is var (place, bit))
        {
            (Place, Bit, Neuron) = (place, bit, _neurons.RowOf(place));
        }
        else if (_neurons.StageOf(Neuron) != Stage)
        {
            Neuron = _neurons.FirstOf(Stage) ?? Neuron;
        }
    }

    /// <summary>Picks a neuron, or a sum that a register loads.</summary>
    public void PickNeuron(int place)
    {
        (Pick, Neuron) = (LevelPick.Neuron, place);
        if (_neurons.PlaceOf(place) is { } shown)
        {
            // A word has one sum for all its bits.
            (Place, Bit) = (shown, shown == Place ? Bit : 0);
            Net = _gates.NetsOf(shown)[Bit];
            Light();
        }
        else if (_neurons.StageOf(place) is { } stage && stage != Stage && _tree.OutputsOf(stage).FirstOrDefault(output => output.Nets[0] >= FirstNet) is { } bus)
        {
            Net = bus.Nets[0];
            Light();
            Stage = stage;
        }
    }

    /// <summary>How a row of the data path is lit: 2 if it is the net or has it, 1 if the net is further in, 0 otherwise.</summary>
    public int LightOf(DatapathRow row) => row.Kind switch
    {
        DatapathRowKind.Net => row.Nets[0] == Net ? 2 : 0,
        DatapathRowKind.Bus => row.Nets.Contains(Net) ? 2 : 0,
        DatapathRowKind.Instance => _instances.Contains(row.Instance) ? 1 : 0,
        _ => row.Stage == Stage ? 1 : 0,
    };

    /// <summary>How a neuron or a sum is lit: 2 if it is picked, or a part of the sum that is picked; 1 if it is of the same stage.</summary>
    public int LightOfNeuron(int place) =>
        place == Neuron || (Pick != LevelPick.Neuron && _neurons.Holds(Neuron, place)) ? 2
        : place >= _neurons.Network.FirstNeuron && place < _neurons.Network.SignalCount && _neurons.StageOf(place) == Stage ? 1
        : 0;

    private void Light()
    {
        _instances = _tree.InstancesOf(Net);
        Stage = _gates.PlaceOf(Net) is var (place, _)
            ? place switch
            {
                ProgramMachine.PcPlace => DatapathStage.NextPc,
                < 0 => DatapathStage.Flags,
                _ => DatapathStage.WriteBack,
            }
            : _tree.StageOfNet(Net) ?? Stage;
    }
}
