using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>Says what faults are.</summary>
public sealed class FaultNames
{
    private readonly Netlist _netlist;
    private readonly NetNames _names;

    /// <summary>Looks at the names of a circuit once.</summary>
    public FaultNames(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        (_netlist, _names) = (netlist, new NetNames(netlist));
    }

    /// <summary>A fault in words, for example "x stuck at 0".</summary>
    public Phrase Of(Fault fault) => fault.Place switch
    {
        FaultPlace.Net => Words.Of("fault.net", NameOf(fault.Index), Value(fault)),
        FaultPlace.Gate when fault.IsStuck => Words.Of("fault.pin", Read(fault), NameOf(fault.Index), Value(fault)),
        FaultPlace.Gate => Words.Of("fault.swap", NameOf(fault.Index), _netlist.Kinds[fault.Index].Name(), fault.Kind.Name()),
        FaultPlace.Output => Words.Of("fault.output", OutputName(fault.Index), Value(fault)),
        FaultPlace.FlipFlop => Words.Of("fault.loaded", _names[_netlist.FlipFlops[fault.Index].Output], Value(fault)),
    };

    // A gate without a name of its own says what it reads.
    private string NameOf(int net)
    {
        if (_names.IsNamed(net) || !_netlist.Kinds[net].IsGate())
        {
            return _names[net];
        }

        var first = _names[_netlist.FanIn0[net]];
        return _netlist.Kinds[net] == GateKind.Not ? $"{_names[net]}({first})" : $"{_names[net]}({first}, {_names[_netlist.FanIn1[net]]})";
    }

    private string Read(Fault fault) => _names[fault.Pin == 0 ? _netlist.FanIn0[fault.Index] : _netlist.FanIn1[fault.Index]];

    private static int Value(Fault fault) => fault.Kind == GateKind.One ? 1 : 0;

    // Several outputs can share a net, which has one name.
    private string OutputName(int output)
    {
        foreach (var port in _netlist.Outputs)
        {
            if (output < port.Width)
            {
                return port.BitName(output);
            }

            output -= port.Width;
        }

        throw new ArgumentOutOfRangeException(nameof(output));
    }
}
