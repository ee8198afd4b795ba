using System.Collections.Immutable;
using LogicToNeurons.Circuits.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Engine.Stepping.Conditions;
using LogicToNeurons.Networks.Compilation.Modes;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Stepping;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Stepping;

public class NetworkMachineTests
{
    private const string Adder = "circuit Add(a[4], b[4]) -> (sum[4], cout) { (sum, cout) = RippleAdder<4>(a, b, 0) }";

    private const string Counter = """
        circuit Count(enable) -> (q[4]) {
            reg q[4] = 9
            (next, _) = RippleAdder<4>(q, 0, enable)
            q <- next
        }
        """;

    [Fact]
    public void Steps_OfRandomNetworks_ShowTheDefinitionLayerByLayer()
    {
        for (var seed = 0; seed < Scale.Of(60, 2000); seed++)
        {
            var random = new Random(seed);
            var network = RandomNetworks.Next(random);
            var columns = RandomNetworks.Columns(random, network);
            var machine = new NetworkMachine(network);
            for (var column = 0; column < columns.Length; column++)
            {
                machine.Set(column, columns[column]);
            }

            double[] all = [.. NaiveNetwork.Signals(network, columns), .. NaiveNetwork.Outputs(network, columns)];
            for (var layer = 0; layer <= network.LayerCount + 1; layer++)
            {
                Assert.Equal(layer, machine.Location);
                for (var place = 0; place < all.Length; place++)
                {
                    Assert.Equal(machine.Places.LayerOf(place) <= layer, machine.IsComputed(place));
                    Assert.Equal(machine.IsComputed(place) ? all[place] : 0, machine.Values[place]);
                }

                Assert.Equal(machine.IsSettled && !network.IsRecurrent ? 0 : 1, machine.Run(1));
            }
        }
    }

    [Fact]
    public void Timeline_ForwardsAndBackwards_EqualsAFullRecord()
    {
        for (var seed = 0; seed < Scale.Of(30, 500); seed++)
        {
            var random = new Random(seed);
            var network = Recurrent(random);
            var record = new List<(int Layer, long Tick, double[] Values)>();
            var machine = new NetworkMachine(network, Rows(network, random, 4));
            var timeline = new Timeline(machine);
            var last = 6 * (network.LayerCount + 2);
            for (var step = 0; step <= last; step++)
            {
                record.Add((machine.Location, machine.Ticks, machine.Values.ToArray()));
                timeline.StepForward();
            }

            for (var jump = 0; jump < 60; jump++)
            {
                var step = random.Next(last + 1);
                Assert.True(random.Next(3) == 0 && timeline.Position > 0 ? timeline.StepBack() : timeline.GoTo(step));
                Assert.Equal(record[(int)timeline.Position].Layer, machine.Location);
                Assert.Equal(record[(int)timeline.Position].Tick, machine.Ticks);
                Assert.Equal(record[(int)timeline.Position].Values, machine.Values.ToArray());
            }
        }
    }

