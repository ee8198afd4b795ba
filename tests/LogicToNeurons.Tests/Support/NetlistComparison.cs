using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Tests.Support;

/// <summary>Compares two circuits: what they do, and how they are made.</summary>
internal static class NetlistComparison
{
    /// <summary>Both give the same outputs for the same random patterns, tick by tick; ports are matched by position, bits lowest first.</summary>
    public static void AssertSameBehaviour(Netlist expected, Netlist actual, int seed, int ticks, int words = 1)
    {
        Assert.Equal(expected.InputNets.Length, actual.InputNets.Length);
        Assert.Equal(expected.OutputNets.Length, actual.OutputNets.Length);
        var random = new Random(seed);
        var (one, other) = (new PatternSimulator(expected, words), new PatternSimulator(actual, words));
        for (var tick = 0; tick < ticks; tick++)
        {
            for (var input = 0; input < expected.InputNets.Length; input++)
            {
                for (var word = 0; word < words; word++)
                {
                    one.Input(input)[word] = unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));
                }

                one.Input(input).CopyTo(other.Input(input));
            }

            one.Evaluate();
            other.Evaluate();
            for (var output = 0; output < expected.OutputNets.Length; output++)
            {
                Assert.True(one.Output(output).SequenceEqual(other.Output(output)), $"output {output} at tick {tick}, seed {seed}");
            }

            one.Tick();
            other.Tick();
        }
    }

    /// <summary>The gates that matter are the same, and ports and registers have the same names and places.</summary>
    public static void AssertSameStructure(Netlist expected, Netlist actual)
    {
        Assert.Equal(Bits(expected.Inputs), Bits(actual.Inputs));
        Assert.Equal(Bits(expected.Outputs), Bits(actual.Outputs));
        var map = new int[actual.NetCount];
        map[1] = 1;
        Map(actual.InputNets, expected.InputNets, map);
        Map([.. actual.FlipFlops.Select(one => one.Output)], [.. expected.FlipFlops.Select(one => one.Output)], map);
        var gates = new Dictionary<(GateKind, int, int), int>();
        for (var net = expected.FirstGate; net < expected.NetCount; net++)
        {
            gates.Add(Key(expected.Kinds[net], expected.FanIn0[net], expected.FanIn1[net]), net);
        }

        var isLive = LiveGates.Of(actual);
        for (var net = actual.FirstGate; net < actual.NetCount; net++)
        {
            var isKnown = gates.TryGetValue(Key(actual.Kinds[net], map[actual.FanIn0[net]], map[actual.FanIn1[net]]), out map[net]);
            Assert.True(isKnown || !isLive[net], $"gate {net}");
        }

        Assert.Equal(expected.OutputNets, actual.OutputNets.Select(net => map[net]));
        Assert.Equal(expected.FlipFlops, actual.FlipFlops.Select(one => new FlipFlop(map[one.Output], map[one.Input], one.Initial)));
    }

    private static void Map(IReadOnlyList<int> from, IReadOnlyList<int> to, int[] map)
    {
        Assert.Equal(to.Count, from.Count);
        for (var i = 0; i < from.Count; i++)
        {
            map[from[i]] = to[i];
        }
    }

    private static IEnumerable<string> Bits(IEnumerable<Port> ports) => ports.SelectMany(port => Enumerable.Range(0, port.Width).Select(port.BitName));

    private static (GateKind Kind, int A, int B) Key(GateKind kind, int a, int b) => (kind, Math.Min(a, b), Math.Max(a, b));
}
