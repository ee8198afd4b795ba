using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>Collects a circuit in any order and builds a <see cref="Netlist"/> from it.</summary>
/// <remarks>
/// Its nets have numbers of their own, from 0 in the order of their making. A net may be read before it is driven, so that
/// every order of statements means the same. Gates with more than two inputs become balanced trees at once.
/// </remarks>
public sealed class NetlistBuilder
{
    private readonly DriverList _drivers = new();
    private readonly List<Port> _inputs = [];
    private readonly List<Port> _outputs = [];
    private readonly List<Register> _registers = [];
    private readonly List<Instance> _instances = [];
    private readonly List<Signal> _signals = [];
    private readonly List<SourceText> _sources = [];
    private readonly List<(int Instance, string Name)> _reversed = [];
    private int[]? _netlistNets;

    /// <summary>Begins a circuit.</summary>
    /// <param name="name">Its name, with its parameters.</param>
    /// <param name="isFlat">Whether its ports are single bits in file order.</param>
    public NetlistBuilder(string name, bool isFlat = false)
        : this(new Instance(-1, name, name, [], false, Origin.None), isFlat)
    {
    }

    /// <summary>Begins a circuit.</summary>
    /// <param name="top">The circuit itself; its parent is −1.</param>
    /// <param name="isFlat">Whether its ports are single bits in file order.</param>
    public NetlistBuilder(Instance top, bool isFlat)
    {
        ArgumentNullException.ThrowIfNull(top);
        ArgumentOutOfRangeException.ThrowIfNotEqual(top.Parent, -1);
        _instances.Add(top);
        IsFlat = isFlat;
    }

    /// <summary>Gets a value indicating whether the ports are single bits in file order.</summary>
    public bool IsFlat { get; }

    /// <summary>Gets the number of nets so far.</summary>
    public int NetCount => _drivers.Count;

    /// <summary>A new net that nothing drives yet.</summary>
    public int NewNet() => _drivers.Add();

    /// <summary>New nets that nothing drives yet, bit 0 first.</summary>
    public ImmutableArray<int> NewNets(int width)
    {
        var nets = ImmutableArray.CreateBuilder<int>(width);
        for (var bit = 0; bit < width; bit++)
        {
            nets.Add(NewNet());
        }

        return nets.MoveToImmutable();
    }

    /// <summary>A net that is always 0 or always 1.</summary>
    public int Constant(bool value) => Gate(value ? GateKind.One : GateKind.Zero, 0, 0, Origin.None);

    /// <summary>Says that of the bits <c>a[0]</c>, <c>a[1]</c>, … of a bus in a flat format the first is the highest.</summary>
    public void ReverseBus(int instance, string name) => _reversed.Add((instance, name));

    /// <summary>Whether something drives a net.</summary>
    public bool IsDriven(int net) => _drivers.IsDriven(net);

    /// <summary>Where a net is driven; only if <see cref="IsDriven"/>.</summary>
    public Origin OriginOf(int net) => _drivers.Origins[net];

    /// <summary>Drives a net by a constant or a gate with one or two inputs.</summary>
    /// <returns>Whether nothing had driven it before; otherwise nothing changes.</returns>
    public bool Drive(int net, GateKind kind, int a, int b, Origin origin) => _drivers.Drive(net, (Driver)kind, a, kind == GateKind.Not ? a : b, origin);

    /// <summary>Lets a net be another one.</summary>
    /// <returns>Whether nothing had driven it before; otherwise nothing changes.</returns>
    public bool Connect(int net, int source, Origin origin) => _drivers.Drive(net, Driver.Buffer, source, source, origin);

    /// <summary>A new net that is driven by a gate.</summary>
    public int Gate(GateKind kind, int a, int b, Origin origin)
    {
        var net = NewNet();
        Drive(net, kind, a, b, origin);
        return net;
    }

    /// <summary>A new net that is the negation of another.</summary>
    public int Not(int a, Origin origin) => Gate(GateKind.Not, a, a, origin);

    /// <summary>A new net: a gate with one or more inputs as a balanced tree; <c>nand</c>, <c>nor</c> and <c>xnor</c> negate at its end.</summary>
    public int Tree(GateKind kind, ReadOnlySpan<int> nets, Origin origin)
    {
        ArgumentOutOfRangeException.ThrowIfZero(nets.Length);
        var inner = kind is GateKind.Nand or GateKind.Nor or GateKind.Xnor ? kind.Inverted() : kind;
        if (nets.Length == 1)
        {
            return inner == kind ? nets[0] : Not(nets[0], origin);
        }

        var layer = nets.ToArray().AsSpan();
        while (layer.Length > 2)
        {
            var half = layer.Length / 2;
            for (var i = 0; i < half; i++)
            {
                layer[i] = Gate(inner, layer[2 * i], layer[(2 * i) + 1], origin);
            }

            if (layer.Length % 2 == 1)
            {
                layer[half] = layer[^1];
                half++;
            }

            layer = layer[..half];
        }

        return Gate(kind, layer[0], layer[1], origin);
    }

    /// <summary>Adds a text that origins may point into.</summary>
    /// <returns>Its number.</returns>
    public int AddSource(SourceText source)
    {
        _sources.Add(source);
        return _sources.Count - 1;
    }

