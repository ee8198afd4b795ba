using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>Collects the cells of a view, and divides their ports into wires.</summary>
internal sealed class SchematicBuilder
{
    private readonly Netlist _netlist;
    private readonly SchematicView _view;
    private readonly InstanceFolding _folding;
    private readonly ViewNames _names;
    private readonly List<CellDraft> _cells = [];
    private readonly List<PortDraft> _sources = [];
    private readonly List<PortDraft> _readers = [];
    private readonly PortDraft?[] _driver;
    private readonly int[] _driverBit;

    public SchematicBuilder(Netlist netlist, SchematicView view)
    {
        (_netlist, _view) = (netlist, view);
        _folding = new InstanceFolding(netlist, view);
        _names = new ViewNames(netlist, view, _folding);
        _driver = new PortDraft?[netlist.NetCount];
        _driverBit = new int[netlist.NetCount];
    }

    public Schematic Build()
    {
        AddPorts(SignalRole.Input);
        AddRegisters();
        AddGates();
        AddBoxes();
        AddPorts(SignalRole.Output);
        AddMissingDrivers();
        CutAtReaders();
        return new WireDivision(_netlist, _view, _cells, _sources, _readers, _driver, _driverBit, _names.NameOf).Divide();
    }

    private void AddPorts(SignalRole role)
    {
        var ports = (_view.Instance, role) switch
        {
            (0, SignalRole.Input) => _netlist.Inputs,
            (0, _) => _netlist.Outputs,
            _ => [.. _names.SignalsOf(_view.Instance).ToArray().Where(signal => signal.Role == role).Select(signal => new Port(signal.Name, signal.Nets, signal.IsBus))],
        };
        foreach (var port in ports)
        {
            var draft = new PortDraft(-1, port.Name, port.IsBus, port.Nets);
            if (role == SignalRole.Input)
            {
                AddSource(draft);
            }
            else
            {
                _readers.Add(draft);
            }
        }
    }

    private void AddRegisters()
    {
        for (var index = 0; index < _netlist.Registers.Length; index++)
        {
            var register = _netlist.Registers[index];
            if (_folding.IsOpen(register.Instance))
            {
                AddRegister(index, register);
            }
        }
    }

    private void AddRegister(int index, Register register)
    {
        var title = $"reg {_names.PathOf(register.Instance)}{register.Name}";
        var cell = NewCell(new CellDraft(CellRole.Register, index, GateKind.Register, title, string.Empty));
        AddSource(new PortDraft(cell, "q", register.IsBus, register.Outputs));
        _readers.Add(new PortDraft(cell, "d", register.IsBus, register.Inputs));
    }

    private void AddGates()
    {
        for (var gate = _netlist.FirstGate; gate < _netlist.NetCount; gate++)
        {
            if (_folding.Shows(gate))
            {
                AddGate(gate);
            }
        }
    }

    private void AddGate(int gate)
    {
        var kind = _netlist.Kinds[gate];
        var cell = NewCell(new CellDraft(CellRole.Gate, gate, kind, kind.Name(), _names.NameOf(gate)));
        AddSource(new PortDraft(cell, string.Empty, false, [gate]));
        _readers.Add(new PortDraft(cell, string.Empty, false, [_netlist.FanIn0[gate]]));
        if (kind.FanInCount() == 2)
        {
            _readers.Add(new PortDraft(cell, string.Empty, false, [_netlist.FanIn1[gate]]));
        }
    }

    private void AddBoxes()
    {
        for (var instance = 0; instance < _netlist.Instances.Length; instance++)
        {
            if (!_folding.IsBox(instance))
            {
                continue;
            }

            var title = _netlist.Instances[instance].Name;
            var cell = NewCell(new CellDraft(CellRole.Instance, instance, GateKind.Input, title, string.Empty));
            foreach (var signal in _names.SignalsOf(instance))
            {
                if (signal.Role == SignalRole.Input)
                {
                    _readers.Add(new PortDraft(cell, signal.Name, signal.IsBus, signal.Nets));
                }
                else if (signal.Role == SignalRole.Output)
                {
                    AddSource(new PortDraft(cell, signal.Name, signal.IsBus, signal.Nets));
                }
            }
        }
    }

    // What comes out of a box by a way that has no port, as shared gates may, is shown as a gate or as one more input.
    private void AddMissingDrivers()
    {
        for (var next = 0; next < _readers.Count; next++)
        {
            foreach (var net in _readers[next].Nets)
            {
                if (net < 2 || _driver[net] is not null)
                {
                    continue;
                }

                if (_netlist.Kinds[net].IsGate())
                {
                    AddGate(net);
                }
                else
                {
                    AddSource(new PortDraft(-1, _names.AnyNameOf(net), false, [net]));
                }
            }
        }
    }

    private int NewCell(CellDraft cell)
    {
        _cells.Add(cell);
        return _cells.Count - 1;
    }

    // The first driver is the driver: a gate that several instances share comes out of one of them.
    private void AddSource(PortDraft port)
    {
        _sources.Add(port);
        var drove = true;
        for (var bit = 0; bit < port.Nets.Length; bit++)
        {
            var net = port.Nets[bit];
            var drives = net >= 2 && _driver[net] is null;
            if (drives)
            {
                (_driver[net], _driverBit[net]) = (port, bit);
            }

            port.Cuts[bit] |= drives != drove;
            drove = drives;
        }
    }

    private void CutAtReaders()
    {
        foreach (var reader in _readers)
        {
            for (var bit = 0; bit <= reader.Nets.Length; bit++)
            {
                var below = bit == 0 ? 0 : reader.Nets[bit - 1];
                var above = bit == reader.Nets.Length ? 0 : reader.Nets[bit];
                var isOneRun = bit > 0 && _driver[below] is { } driver && _driver[above] == driver && _driverBit[above] == _driverBit[below] + 1;
                if (!isOneRun)
                {
                    Cut(below, 1);
                    Cut(above, 0);
                }
            }
        }
    }

    private void Cut(int net, int side)
    {
        if (_driver[net] is { } driver)
        {
            driver.Cuts[_driverBit[net] + side] = true;
        }
    }
}
