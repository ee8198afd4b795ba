using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Tests.Support;

/// <summary>Evaluates a netlist as one would on paper, for 64 patterns: sweeps over all gates until nothing changes, whatever their order.</summary>
internal sealed class NaiveEvaluator
{
    private readonly Netlist _netlist;

    public NaiveEvaluator(Netlist netlist)
    {
        _netlist = netlist;
        Values = new ulong[netlist.NetCount];
        foreach (var flipFlop in netlist.FlipFlops)
        {
            Values[flipFlop.Output] = flipFlop.Initial ? ulong.MaxValue : 0;
        }
    }

    /// <summary>Gets the patterns of each net, a bit each.</summary>
    public ulong[] Values { get; }

    public ulong[] Outputs => [.. _netlist.OutputNets.Select(net => Values[net])];

    public ulong[] States => [.. _netlist.FlipFlops.Select(flipFlop => Values[flipFlop.Output])];

    public ulong[] Next => [.. _netlist.FlipFlops.Select(flipFlop => Values[flipFlop.Input])];

    public void Evaluate()
    {
        for (var hasChanged = true; hasChanged;)
        {
            hasChanged = false;
            for (var net = 0; net < Values.Length; net++)
            {
                var value = Value(net);
                hasChanged |= value != Values[net];
                Values[net] = value;
            }
        }
    }

    public void Tick()
    {
        var next = Next;
        for (var i = 0; i < next.Length; i++)
        {
            Values[_netlist.FlipFlops[i].Output] = next[i];
        }
    }

    private ulong Value(int net)
    {
        var (a, b) = (Values[_netlist.FanIn0[net]], Values[_netlist.FanIn1[net]]);
        ulong value = 0;
        for (var bit = 0; bit < 64; bit++)
        {
            var (x, y) = ((a >> bit & 1) == 1, (b >> bit & 1) == 1);
            var isOne = _netlist.Kinds[net] switch
            {
                GateKind.Zero => false,
                GateKind.One => true,
                GateKind.Not => !x,
                GateKind.And => x && y,
                GateKind.Or => x || y,
                GateKind.Xor => x != y,
                GateKind.Nand => !(x && y),
                GateKind.Nor => !x && !y,
                GateKind.Xnor => x == y,
                GateKind.Input or GateKind.Register => (Values[net] >> bit & 1) == 1,
            };
            value |= isOne ? 1UL << bit : 0;
        }

        return value;
    }
}
