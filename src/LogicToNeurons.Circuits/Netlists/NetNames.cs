using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>The names that nets are shown by: each net has exactly one.</summary>
/// <remarks>
/// Of all names that authors gave to a net, the one with the shortest path from the circuit down: <c>cout</c> rather than
/// <c>FullAdder.2.c'</c>; among those a port before a register before a wire. A gate that nobody named is called by its
/// kind and a number, in the instance that it was made in: <c>FullAdder.2.and.1</c>. Constants are <c>0</c> and <c>1</c>.
/// </remarks>
public sealed class NetNames
{
    private readonly Netlist _netlist;
    private readonly InstancePaths _paths;
    private readonly (int Signal, int Bit)[] _best;
    private int[]? _numbers;

    /// <summary>Looks at all names of a netlist once.</summary>
    public NetNames(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        _netlist = netlist;
        _paths = new InstancePaths(netlist.Instances);
        _best = new (int, int)[netlist.NetCount];
        Array.Fill(_best, (-1, 0));
        for (var signal = 0; signal < netlist.Signals.Length; signal++)
        {
            var nets = netlist.Signals[signal].Nets;
            for (var bit = 0; bit < nets.Length; bit++)
            {
                if (IsBetter(signal, _best[nets[bit]].Signal))
                {
                    _best[nets[bit]] = (signal, bit);
                }
            }
        }
    }

    /// <summary>Gets the paths of the instances.</summary>
    public InstancePaths Paths => _paths;

    /// <summary>The name of a net.</summary>
    public string this[int net] => net < 2 ? _netlist.Kinds[net].Name()
        : _best[net].Signal >= 0 ? SignalName(_best[net].Signal, _best[net].Bit)
        : GateName(net);

    /// <summary>Whether an author gave a name to a net.</summary>
    public bool IsNamed(int net) => net >= 2 && _best[net].Signal >= 0;

    /// <summary>The names of some nets.</summary>
    public ImmutableArray<string> Of(IEnumerable<int> nets) => [.. nets.Select(net => this[net])];

    private bool IsBetter(int signal, int other) => other < 0 || Rank(signal).CompareTo(Rank(other)) < 0;

    private (int Depth, int Role) Rank(int signal)
    {
        var one = _netlist.Signals[signal];
        return (_paths.DepthOf(one.Instance), one.Role switch
        {
            SignalRole.Input => 0,
            SignalRole.Output => 1,
            SignalRole.Register => 2,
            SignalRole.Wire => 3,
        });
    }

    private string SignalName(int signal, int bit)
    {
        var one = _netlist.Signals[signal];
        return _paths.NameIn(one.Instance, one.BitName(bit));
    }

    private string GateName(int net) =>
        _paths.NameIn(Home(net), FormattableString.Invariant($"{_netlist.Kinds[net].Name()}.{(_numbers ??= Numbers())[net]}"));

    // The instance of the shortest path that the gate was made in.
    private int Home(int net)
    {
        var home = -1;
        foreach (var origin in _netlist.OriginsOf(net))
        {
            home = home < 0 || _paths.DepthOf(origin.Instance) < _paths.DepthOf(home) ? origin.Instance : home;
        }

        return Math.Max(home, 0);
    }

    private int[] Numbers()
    {
        var numbers = new int[_netlist.NetCount];
        var counts = new Dictionary<(int Home, GateKind Kind), int>();
        for (var net = _netlist.FirstGate; net < numbers.Length; net++)
        {
            if (_best[net].Signal < 0)
            {
                var place = (Home(net), _netlist.Kinds[net]);
                numbers[net] = counts[place] = counts.GetValueOrDefault(place) + 1;
            }
        }

        return numbers;
    }
}
