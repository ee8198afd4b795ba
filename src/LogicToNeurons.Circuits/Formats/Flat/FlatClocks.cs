using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Flat;

/// <summary>Finds the input that does nothing but clock a circuit's registers: here all registers tick together without one.</summary>
internal sealed class FlatClocks
{
    private readonly FlatFile _file;
    private readonly FlatCircuit _circuit;
    private readonly Dictionary<int, TextSpan> _clocks = [];

    public FlatClocks(FlatFile file, FlatCircuit circuit) => (_file, _circuit) = (file, circuit);

    /// <summary>Finds it; circuits inside must have been looked at.</summary>
    public void Find()
    {
        var sources = new int[_circuit.NetCount];
        var isClocked = _circuit.Registers.Any(register => register.Clock >= 0) ||
            _circuit.Instances.Any(instance => _file.Find(instance.Circuit)!.ClockPorts.Count > 0);
        if (!isClocked)
        {
            return;
        }

        FindSources(sources);
        AddClocks(sources);
        var isValue = Values(sources);
        var inputs = _circuit.Inputs.Select(port => port.Net).ToHashSet();
        foreach (var (net, span) in _clocks)
        {
            var name = _circuit.Label(net);
            var isDriven = inputs.Contains(net);
            if (_clocks.Count > 1 && net != _clocks.Keys.First())
            {
                _file.Error("L2N0715", span, Words.Of("format.twoClocks", _circuit.Label(_clocks.Keys.First()), name));
            }
            else if (!isDriven && IsComputed(net))
            {
                _file.Error("L2N0715", span, Words.Of("format.computedClock", name));
            }
            else if (isDriven)
            {
                Declare(net, isValue[net], name);
            }
        }
    }

    private void Declare(int net, bool isValue, string name)
    {
        if (isValue)
        {
            _file.WarnOnce($"clock {_circuit.Name} {name}", "L2N0716", _circuit.MentionOf(net), Words.Of("format.clockAsValue", name));
        }

        foreach (var port in _circuit.Inputs)
        {
            if (port.Net == net)
            {
                _circuit.ClockPorts.Add(port.Name, isValue);
            }
        }
    }

    // For each net the one that it is another name of.
    private void FindSources(int[] sources)
    {
        for (var net = 0; net < sources.Length; net++)
        {
            sources[net] = net;
        }

        foreach (var cell in _circuit.Cells)
        {
            if (IsAlias(cell))
            {
                sources[cell.Output] = _circuit.FanInOf(cell)[0];
            }
        }

        for (var net = 0; net < sources.Length; net++)
        {
            // A loop of names is said when the circuit is built; here it only has to end.
            for (var steps = 0; steps < 64 && sources[sources[net]] != sources[net]; steps++)
            {
                sources[net] = sources[sources[net]];
            }
        }
    }

    private static bool IsAlias(in FlatCell cell) => cell is { FanInCount: 1, Kind: GateKind.And or GateKind.Or or GateKind.Xor };

    private bool IsComputed(int net)
    {
        foreach (var cell in _circuit.Cells)
        {
            if (cell.Output == net)
            {
                return true;
            }
        }

        return _circuit.Registers.Any(register => register.Output == net) || _circuit.Instances.Any(instance => instance.Pins.Any(pin => pin.Net == net));
    }

    private void AddClocks(int[] sources)
    {
        foreach (var register in _circuit.Registers)
        {
            if (register.Clock >= 0)
            {
                _clocks.TryAdd(sources[register.Clock], register.Span);
            }
        }

        foreach (var instance in _circuit.Instances)
        {
            var ports = _file.Find(instance.Circuit)!.ClockPorts;
            foreach (var pin in instance.Pins)
            {
                if (ports.ContainsKey(pin.Port))
                {
                    _clocks.TryAdd(sources[pin.Net], pin.Span);
                }
            }
        }
    }

    // Which nets are read for their value.
    private bool[] Values(int[] sources)
    {
        var isValue = new bool[sources.Length];
        foreach (var cell in _circuit.Cells)
        {
            if (!IsAlias(cell))
            {
                foreach (var net in _circuit.FanInOf(cell))
                {
                    isValue[sources[net]] = true;
                }
            }
        }

        _circuit.Registers.ForEach(register => isValue[sources[register.Input]] = true);
        _circuit.Outputs.ForEach(port => isValue[sources[port.Net]] = true);
        foreach (var instance in _circuit.Instances)
        {
            var ports = _file.Find(instance.Circuit)!.ClockPorts;
            instance.Pins.ForEach(pin => isValue[sources[pin.Net]] |= !ports.TryGetValue(pin.Port, out var isAlsoValue) || isAlsoValue);
        }

        return isValue;
    }
}
