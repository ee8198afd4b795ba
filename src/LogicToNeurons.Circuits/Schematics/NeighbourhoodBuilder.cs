using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>Makes the schematic of some gates: what they read from elsewhere are inputs, and where they lead to ports or registers are outputs.</summary>
internal sealed class NeighbourhoodBuilder
{
    private readonly Netlist _netlist;
    private readonly NetNames _names;
    private readonly int _middle;
    private readonly List<CellDraft> _cells = [];
    private readonly List<PortDraft> _sources = [];
    private readonly List<PortDraft> _readers = [];
    private readonly PortDraft?[] _driver;

    public NeighbourhoodBuilder(Netlist netlist, NetNames names, int middle)
    {
        (_netlist, _names, _middle) = (netlist, names, middle);
        _driver = new PortDraft?[netlist.NetCount];
    }

    public Schematic Build(List<int> gates)
    {
        foreach (var gate in gates)
        {
            AddGate(gate);
        }

        if (_driver[_middle] is null)
        {
            AddSource(-1, _names[_middle], _middle);
        }

        AddEnds();
        for (var next = 0; next < _readers.Count; next++)
        {
            var net = _readers[next].Nets[0];
            if (net >= 2 && _driver[net] is null)
            {
                AddSource(-1, _names[net], net);
            }
        }

        var firstBits = new int[_netlist.NetCount];
        return new WireDivision(_netlist, SchematicView.Flat, _cells, _sources, _readers, _driver, firstBits, NameOf).Divide();
    }

    private string NameOf(int net) => _names.IsNamed(net) ? _names[net] : string.Empty;

    private void AddGate(int gate)
    {
        var kind = _netlist.Kinds[gate];
        _cells.Add(new CellDraft(CellRole.Gate, gate, kind, kind.Name(), NameOf(gate)));
        AddSource(_cells.Count - 1, string.Empty, gate);
        AddReader(_cells.Count - 1, string.Empty, _netlist.FanIn0[gate]);
        if (kind.FanInCount() == 2)
        {
            AddReader(_cells.Count - 1, string.Empty, _netlist.FanIn1[gate]);
        }
    }

    private void AddEnds()
    {
        foreach (var port in _netlist.Outputs)
        {
            for (var bit = 0; bit < port.Width; bit++)
            {
                AddEnd(port.BitName(bit), port.Nets[bit]);
            }
        }

        foreach (var flipFlop in _netlist.FlipFlops)
        {
            AddEnd($"reg {_names[flipFlop.Output]}", flipFlop.Input);
        }
    }

    private void AddEnd(string name, int net)
    {
        if (net >= 2 && _driver[net] is not null)
        {
            AddReader(-1, name, net);
        }
    }

    private void AddSource(int cell, string name, int net)
    {
        _driver[net] = new PortDraft(cell, name, false, [net]);
        _sources.Add(_driver[net]!);
    }

    private void AddReader(int cell, string name, int net) => _readers.Add(new PortDraft(cell, name, false, [net]));
}
