using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Explaining;

/// <summary>Answers why a net has its value: the gate, which of its sources suffice, and so on back to inputs and initial values.</summary>
/// <param name="netlist">The circuit.</param>
/// <param name="valuesAt">The value of each net, 0 or 1, behind a number of ticks from 0 on.</param>
public sealed class WhyOfNet(Netlist netlist, Func<long, ImmutableArray<byte>> valuesAt)
{
    /// <summary>The next reason of a net's value.</summary>
    /// <param name="net">The net.</param>
    /// <param name="tick">The number of ticks before the moment that is meant.</param>
    public NetReason Of(int net, long tick)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)net, (uint)netlist.NetCount);
        var values = valuesAt(tick);
        var kind = netlist.Kinds[net];
        return kind switch
        {
            GateKind.Zero or GateKind.One => new NetReason(net, tick, values[net] == 1, NetCause.Constant, kind, []),
            GateKind.Input => new NetReason(net, tick, values[net] == 1, NetCause.Input, kind, []),
            GateKind.Register => OfRegister(net, tick, values[net] == 1),
            GateKind.Not or GateKind.And or GateKind.Or or GateKind.Xor or GateKind.Nand or GateKind.Nor or GateKind.Xnor =>
                new NetReason(net, tick, values[net] == 1, NetCause.Gate, kind, SourcesOf(net, values)),
        };
    }

    /// <summary>The reasons of a net's value, and the reasons of these, until there is none.</summary>
    /// <param name="net">The net.</param>
    /// <param name="tick">The number of ticks before the moment that is meant.</param>
    /// <param name="most">The most reasons.</param>
    /// <returns>The net's own reason first; each net once a tick. Of several sources that decide alone, only that of the fewest levels is followed.</returns>
    public ImmutableArray<NetReason> Chain(int net, long tick, int most)
    {
        var chain = ImmutableArray.CreateBuilder<NetReason>();
        var seen = new HashSet<(int Net, long Tick)>();
        var waiting = new Stack<(int Net, long Tick)>();
        waiting.Push((net, tick));
        while (chain.Count < most && waiting.TryPop(out var next))
        {
            if (seen.Add(next))
            {
                var reason = Of(next.Net, next.Tick);
                chain.Add(reason);
                foreach (var source in DecidingSources(reason).Reverse())
                {
                    waiting.Push((source.Net, reason.SourceTick));
                }
            }
        }

        return chain.ToImmutable();
    }

    private static IEnumerable<NetSource> DecidingSources(NetReason reason)
    {
        // Nets are numbered by level.
        var alone = reason.Sources.Where(source => source.Role == SourceRole.Alone).OrderBy(source => source.Net).Take(1).ToArray();
        return alone.Length > 0 ? alone : reason.Sources.Where(source => source.Role == SourceRole.Together);
    }

    private NetReason OfRegister(int net, long tick, bool value)
    {
        var flipFlop = netlist.FlipFlops.First(one => one.Output == net);
        if (tick == 0)
        {
            return new NetReason(net, tick, value, value == flipFlop.Initial ? NetCause.Initial : NetCause.Changed, GateKind.Register, []);
        }

        var loaded = valuesAt(tick - 1)[flipFlop.Input] == 1;
        return loaded == value
            ? new NetReason(net, tick, value, NetCause.Loaded, GateKind.Register, [new NetSource(flipFlop.Input, value, SourceRole.Alone)])
            : new NetReason(net, tick, value, NetCause.Changed, GateKind.Register, []);
    }

    private ImmutableArray<NetSource> SourcesOf(int net, ImmutableArray<byte> values)
    {
        var (kind, first, second) = (netlist.Kinds[net], netlist.FanIn0[net], netlist.FanIn1[net]);
        var (a, b) = (values[first], values[second]);
        if (kind == GateKind.Not)
        {
            return [new NetSource(first, a == 1, SourceRole.Alone)];
        }

        var doesFirst = ((kind.Evaluate(a, 0) ^ kind.Evaluate(a, 1)) & 1) == 0;
        var doesSecond = ((kind.Evaluate(0, b) ^ kind.Evaluate(1, b)) & 1) == 0;
        return
        [
            new NetSource(first, a == 1, Role(doesFirst, doesSecond)),
            new NetSource(second, b == 1, Role(doesSecond, doesFirst)),
        ];
    }

    private static SourceRole Role(bool decides, bool otherDecides) =>
        decides ? SourceRole.Alone : otherDecides ? SourceRole.Idle : SourceRole.Together;
}
