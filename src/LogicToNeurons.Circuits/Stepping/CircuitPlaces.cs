using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Engine.Stepping;

namespace LogicToNeurons.Circuits.Stepping;

/// <summary>The places of a circuit that is stepped: all its nets under their own numbers, behind them its buses.</summary>
/// <remarks>A bus holds its bits as a number without a sign, bit 0 the least; only buses of at most 63 bits are places.</remarks>
public sealed class CircuitPlaces : IPlaceNames
{
    /// <summary>The place that shows the number of ticks.</summary>
    public const int TickPlace = -1;

    /// <summary>The place that shows the number of levels that a change has gone through.</summary>
    public const int LevelPlace = -2;

    private const int WidestBus = 63;

    private readonly Netlist _netlist;
    private readonly ImmutableArray<Signal> _buses;
    private Dictionary<string, int>? _places;
    private Dictionary<string, int>? _gates;

    /// <summary>Numbers the places of a netlist.</summary>
    public CircuitPlaces(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        _netlist = netlist;
        _buses = [.. netlist.Signals.Where(signal => signal.IsBus && signal.Nets.Length <= WidestBus)];
    }

    /// <summary>Gets the number of places: nets and buses.</summary>
    public int Count => _netlist.NetCount + _buses.Length;

    /// <summary>Gets the names of the nets and buses that have one, in the order of the text.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            var paths = new InstancePaths(_netlist.Instances);
            return _netlist.Signals.Select(signal => paths.NameIn(signal.Instance, signal.Name));
        }
    }

    /// <summary>The nets of a place, bit 0 first.</summary>
    public ImmutableArray<int> NetsOf(int place) => place < _netlist.NetCount ? [place] : _buses[place - _netlist.NetCount].Nets;

    /// <summary>Whether a place can be changed from outside: an input, what flip-flops hold, or a bus of nothing else.</summary>
    public bool IsSettable(int place) =>
        place >= 0 && place < Count && NetsOf(place).All(net => _netlist.Kinds[net] is GateKind.Input or GateKind.Register);

    /// <summary>The value of a place.</summary>
    /// <param name="values">The value of each net, 0 or 1.</param>
    /// <param name="place">The place, from 0.</param>
    public long Read(ReadOnlySpan<byte> values, int place)
    {
        if (place < _netlist.NetCount)
        {
            return values[place];
        }

        long value = 0;
        var nets = _buses[place - _netlist.NetCount].Nets;
        for (var bit = nets.Length - 1; bit >= 0; bit--)
        {
            value = (value << 1) | values[nets[bit]];
        }

        return value;
    }

    /// <summary>Changes a place that <see cref="IsSettable"/> allows to be; of a value that is too large the lowest bits count.</summary>
    /// <param name="values">The value of each net, 0 or 1.</param>
    /// <param name="place">The place.</param>
    /// <param name="value">The value.</param>
    public void Write(Span<byte> values, int place, long value)
    {
        if (!IsSettable(place))
        {
            throw new ArgumentException("Gates and constants can't be changed from outside.", nameof(place));
        }

        var nets = NetsOf(place);
        for (var bit = 0; bit < nets.Length; bit++)
        {
            values[nets[bit]] = (byte)((value >> bit) & 1);
        }
    }

    /// <summary>Adds a write for each place whose value isn't what it was.</summary>
    /// <param name="before">What each net was, 0 or 1.</param>
    /// <param name="after">What each net is.</param>
    /// <param name="accesses">Where to add them.</param>
    public void AddWrites(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, ICollection<Access> accesses)
    {
        ArgumentNullException.ThrowIfNull(accesses);
        for (var place = 0; place < Count; place++)
        {
            var (old, now) = (Read(before, place), Read(after, place));
            if (old != now)
            {
                accesses.Add(new Access(place, true, old, now));
            }
        }
    }

    /// <summary>The nets of a name, bit 0 first, however wide; none if nothing is called so.</summary>
    public ImmutableArray<int> NetsOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (TryFind(name, out var place))
        {
            return place >= 0 ? NetsOf(place) : [];
        }

        var wide = Names.ToList().IndexOf(name);
        return wide >= 0 ? _netlist.Signals[wide].Nets : [];
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Names are those of the circuit (<c>q</c>, <c>q[3]</c>, <c>FullAdder.2.s</c>), then those of gates without a name
    /// (<c>and.1</c>); <c>tick</c> and <c>level</c> besides, unless it has such names itself.
    /// </remarks>
    public bool TryFind(string name, out int place) => (_places ??= Named()).TryGetValue(name, out place) || (_gates ??= NamedGates()).TryGetValue(name, out place);

    private Dictionary<string, int> NamedGates()
    {
        var names = new NetNames(_netlist);
        var gates = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var net = _netlist.FirstGate; net < _netlist.NetCount; net++)
        {
            if (!names.IsNamed(net))
            {
                gates.TryAdd(names[net], net);
            }
        }

        return gates;
    }

    private Dictionary<string, int> Named()
    {
        var paths = new InstancePaths(_netlist.Instances);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var bus = _netlist.NetCount;
        foreach (var signal in _netlist.Signals)
        {
            var isPlace = signal.IsBus && signal.Nets.Length <= WidestBus;
            var whole = isPlace ? bus++ : signal.IsBus ? -1 : signal.Nets[0];
            if (whole >= 0)
            {
                places.TryAdd(paths.NameIn(signal.Instance, signal.Name), whole);
            }

            for (var bit = 0; bit < signal.Nets.Length; bit++)
            {
                places.TryAdd(paths.NameIn(signal.Instance, signal.BitName(bit)), signal.Nets[bit]);
            }
        }

        places.TryAdd("tick", TickPlace);
        places.TryAdd("level", LevelPlace);
        return places;
    }
}
