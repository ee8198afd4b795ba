using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>Joins stuck signals that no test can tell apart.</summary>
internal sealed class FaultJoining
{
    private readonly Netlist _netlist;
    private readonly List<Fault> _faults = [];
    private readonly List<int> _parents = [];
    private readonly int[] _netFaults;
    private readonly int[] _readers;

    public FaultJoining(Netlist netlist, bool[] isLive)
    {
        _netlist = netlist;
        _netFaults = new int[netlist.NetCount];
        _readers = Readers(netlist, isLive);
        for (var net = 2; net < netlist.NetCount; net++)
        {
            _netFaults[net] = isLive[net] ? Add(FaultPlace.Net, net, 0) : -1;
        }

        for (var net = netlist.FirstGate; net < netlist.NetCount; net++)
        {
            if (isLive[net])
            {
                AddInputs(net);
            }
        }

        AddEnds(FaultPlace.Output, netlist.OutputNets);
        AddEnds(FaultPlace.FlipFlop, [.. netlist.FlipFlops.Select(flipFlop => flipFlop.Input)]);
    }

    /// <summary>Gets the number of stuck signals before any were joined.</summary>
    public int PlaceCount => _faults.Count;

    /// <summary>One stuck signal for each set of them: a whole net if there is one, nearest to the inputs.</summary>
    public ImmutableArray<Fault> Representatives() =>
        [.. Enumerable.Range(0, _faults.Count).Where(fault => Root(fault) == fault).Select(fault => _faults[fault])];

    private static int[] Readers(Netlist netlist, bool[] isLive)
    {
        var readers = new int[netlist.NetCount];
        for (var net = netlist.FirstGate; net < netlist.NetCount; net++)
        {
            if (isLive[net])
            {
                readers[netlist.FanIn0[net]]++;
                readers[netlist.FanIn1[net]] += netlist.Kinds[net] == GateKind.Not ? 0 : 1;
            }
        }

        foreach (var net in netlist.OutputNets.Concat(netlist.FlipFlops.Select(flipFlop => flipFlop.Input)))
        {
            readers[net]++;
        }

        return readers;
    }

    // A fault at 0 and, behind it, one at 1.
    private int Add(FaultPlace place, int index, int pin)
    {
        foreach (var kind in (ReadOnlySpan<GateKind>)[GateKind.Zero, GateKind.One])
        {
            _parents.Add(_faults.Count);
            _faults.Add(new Fault(place, index, pin, kind));
        }

        return _faults.Count - 2;
    }

    private void AddInputs(int gate)
    {
        var kind = _netlist.Kinds[gate];
        for (var pin = 0; pin < kind.FanInCount(); pin++)
        {
            var fault = AddReader(FaultPlace.Gate, gate, pin, pin == 0 ? _netlist.FanIn0[gate] : _netlist.FanIn1[gate]);
            switch (kind)
            {
                case GateKind.And:
                    Join(fault, _netFaults[gate]);
                    break;
                case GateKind.Nand:
                    Join(fault, _netFaults[gate] + 1);
                    break;
                case GateKind.Or:
                    Join(fault + 1, _netFaults[gate] + 1);
                    break;
                case GateKind.Nor:
                    Join(fault + 1, _netFaults[gate]);
                    break;
                case GateKind.Not:
                    Join(fault, _netFaults[gate] + 1);
                    Join(fault + 1, _netFaults[gate]);
                    break;
                default:
                    break;
            }
        }
    }

    private void AddEnds(FaultPlace place, ImmutableArray<int> nets)
    {
        for (var end = 0; end < nets.Length; end++)
        {
            AddReader(place, end, 0, nets[end]);
        }
    }

    private int AddReader(FaultPlace place, int index, int pin, int net)
    {
        var fault = Add(place, index, pin);
        if (net >= 2 && _readers[net] == 1)
        {
            Join(fault, _netFaults[net]);
            Join(fault + 1, _netFaults[net] + 1);
        }

        return fault;
    }

    // Whole nets come before pins, and inputs before gates: the first of a set stands for it.
    private void Join(int a, int b)
    {
        (a, b) = (Root(a), Root(b));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    private int Root(int fault)
    {
        while (_parents[fault] != fault)
        {
            fault = _parents[fault] = _parents[_parents[fault]];
        }

        return fault;
    }
}
