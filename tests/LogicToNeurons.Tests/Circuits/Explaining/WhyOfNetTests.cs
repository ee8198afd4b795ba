using System.Collections.Immutable;
using LogicToNeurons.Circuits.Explaining;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Circuits.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Circuits.Stepping;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Explaining;

/// <summary>A reason is right if what it names decides the value, whatever everything else is.</summary>
public sealed class WhyOfNetTests
{
    private const byte Unknown = 2;

    [Theory]
    [InlineData(GateKind.And)]
    [InlineData(GateKind.Or)]
    [InlineData(GateKind.Xor)]
    [InlineData(GateKind.Nand)]
    [InlineData(GateKind.Nor)]
    [InlineData(GateKind.Xnor)]
    public void Of_Gate_RolesAreWhatChangingTheOtherSourceShows(GateKind kind)
    {
        for (var pattern = 0; pattern < 4; pattern++)
        {
            var (netlist, values) = Gate(kind, pattern);
            var reason = new WhyOfNet(netlist, _ => values).Of(netlist.OutputNets[0], 0);
            var (x, y) = ((byte)(pattern & 1), (byte)(pattern >> 1));
            var isFixedByX = Value(kind, x, 0) == Value(kind, x, 1);
            var isFixedByY = Value(kind, 0, y) == Value(kind, 1, y);
            Assert.Equal((Role(isFixedByX, isFixedByY), Role(isFixedByY, isFixedByX)), (reason.Sources[0].Role, reason.Sources[1].Role));
            Assert.Equal((NetCause.Gate, Value(kind, x, y) == 1), (reason.Cause, reason.Value));
        }
    }

    [Fact]
    public void Chain_RandomCircuits_DecidesTheValueWhateverTheOtherInputsAre()
    {
        Parallel.For(0, Scale.Of(500, 20_000), seed =>
        {
            var random = new Random(seed);
            var netlist = CircuitMachineTests.Random(random);
            var simulator = new NetSimulator(netlist);
            foreach (var input in netlist.InputNets)
            {
                simulator.Values[input] = (byte)random.Next(2);
            }

            simulator.Evaluate();
            ImmutableArray<byte> values = [.. simulator.Values];
            var net = random.Next(netlist.NetCount);
            var chain = new WhyOfNet(netlist, _ => values).Chain(net, 0, int.MaxValue);
            Assert.Equal(net, chain[0].Net);
            Assert.All(chain, reason => Assert.Equal(values[reason.Net] == 1, reason.Value));
            Assert.Equal(values[net], Decided(netlist, values, [.. chain.Select(reason => reason.Net)])[net]);
        });
    }

    [Fact]
    public void Chain_ClockedCircuit_GoesBackTickByTick()
    {
        var machine = new CircuitMachine(Counters.Binary(3));
        var timeline = new Timeline(machine);
        timeline.Change(machine.Netlist.InputNets[0], 1);
        timeline.GoTo(4);
        var why = new WhyOfNet(machine.Netlist, new TimelineValues(machine, timeline).At);
        var text = new NetReasonText(new NetNames(machine.Netlist));
        var chain = why.Chain(machine.Netlist.FlipFlops[2].Output, 4, 6).Select(reason => $"{reason.Tick}: {text.Say(reason).In(Language.English)}");
        Assert.Equal(
            [
                "4: q[2] = 1: the register loaded xor.3 at tick 4",
                "3: xor.3 = xor(0, 1) = 1, because q[2] = 0 and and.2 = 1",
                "3: q[2] = 0: the register loaded xor.3 at tick 3",
                "2: xor.3 = xor(0, 0) = 0, because q[2] = 0 and and.2 = 0",
                "2: q[2] = 0: the register loaded xor.3 at tick 2",
                "1: xor.3 = xor(0, 0) = 0, because q[2] = 0 and and.2 = 0",
            ],
            chain);
        Assert.Equal(4, timeline.Position);
    }

