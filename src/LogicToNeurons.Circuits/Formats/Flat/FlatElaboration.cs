using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Circuits.Formats.Flat;

/// <summary>Builds the netlist of a circuit that was read, with all instances in it.</summary>
internal sealed class FlatElaboration
{
    // More than any machine of today can hold; circuits that hold each other twice, thirty deep, get there in no time.
    private const int MostNets = 100_000_000;

    private readonly FlatFile _file;
    private readonly NetlistBuilder _builder;
    private readonly int _source;
    private readonly List<FlatPlace> _places = [];
    private readonly FlatCircuit _top;

    /// <summary>Prepares to build a circuit of a file without errors.</summary>
    public FlatElaboration(FlatFile file, FlatCircuit top)
    {
        (_file, _top) = (file, top);
        _builder = new NetlistBuilder(top.Name, isFlat: true);
        _source = file.Source is { } source ? _builder.AddSource(source) : -1;
    }

    /// <summary>Builds it.</summary>
    /// <returns>The netlist, or what is wrong.</returns>
    public Outcome<Netlist> Build()
    {
        if (_top.TotalNets > MostNets)
        {
            return _file.Diagnosed("L2N0714", Severity.Error, _top.Span, Words.Of("format.tooLarge", FlatFile.Shortened(_top.Name)));
        }

        _places.Add(Placed(_top, 0));
        ConnectInputs();
        for (var next = 0; next < _places.Count; next++)
        {
            AddContents(_places[next]);
        }

        ConnectOutputs();
        return _builder.TryBuild(out var netlist, out var problems) ? netlist : LoopsOf(problems);
    }

    private void ConnectInputs()
    {
        foreach (var port in _top.Inputs)
        {
            var net = _top.ClockPorts.TryGetValue(port.Name, out var isValue) && !isValue
                ? _builder.Constant(false)
                : _builder.AddInput(port.Name, 1, false, OriginOf(port.Span, 0))[0];
            _builder.Connect(_places[0].Net(port.Net), net, Origin.None);
        }
    }

    private void ConnectOutputs()
    {
        foreach (var port in _top.Outputs)
        {
            _builder.AddOutput(port.Name, [_places[0].Net(port.Net)], false);
        }
    }

    private FlatPlace Placed(FlatCircuit circuit, int instance)
    {
        var first = _builder.NetCount;
        for (var net = 0; net < circuit.NetCount; net++)
        {
            _builder.NewNet();
        }

        return new FlatPlace(circuit, instance, first);
    }

    private void AddContents(FlatPlace place)
    {
        AddCells(place);
        place.Circuit.ReversedVectors.ForEach(name => _builder.ReverseBus(place.Instance, name));
        foreach (var register in place.Circuit.Registers)
        {
            var shown = _builder.AddRegister(place.Instance, register.Name, [register.Initial], false, OriginOf(register.Span, place.Instance), out var number);
            _builder.Connect(place.Net(register.Output), shown[0], Origin.None);
            _builder.SetNext(number, [place.Net(register.Input)]);
        }

        foreach (var instance in place.Circuit.Instances)
        {
            AddInstance(instance, place);
        }

        AddSignals(place);
    }

    private void AddCells(FlatPlace place)
    {
        var nets = new int[4];
        foreach (var cell in place.Circuit.Cells)
        {
            var fanIn = place.Circuit.FanInOf(cell);
            if (nets.Length < fanIn.Length)
            {
                nets = new int[fanIn.Length];
            }

            for (var i = 0; i < fanIn.Length; i++)
            {
                nets[i] = place.Net(fanIn[i]);
            }

            AddCell(cell, place, nets.AsSpan(0, fanIn.Length));
        }
    }

    private void AddCell(in FlatCell cell, FlatPlace place, ReadOnlySpan<int> nets)
    {
        var output = place.Net(cell.Output);
        var origin = OriginOf(cell.Span, place.Instance);
        switch (nets.Length)
        {
            case 0:
                _builder.Drive(output, cell.Kind, 0, 0, origin);
                break;
            case 1 when cell.Kind is GateKind.And or GateKind.Or or GateKind.Xor:
                _builder.Connect(output, nets[0], origin);
                break;
            case 1:
                _builder.Drive(output, GateKind.Not, nets[0], nets[0], origin);
                break;
            case 2:
                _builder.Drive(output, cell.Kind, nets[0], nets[1], origin);
                break;
            default:
                _builder.Connect(output, _builder.Tree(cell.Kind, nets, origin), origin);
                break;
        }
    }

    // Ports and registers of the circuit itself have their names already; what nothing drives isn't read either.
    private void AddSignals(FlatPlace place)
    {
        var roles = new SignalRole[place.Circuit.NetCount];
        Array.Fill(roles, SignalRole.Wire);
        place.Circuit.Outputs.ForEach(port => roles[port.Net] = SignalRole.Output);
        place.Circuit.Inputs.ForEach(port => roles[port.Net] = SignalRole.Input);
        place.Circuit.Registers.ForEach(register => roles[register.Output] = SignalRole.Register);
        for (var net = 0; net < roles.Length; net++)
        {
            var isNew = place.Instance == 0 ? roles[net] == SignalRole.Wire : roles[net] != SignalRole.Register;
            if (isNew && _builder.IsDriven(place.Net(net)) && place.Circuit.NameOf(net) is { } name)
            {
                _builder.AddSignal(new Signal(place.Instance, name, [place.Net(net)], false, roles[net]));
            }
        }
    }

    private void AddInstance(FlatInstance instance, FlatPlace outer)
    {
        var circuit = _file.Find(instance.Circuit)!;
        var number = _builder.AddInstance(new Instance(outer.Instance, instance.Name, instance.Circuit, [], false, OriginOf(instance.Span, outer.Instance)));
        var place = Placed(circuit, number);
        _places.Add(place);
        var pins = instance.Pins.ToDictionary(pin => pin.Port, pin => pin.Net, StringComparer.Ordinal);
        foreach (var port in circuit.Inputs)
        {
            _builder.Connect(place.Net(port.Net), outer.Net(pins[port.Name]), Origin.None);
            pins.Remove(port.Name);
        }

        foreach (var port in circuit.Outputs)
        {
            if (pins.TryGetValue(port.Name, out var net))
            {
                _builder.Connect(outer.Net(net), place.Net(port.Net), Origin.None);
            }
        }
    }

    private Origin OriginOf(TextSpan span, int instance) => new(instance, _source, span);

    private Outcome<Netlist> LoopsOf(NetlistProblems problems)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var loop in problems.Loops)
        {
            diagnostics.Add(new FlatLoop(_places, loop).Diagnosed(_file));
        }

        return new Outcome<Netlist>(null, [.. diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)]);
    }
}
