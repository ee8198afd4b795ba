using System.Collections.Immutable;
using System.Diagnostics;

namespace LogicToNeurons.Circuits.Netlists.Bases;

/// <summary>Builds a netlist from the gates that <see cref="BasisNeeds"/> chose.</summary>
internal sealed class BasisEmission
{
    private readonly Netlist _netlist;
    private readonly BasisGraph _graph;
    private readonly BasisNeeds _needs;
    private readonly Basis _basis;
    private readonly NetlistBuilder _builder;
    private readonly int[] _nets;
    private Origin _origin;

    private BasisEmission(Netlist netlist, BasisGraph graph, BasisNeeds needs, Basis basis)
    {
        (_netlist, _graph, _needs, _basis) = (netlist, graph, needs, basis);
        _builder = new NetlistBuilder(netlist.Instances[0], netlist.IsFlat);
        _nets = new int[2 * graph.NodeCount];
        Array.Fill(_nets, -1);
    }

    public static Netlist Build(Netlist netlist, BasisGraph graph, BasisNeeds needs, Basis basis) =>
        new BasisEmission(netlist, graph, needs, basis).Build();

    private Netlist Build()
    {
        foreach (var source in _netlist.Sources)
        {
            _builder.AddSource(source);
        }

        foreach (var instance in _netlist.Instances.Skip(1))
        {
            _builder.AddInstance(instance);
        }

        foreach (var bus in _netlist.ReversedBuses)
        {
            _builder.ReverseBus(0, bus);
        }

        (_nets[0], _nets[1]) = (_builder.Constant(_graph.IsDual), _builder.Constant(!_graph.IsDual));
        AddSources();
        for (var node = 1; node < _graph.NodeCount; node++)
        {
            Emit(node);
        }

        Connect();
        return _builder.TryBuild(out var built, out _) ? built : throw new UnreachableException();
    }

    private void AddSources()
    {
        foreach (var port in _netlist.Inputs)
        {
            Bind(port.Nets, _builder.AddInput(port.Name, port.Width, port.IsBus, FirstOrigin(port.Nets[0])));
        }

        foreach (var register in _netlist.Registers)
        {
            Bind(register.Outputs, _builder.AddRegister(register.Instance, register.Name, register.Initial, register.IsBus, register.Origin, out _));
        }
    }

    private void Bind(ImmutableArray<int> nets, ImmutableArray<int> made)
    {
        for (var bit = 0; bit < nets.Length; bit++)
        {
            _nets[_graph.LiteralOf(nets[bit])] = made[bit];
        }
    }

    private void Connect()
    {
        foreach (var port in _netlist.Outputs)
        {
            _builder.AddOutput(port.Name, NetsOf(port.Nets), port.IsBus);
        }

        foreach (var (number, register) in _netlist.Registers.Index())
        {
            _builder.SetNext(number, NetsOf(register.Inputs));
        }

        // Ports of the circuit and registers bring their names with them.
        foreach (var signal in _netlist.Signals.Where(signal => signal.Role == SignalRole.Wire || (signal.Instance > 0 && signal.Role != SignalRole.Register)))
        {
            var nets = NetsOf(signal.Nets);
            if (!nets.Contains(-1))
            {
                _builder.AddSignal(signal with { Nets = nets });
            }
        }
    }

    private ImmutableArray<int> NetsOf(ImmutableArray<int> nets) => [.. nets.Select(net => _nets[_graph.LiteralOf(net)])];

    private void Emit(int node)
    {
        var (positive, negative) = (2 * node, (2 * node) + 1);
        if (!_needs.IsNeeded(positive) && !_needs.IsNeeded(negative))
        {
            return;
        }

        var (kind, _, _, net) = _graph[node];
        _origin = FirstOrigin(net);
        var (a, b) = _needs.OperandsOf(node);
        switch (kind)
        {
            case BasisGraph.NodeKind.And when _basis == Basis.AndNot:
                _nets[positive] = Gate(_nets[a], _nets[b]);
                break;
            case BasisGraph.NodeKind.And:
                _nets[negative] = Gate(_nets[a], _nets[b]);
                break;
            case BasisGraph.NodeKind.Xor:
                _nets[positive | ((a ^ b) & 1)] = Xor(a, b);
                break;
            default:
                break;
        }

        Negate(positive, negative);
        Negate(negative, positive);
    }

    private void Negate(int literal, int other)
    {
        if (_needs.IsNeeded(literal) && _nets[literal] < 0)
        {
            _nets[literal] = Not(_nets[other]);
        }
    }

    private int Xor(int a, int b)
    {
        if (_basis == Basis.AndNot)
        {
            return Gate(Not(Gate(_nets[a], _nets[b])), Not(Gate(_nets[a ^ 1], _nets[b ^ 1])));
        }

        var both = Gate(_nets[a], _nets[b]);
        if (_graph.FindAnd(a, b) is > 0 and var node)
        {
            // Its name may be asked for.
            _nets[(2 * node) + 1] = both;
        }

        return Gate(Gate(_nets[a], both), Gate(_nets[b], both));
    }

    private int Gate(int a, int b) => _builder.Gate(
        _basis switch
        {
            Basis.Nand => GateKind.Nand,
            Basis.Nor => GateKind.Nor,
            Basis.AndNot => GateKind.And,
        },
        a,
        b,
        _origin);

    private int Not(int a) => _basis == Basis.AndNot ? _builder.Not(a, _origin) : Gate(a, a);

    private Origin FirstOrigin(int net) => _netlist.OriginsOf(net) is [var origin, ..] ? origin : Origin.None;
}
