using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Simulation.Plans;

/// <summary>Which nets outputs and flip-flops need.</summary>
internal sealed class GateNeeds
{
    private readonly Netlist _netlist;
    private readonly bool[] _isNeeded;
    private readonly bool[] _isOppositeWanted;
    private readonly bool[] _isValueWanted;

    public GateNeeds(Netlist netlist)
    {
        _netlist = netlist;
        _isNeeded = new bool[netlist.NetCount];
        _isValueWanted = new bool[netlist.NetCount];
        _isOppositeWanted = new bool[netlist.NetCount];
        foreach (var flipFlop in netlist.FlipFlops)
        {
            Want(flipFlop.Input);
        }

        foreach (var net in netlist.OutputNets)
        {
            Want(net);
        }

        for (var net = netlist.NetCount - 1; net >= netlist.FirstGate; net--)
        {
            if (_isNeeded[net])
            {
                _isNeeded[netlist.FanIn0[net]] = true;
                _isNeeded[netlist.FanIn1[net]] = true;
            }
        }
    }

    /// <summary>Whether an output or a flip-flop depends on a net.</summary>
    public bool IsNeeded(int net) => _isNeeded[net];

    /// <summary>What an output or a flip-flop shows of a gate: true for the opposite of its value, false for the value, null for nothing.</summary>
    public bool? WantedOpposite(int net) => _isValueWanted[net] ? false : _isOppositeWanted[net] ? true : null;

    private void Want(int net)
    {
        _isNeeded[net] = true;
        var isOpposite = false;
        while (_netlist.Kinds[net] == GateKind.Not)
        {
            net = _netlist.FanIn0[net];
            isOpposite = !isOpposite;
        }

        (isOpposite ? _isOppositeWanted : _isValueWanted)[net] = true;
    }
}
