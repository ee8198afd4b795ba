using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Networks.Compilation.Modes;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Verification;

public class CircuitComparisonTests
{
    [Fact]
    public void Exhaustive_OfCompiledCircuits_FindsNothing()
    {
        for (var seed = 0; seed < Scale.Of(60, 2000); seed++)
        {
            var netlist = Netlist(seed);
            var network = StrictWiring.Wire(GateBlocks.Of(netlist)).Network;

            Assert.Null(CircuitComparison.Exhaustive(network, netlist, (NumberFormat)(seed % 3)));
            Assert.Null(CircuitComparison.Random(network, netlist, (NumberFormat)(seed % 3), 100, seed));
        }
    }

    [Theory]
    [InlineData(NumberFormat.Int32)]
    [InlineData(NumberFormat.Float32)]
    [InlineData(NumberFormat.Float64)]
    public void Exhaustive_OfAnotherCircuit_FindsTheFirstDifference(NumberFormat format)
    {
        var found = 0;
        for (var seed = 0; seed < Scale.Of(60, 1000); seed++)
        {
            var (netlist, other) = (Netlist(seed), Netlist(seed, 1));
            var network = StrictWiring.Wire(GateBlocks.Of(other)).Network;
            var expected = FirstDifference(netlist, network);

            var actual = CircuitComparison.Exhaustive(network, netlist, format);

            Assert.Equal(expected is null, actual is null);
            if (actual is not null)
            {
                Assert.Equal(expected, (Number(actual.Bits), actual.Row));
                Assert.NotEqual(actual.Expected, actual.Actual);
                found++;
            }
        }

        Assert.InRange(found, 20, int.MaxValue);
    }

    [Fact]
    public void Exhaustive_OfManyBits_ReachesTheLastPattern()
    {
        var netlist = Gates.Build("circuit And16(a[16]) -> (y) { y = and(and(and(and(a[0],a[1]),and(a[2],a[3])),and(and(a[4],a[5]),and(a[6],a[7]))),and(and(and(a[8],a[9]),and(a[10],a[11])),and(and(a[12],a[13]),and(a[14],a[15])))) }");
        var never = Gates.Build("circuit Never(a[16]) -> (y) { y = and(a[0], not(a[0])) }");

        var difference = CircuitComparison.Exhaustive(StrictWiring.Wire(GateBlocks.Of(never)).Network, netlist, NumberFormat.Float32)!;

        Assert.Equal((65535, "y", 1, 0), (Number(difference.Bits), difference.Name, difference.Expected, difference.Actual));
        Assert.Equal(difference with { Bits = [] }, CircuitComparison.Random(StrictWiring.Wire(GateBlocks.Of(never)).Network, netlist, NumberFormat.Int32, 0, 1)! with { Bits = [] });
    }

    [Fact]
    public void Random_FindsSingleOnesAndZerosAlways()
    {
        var netlist = Gates.Build("circuit Id(a[70]) -> (y[70]) { y = a }");
        for (var bit = 0; bit < 70; bit++)
        {
            Assert.NotNull(CircuitComparison.Random(Identity(70, bit), netlist, NumberFormat.Float32, 0, 1));
        }
    }

    // Copies bits, except that one is never 1 unless all are.
    private static Network Identity(int width, int wrong)
    {
        var builder = new NetworkBuilder("Id");
        builder.AddInput("a", width, ColumnKind.Bit, true, 0, 1);
        int[] signals = [.. Enumerable.Range(0, width)];
        var all = builder.AddNeuron(1 - width, signals, [.. signals.Select(_ => 1.0)], 1);
        builder.AddOutput("y", width, ColumnKind.Bit, true);
        for (var bit = 0; bit < width; bit++)
        {
            builder.AddOutputRow(0, [bit == wrong ? all : bit], [1]);
        }

        return builder.Build();
    }

    [Fact]
    public void Words_AreOneColumn()
    {
        var netlist = Gates.Build("circuit Id(a[9]) -> (y[9]) { y = a }");
        Assert.Null(CircuitComparison.Exhaustive(Word(0), netlist, NumberFormat.Int32));
        var difference = CircuitComparison.Exhaustive(Word(256), netlist, NumberFormat.Float64)!;

        Assert.Equal((257, "y", 257, 258), (Number(difference.Bits), difference.Name, difference.Expected, difference.Actual));
    }

    // Its input, plus 1 above a threshold.
    private static Network Word(int threshold)
    {
        var builder = new NetworkBuilder("Id");
        builder.AddInput("a", 1, ColumnKind.Word, false, 0, 511);
        builder.AddOutput("y", 1, ColumnKind.Word, false);
        if (threshold == 0)
        {
            builder.AddOutputRow(0, [0], [1]);
            return builder.Build();
        }

        var more = builder.AddNeuron(-threshold, [0], [1], 511);
        builder.AddOutputRow(0, [0, more], [1, 1]);
        return builder.Build();
    }

    [Fact]
    public void Exhaustive_OfOtherPorts_IsRefused()
    {
        var netlist = Gates.Build("circuit Id(a[9]) -> (y[9]) { y = a }");
        var network = StrictWiring.Wire(GateBlocks.Of(Gates.Build("circuit Id(a[8]) -> (y[8]) { y = a }"))).Network;

        Assert.Throws<ArgumentException>(() => CircuitComparison.Exhaustive(network, netlist, NumberFormat.Float32));
    }

    private static Netlist Netlist(int seed, int change = 0)
    {
        var sizes = new Random(seed);
        var (inputs, gates, outputs, registers) = (sizes.Next(1, 9), sizes.Next(1, 60), sizes.Next(1, 5), sizes.Next(5));
        return RandomNetlists.Next(new Random((2 * seed) + change), inputs, gates, outputs, registers);
    }

    private static int Number(IEnumerable<bool> bits) => bits.Select((bit, i) => bit ? 1 << i : 0).Sum();

    private static (int Pattern, int Row)? FirstDifference(Netlist netlist, Network network)
    {
        var simulator = new NetSimulator(netlist);
        int[] nets = [.. netlist.InputNets, .. netlist.FlipFlops.Select(flipFlop => flipFlop.Output)];
        for (var pattern = 0; pattern < 1 << nets.Length; pattern++)
        {
            var columns = Enumerable.Range(0, nets.Length).Select(i => (double)((pattern >> i) & 1)).ToArray();
            for (var i = 0; i < nets.Length; i++)
            {
                simulator.Values[nets[i]] = (byte)columns[i];
            }

            simulator.Evaluate();
            double[] expected = [.. netlist.OutputNets.Concat(netlist.FlipFlops.Select(flipFlop => flipFlop.Input)).Select(net => (double)simulator.Values[net])];
            var actual = NaiveNetwork.Outputs(network, columns);
            for (var row = 0; row < expected.Length; row++)
            {
                if (expected[row] != actual[row])
                {
                    return (pattern, row);
                }
            }
        }

        return null;
    }
}