    [Fact]
    public void Say_FullAdder_NamesWhatDecides()
    {
        var netlist = Adders.Ripple(1);
        var simulator = new NetSimulator(netlist);
        foreach (var input in netlist.InputNets)
        {
            simulator.Values[input] = 1;
        }

        simulator.Evaluate();
        ImmutableArray<byte> values = [.. simulator.Values];
        var why = new WhyOfNet(netlist, _ => values);
        var text = new NetReasonText(new NetNames(netlist));
        var chain = why.Chain(netlist.OutputNets[1], 0, 10);
        Assert.Equal(
            [
                "cout = or(1, 0) = 1, because and.1 = 1",
                "and.1 = and(1, 1) = 1, because a[0] = 1 and b[0] = 1",
                "a[0] = 1 is an input",
                "b[0] = 1 is an input",
            ],
            chain.Select(reason => text.Say(reason).In(Language.English)));
        Assert.Equal("and.1 = and(1, 1) = 1，因为 a[0] = 1 且 b[0] = 1", text.Say(chain[1]).In(Language.Chinese));
        Assert.Equal("0 is a constant", text.Say(why.Of(0, 0)).In(Language.English));
    }

    [Fact]
    public void Of_RegisterSetFromOutside_SaysSo()
    {
        var machine = new CircuitMachine(Counters.Binary(2));
        var timeline = new Timeline(machine);
        var why = new WhyOfNet(machine.Netlist, new TimelineValues(machine, timeline).At);
        var bit = machine.Netlist.FlipFlops[0].Output;
        Assert.Equal(NetCause.Initial, why.Of(bit, 0).Cause);
        timeline.GoTo(3);
        Assert.Equal(NetCause.Loaded, why.Of(bit, 3).Cause);
        timeline.Change(bit, 1);
        Assert.Equal(NetCause.Changed, why.Of(bit, 3).Cause);
    }

    private static (Netlist Netlist, ImmutableArray<byte> Values) Gate(GateKind kind, int pattern)
    {
        var builder = new NetlistBuilder("Gate");
        var (x, y) = (builder.AddInput("x", 1, false, Origin.None)[0], builder.AddInput("y", 1, false, Origin.None)[0]);
        builder.AddOutput("z", [builder.Gate(kind, x, y, Origin.None)], false);
        Assert.True(builder.TryBuild(out var netlist, out _));
        var simulator = new NetSimulator(netlist);
        simulator.Values[builder.NetlistNet(x)] = (byte)(pattern & 1);
        simulator.Values[builder.NetlistNet(y)] = (byte)(pattern >> 1);
        simulator.Evaluate();
        return (netlist, [.. simulator.Values]);
    }

    private static int Value(GateKind kind, byte x, byte y) => (int)(kind.Evaluate(x, y) & 1);

    private static SourceRole Role(bool decides, bool otherDecides) =>
        decides ? SourceRole.Alone : otherDecides ? SourceRole.Idle : SourceRole.Together;

    // Values with 2 for "not known": inputs and registers are known only if the chain names them.
    private static byte[] Decided(Netlist netlist, ImmutableArray<byte> values, HashSet<int> named)
    {
        var decided = new byte[netlist.NetCount];
        for (var net = 0; net < decided.Length; net++)
        {
            decided[net] = net < netlist.FirstGate
                ? net < 2 || named.Contains(net) ? values[net] : Unknown
                : Ternary(netlist.Kinds[net], decided[netlist.FanIn0[net]], decided[netlist.FanIn1[net]]);
        }

        return decided;
    }

    private static byte Ternary(GateKind kind, byte a, byte b)
    {
        byte[] possibleA = a == Unknown ? [0, 1] : [a];
        byte[] possibleB = b == Unknown ? [0, 1] : [b];
        int[] results = [.. possibleA.SelectMany(x => possibleB.Select(y => Value(kind, x, y))).Distinct()];
        return results.Length == 1 ? (byte)results[0] : Unknown;
    }
}
