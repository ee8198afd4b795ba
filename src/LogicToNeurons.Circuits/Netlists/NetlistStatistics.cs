using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>The size of a netlist, counted over the gates that an output or a register needs.</summary>
public sealed class NetlistStatistics
{
    private NetlistStatistics(Netlist netlist)
    {
        var isLive = LiveGates.Of(netlist);
        var levels = Levels(netlist);
        var counts = new int[(int)GateKind.Xnor + 1];
        for (var net = netlist.FirstGate; net < netlist.NetCount; net++)
        {
            counts[(int)netlist.Kinds[net]] += isLive[net] ? 1 : 0;
        }

        GatesByKind = [.. Enum.GetValues<GateKind>().Where(kind => counts[(int)kind] > 0).Select(kind => new GateCount(kind, counts[(int)kind]))];
        Gates = counts.Sum();
        UnusedGates = netlist.NetCount - netlist.FirstGate - Gates;
        CriticalPath = PathTo(netlist, levels, Deepest(netlist, levels));
        Depth = Math.Max(0, CriticalPath.Length - 1);
        (LargestFanOut, LargestFanOutNet) = FindLargestFanOut(netlist, isLive);
        Instances = [.. netlist.Instances.Skip(1).CountBy(instance => instance.Title).Select(one => new InstanceCount(one.Key, one.Value))];
    }

    /// <summary>Gets the number of gates that an output or a register needs.</summary>
    public int Gates { get; }

    /// <summary>Gets how many of them there are of each kind, in the order of <see cref="GateKind"/>; kinds without a gate are left out.</summary>
    public ImmutableArray<GateCount> GatesByKind { get; }

    /// <summary>Gets the number of gates that nothing needs; no other number counts them.</summary>
    public int UnusedGates { get; }

    /// <summary>Gets the most gates on a path from an input or register to an output or register.</summary>
    public int Depth { get; }

    /// <summary>Gets a path with <see cref="Depth"/> gates: the nets from an input, register or constant to an output or register.</summary>
    public ImmutableArray<int> CriticalPath { get; }

    /// <summary>Gets the most readers of a net: inputs of gates, registers and outputs. Constants aren't looked at.</summary>
    public int LargestFanOut { get; }

    /// <summary>Gets the first net with that many readers; −1 if nothing is read.</summary>
    public int LargestFanOutNet { get; }

    /// <summary>Gets how many instances there are of each circuit, in the order of the first of each.</summary>
    public ImmutableArray<InstanceCount> Instances { get; }

    /// <summary>Counts a netlist; linear in its size.</summary>
    public static NetlistStatistics Of(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        return new NetlistStatistics(netlist);
    }

    private static int[] Levels(Netlist netlist)
    {
        var levels = new int[netlist.NetCount];
        for (var net = netlist.FirstGate; net < levels.Length; net++)
        {
            levels[net] = Math.Max(levels[netlist.FanIn0[net]], levels[netlist.FanIn1[net]]) + 1;
        }

        return levels;
    }

    private static int Deepest(Netlist netlist, int[] levels)
    {
        var deepest = -1;
        foreach (var net in netlist.OutputNets.Concat(netlist.FlipFlops.Select(flipFlop => flipFlop.Input)))
        {
            deepest = deepest < 0 || levels[net] > levels[deepest] ? net : deepest;
        }

        return deepest;
    }

    private static ImmutableArray<int> PathTo(Netlist netlist, int[] levels, int end)
    {
        var path = new List<int>();
        for (var net = end; net >= 0; net = levels[net] == 0 ? -1 : Slower(netlist, levels, net))
        {
            path.Add(net);
        }

        path.Reverse();
        return [.. path];
    }

    private static int Slower(Netlist netlist, int[] levels, int net)
    {
        var (a, b) = (netlist.FanIn0[net], netlist.FanIn1[net]);
        return levels[b] > levels[a] ? b : a;
    }

    private static (int Count, int Net) FindLargestFanOut(Netlist netlist, bool[] isLive)
    {
        var readers = new int[netlist.NetCount];
        for (var net = netlist.FirstGate; net < readers.Length; net++)
        {
            if (isLive[net])
            {
                readers[netlist.FanIn0[net]]++;
                readers[netlist.FanIn1[net]] += netlist.Kinds[net].FanInCount() == 2 ? 1 : 0;
            }
        }

        foreach (var net in netlist.OutputNets.Concat(netlist.FlipFlops.Select(flipFlop => flipFlop.Input)))
        {
            readers[net]++;
        }

        var largest = -1;
        for (var net = 2; net < readers.Length; net++)
        {
            largest = readers[net] > 0 && (largest < 0 || readers[net] > readers[largest]) ? net : largest;
        }

        return largest < 0 ? (0, -1) : (readers[largest], largest);
    }
}