    [Fact]
    public void Ticks_OfRecurrentNetworks_AreTheCircuits()
    {
        for (var seed = 0; seed < Scale.Of(30, 500); seed++)
        {
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, random.Next(1, 6), random.Next(1, 60), random.Next(1, 5), random.Next(1, 9));
            var network = ShortcutWiring.Wire(GateBlocks.Of(netlist), new WiringSettings()).Network;
            var rows = Rows(network, random, 12);
            var circuit = new CircuitMachine(netlist, new InputRows(netlist, [.. Enumerable.Range(0, 12).Select(i => rows[i].Select(value => value == 1).ToArray()).Select(row => row.ToImmutableArray())]));
            var machine = new NetworkMachine(network, rows);
            for (var tick = 0; tick < 12; tick++)
            {
                machine.Run(network.LayerCount + 1);
                for (var output = 0; output < netlist.OutputNets.Length; output++)
                {
                    Assert.Equal(circuit.Values[netlist.OutputNets[output]], machine.Values[machine.Places.FirstRow + output]);
                }

                Assert.Equal((tick, StepStatus.Ready), (machine.Ticks, machine.Status));
                machine.Run(1);
                circuit.Run(1);
            }
        }
    }

    [Theory]
    [InlineData("sum == 12", 9)]
    [InlineData("n1.1 > 0 or n1.2 > 0 or n1.3 > 0 or n1.4 > 0 or n1.5 > 0", 1)]
    [InlineData("sum[3] and not cout", 9)]
    [InlineData("layer >= 3 and a == 5 and b == 7", 3)]
    public void Conditions_OnPortsAndNeurons_StopTheRun(string text, int layer)
    {
        var machine = Machine(Adder, ("a", 5), ("b", 7));
        var condition = new ConditionParser(machine.Places).Read(new SourceText("condition", text)).Value!;

        var reason = new Timeline(machine).Forward(StopSet.None with { Conditions = [condition] }, 100);

        Assert.Equal((StopReason.Condition, layer > machine.Network.LayerCount ? machine.Network.LayerCount + 1 : layer), (reason, machine.Location));
    }

    [Fact]
    public void Run_WithoutRegisters_HaltsWithItsOutputs()
    {
        var machine = Machine(Adder, ("a", 9), ("b", 8));

        Assert.Equal(machine.Network.LayerCount + 1, machine.Run(1000));
        Assert.Equal((StepStatus.Halted, 1, 1), (machine.Status, Peek(machine, "sum"), Peek(machine, "cout")));
    }

    [Fact]
    public void LastWrite_OfARegister_IsTheTickThatChangedIt()
    {
        var machine = Machine(Counter, ("enable", 1));
        var timeline = new Timeline(machine);
        var pass = machine.Network.LayerCount + 2;
        timeline.GoTo((3 * pass) + 1);

        Assert.True(machine.Places.TryFind("q", out var bus));
        Assert.True(machine.Places.TryFind("q[1]", out var bit));
        Assert.True(machine.Places.TryFind("n1.1", out var neuron));
        Assert.Equal((12, 3 * pass), (machine.Peek(bus), timeline.LastWrite(bus)!.Value.Step));
        Assert.Equal(3 * pass, timeline.LastWrite(machine.Network.InputCount + 2)!.Value.Step);
        Assert.Equal(3 * pass, timeline.LastWrite(bit)!.Value.Step);
        Assert.Equal((3 * pass) + 1, timeline.LastWrite(neuron)!.Value.Step);
    }

    [Fact]
    public void Change_OfAnInput_BeginsThePassAnew()
    {
        var machine = Machine(Adder, ("a", 9));
        machine.Run(3);
        Assert.True(machine.Places.TryFind("b", out var place));
        machine.Poke(place, 4);

        Assert.Equal(0, machine.Location);
        Assert.All(machine.Values[machine.Network.FirstNeuron..].ToArray(), value => Assert.Equal(0, value));
        machine.Run(100);
        Assert.Equal(13, Peek(machine, "sum"));
        Assert.Throws<ArgumentException>(() => machine.Poke(machine.Places.FirstRow, 1));
    }

    [Fact]
    public void Step_OfALayer_ReadsItsSourcesAndWritesItsNeurons()
    {
        var machine = Machine("circuit Xor(a, b) -> (y) { y = xor(a, b) }", ("a", 1));
        var accesses = new List<Access>();
        machine.Step(accesses);
        Assert.Equal([new Access(0, false, 1, 1), new Access(1, false, 0, 0), new Access(2, true, 0, 1), new Access(3, true, 0, 0)], accesses);
        accesses.Clear();
        machine.Step(accesses);
        Assert.Equal([new Access(2, false, 1, 1), new Access(3, false, 0, 0), new Access(4, true, 0, 1)], accesses);
        Assert.False(machine.Step(accesses));
    }

    [Theory]
    [InlineData("n0.1")]
    [InlineData("n1.0")]
    [InlineData("n1.3")]
    [InlineData("n2.1")]
    [InlineData("n1")]
    [InlineData("n1.1.1")]
    [InlineData("z")]
    public void Names_OfNothing_AreNotFound(string name) =>
        Assert.False(Machine("circuit Xor(a, b) -> (y) { y = xor(a, b) }").Places.TryFind(name, out _));

    [Fact]
    public void Fractions_AreRoundedAwayFromZero()
    {
        var builder = new NetworkBuilder("Half");
        builder.AddInput("x", 1, ColumnKind.Number, false, -9, 9);
        builder.AddOutput("y", 1, ColumnKind.Number, false);
        builder.AddOutputRow(0, [0], [0.25]);
        var machine = new NetworkMachine(builder.Build());
        machine.Set(0, 1);
        machine.Run(1);
        Assert.Equal(1, Peek(machine, "y"));
        machine.Set(0, -1e300);
        machine.Run(1);
        Assert.Equal(long.MinValue, Peek(machine, "y"));
    }

    private static long Peek(NetworkMachine machine, string name)
    {
        Assert.True(machine.Places.TryFind(name, out var place));
        return machine.Peek(place);
    }

    private static NetworkMachine Machine(string text, params (string Name, long Value)[] inputs)
    {
        var machine = new NetworkMachine(StrictWiring.Wire(GateBlocks.Of(Gates.Build(text))).Network);
        foreach (var (name, value) in inputs)
        {
            Assert.True(machine.Places.TryFind(name, out var place));
            machine.Poke(place, value);
        }

        return machine;
    }

    private static Network Recurrent(Random random)
    {
        while (true)
        {
            var network = RandomNetworks.Next(random);
            if (network.IsRecurrent)
            {
                return network;
            }
        }
    }

    private static SampleRows Rows(Network network, Random random, int count) =>
        new(network, [.. Enumerable.Range(0, count).Select(_ => RandomNetworks.Columns(random, network).Take(network.InputCount).ToImmutableArray())]);
}