    /// <summary>Adds an instance.</summary>
    /// <returns>Its number.</returns>
    public int AddInstance(Instance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)instance.Parent, (uint)_instances.Count);
        _instances.Add(instance);
        return _instances.Count - 1;
    }

    /// <summary>Adds a name.</summary>
    public void AddSignal(Signal signal) => _signals.Add(signal);

    /// <summary>Adds an input port.</summary>
    /// <returns>Its nets, bit 0 first.</returns>
    public ImmutableArray<int> AddInput(string name, int width, bool isBus, Origin origin)
    {
        var nets = Driven(Driver.Input, width, origin);
        _inputs.Add(new Port(name, nets, isBus));
        _signals.Add(new Signal(0, name, nets, isBus, SignalRole.Input));
        return nets;
    }

    /// <summary>Adds an output port, whose nets, bit 0 first, may be driven later.</summary>
    public void AddOutput(string name, ImmutableArray<int> nets, bool isBus)
    {
        _outputs.Add(new Port(name, nets, isBus));
        _signals.Add(new Signal(0, name, nets, isBus, SignalRole.Output));
    }

    /// <summary>Adds a register that loads zeros until <see cref="SetNext"/> says otherwise.</summary>
    /// <returns>The nets that show what it holds, bit 0 first.</returns>
    public ImmutableArray<int> AddRegister(int instance, string name, ImmutableArray<bool> initial, bool isBus, Origin origin, out int register)
    {
        var nets = Driven(Driver.Register, initial.Length, origin);
        register = _registers.Count;
        _registers.Add(new Register(instance, name, nets, [], initial, isBus, origin));
        _signals.Add(new Signal(instance, name, nets, isBus, SignalRole.Register));
        return nets;
    }

    /// <summary>Says what a register loads at the end of a tick: as many nets as it has, bit 0 first.</summary>
    public void SetNext(int register, ImmutableArray<int> nets)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(nets.Length, _registers[register].Outputs.Length);
        _registers[register] = _registers[register] with { Inputs = nets };
    }

    /// <summary>Builds the netlist.</summary>
    /// <param name="netlist">The netlist, if it returns true.</param>
    /// <param name="problems">Why not, if it returns false; its nets are this builder's.</param>
    public bool TryBuild([NotNullWhen(true)] out Netlist? netlist, [NotNullWhen(false)] out NetlistProblems? problems)
    {
        netlist = null;
        var undriven = UndrivenNets();
        var order = new DriverOrder(_drivers);
        if (undriven.IsEmpty && order.IsComplete)
        {
            netlist = Build(order.Nets);
            problems = null;
            return true;
        }

        problems = new NetlistProblems(undriven, order.Loops());
        return false;
    }

    /// <summary>The netlist's number of a net of this builder, after <see cref="TryBuild"/> has built it.</summary>
    public int NetlistNet(int net) => (_netlistNets ?? throw new InvalidOperationException("Nothing is built yet."))[net];

    private ImmutableArray<int> Driven(Driver driver, int width, Origin origin)
    {
        var nets = NewNets(width);
        foreach (var net in nets)
        {
            _drivers.Drive(net, driver, 0, 0, origin);
        }

        return nets;
    }

    private ImmutableArray<int> UndrivenNets()
    {
        var isRead = _drivers.ReadNets();
        var named = _signals.SelectMany(signal => signal.Nets).Concat(_registers.SelectMany(register => register.Inputs));
        foreach (var net in named)
        {
            isRead[net] = true;
        }

        return [.. Enumerable.Range(0, _drivers.Count).Where(net => isRead[net] && !_drivers.IsDriven(net))];
    }

    private Netlist Build(ReadOnlySpan<int> order)
    {
        var gates = new GateSharing(_drivers, order);
        var map = gates.Nets;
        _netlistNets = map;
        return new Netlist(new NetlistParts
        {
            Name = _instances[0].Title,
            IsFlat = IsFlat,
            ReversedBuses = ReversedBuses(),
            Kinds = gates.Kinds,
            FanIn0 = gates.FanIn0,
            FanIn1 = gates.FanIn1,
            LevelStarts = gates.LevelStarts,
            OriginStarts = gates.OriginStarts,
            Origins = gates.Origins,
            Inputs = [.. _inputs.Select(port => port with { Nets = Mapped(port.Nets, map) })],
            Outputs = [.. _outputs.Select(port => port with { Nets = Mapped(port.Nets, map) })],
            Registers = [.. _registers.Select(register => register with { Outputs = Mapped(register.Outputs, map), Inputs = LoadedBy(register, map) })],
            Instances = [.. _instances],
            Signals = [.. _signals.OrderBy(signal => signal.Instance).Select(signal => signal with { Nets = Mapped(signal.Nets, map) })],
            Sources = [.. _sources],
        });
    }

    private ImmutableHashSet<string> ReversedBuses()
    {
        var paths = new InstancePaths(_reversed.Count == 0 ? [] : [.. _instances]);
        return [.. _reversed.Select(one => paths.NameIn(one.Instance, one.Name))];
    }

    private static ImmutableArray<int> LoadedBy(Register register, int[] map) =>
        register.Inputs.IsEmpty ? [.. register.Outputs.Select(_ => 0)] : Mapped(register.Inputs, map);

    private static ImmutableArray<int> Mapped(ImmutableArray<int> nets, int[] map)
    {
        var mapped = ImmutableArray.CreateBuilder<int>(nets.Length);
        foreach (var net in nets)
        {
            mapped.Add(map[net]);
        }

        return mapped.MoveToImmutable();
    }
}
