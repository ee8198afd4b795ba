using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Mapping;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Compilation.Mapping;

public class CutMapperTests
{
    [Theory]
    [InlineData("sum = xor(a, b)\ncarry = and(a, b)", 1)]
    [InlineData("sum = xor(a, b, c)\ncarry = or(and(a, b), and(a, c), and(b, c))", 2)]
    [InlineData("sum = xor(xor(a, b), c)\ncarry = or(and(a, b), and(xor(a, b), c))", 2)]
    [InlineData("sum = or(and(c, a), and(not(c), b))\ncarry = c", 1)]
    [InlineData("sum = nor(a, b)\ncarry = xnor(a, b)", 1)]
    [InlineData("sum = a\ncarry = not(b)", 0)]
    public void SmallCircuit_Covered_HasFewestNeurons(string statements, int neurons)
    {
        var netlist = Gates.Build($"circuit G(a, b, c) -> (sum, carry) {{\n{statements}\n}}");
        var network = Compiled(netlist).Network;

        Assert.Equal(neurons, network.NeuronCount);
        NaiveNetwork.AssertSame(netlist, network);
    }

    [Fact]
    public void EveryFunctionOfThreeInputs_OfMinterms_HasTwoNeuronsAtMost()
    {
        for (var table = 0; table < 256; table++)
        {
            var netlist = OfMinterms(3, table);
            var network = Compiled(netlist).Network;

            Assert.InRange(network.NeuronCount, 0, 2);
            Assert.InRange(network.LayerCount, 0, 1);
            NaiveNetwork.AssertSame(netlist, network);
        }
    }

    [Fact]
    public void FunctionsOfFourInputs_OfMinterms_HaveThreeNeuronsAtMost()
    {
        var step = Scale.IsFull ? 1 : 101;
        for (var table = 0; table < 65536; table += step)
        {
            var netlist = OfMinterms(4, table);
            var network = Compiled(netlist).Network;

            Assert.InRange(network.NeuronCount, 0, 3);
            NaiveNetwork.AssertSame(netlist, network);
        }
    }

    [Theory]
    [InlineData(8, 15)]
    [InlineData(32, 63)]
    [InlineData(64, 127)]
    public void RippleAdder_WithoutCarryIn_HasTwoNeuronsABit(int width, int neurons)
    {
        var netlist = Gates.Build($$"""
            circuit Add(a[{{width}}], b[{{width}}]) -> (sum[{{width}}], cout) { (sum, cout) = RippleAdder<{{width}}>(a, b, 0) }
            """);
        var compiled = Compiled(netlist);

        Assert.Equal(neurons, compiled.Network.NeuronCount);
        Assert.Equal(width - 1, compiled.Graph.Blocks.Count(block => block.Kind == BlockKind.FullAdder));
        NaiveNetwork.AssertSame(netlist, compiled.Network);
    }

    [Theory]
    [InlineData(8, 168)]
    [InlineData(16, 720)]
    public void ArrayMultiplier_Covered_HasTwoNeuronsAFullAdder(int width, int neurons)
    {
        var netlist = Gates.Build($$"""
            circuit Product(a[{{width}}], b[{{width}}]) -> (p[{{2 * width}}]) { p = Multiplier<{{width}}>(a, b) }
            """);
        var network = Compiled(netlist).Network;

        Assert.InRange(network.NeuronCount, 1, neurons);
        NaiveNetwork.AssertSame(netlist, network);
    }

    [Fact]
    public void RandomCircuits_Covered_AreExact()
    {
        for (var seed = 0; seed < Scale.Of(2_000, 10_000); seed++)
        {
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, random.Next(1, 9), random.Next(1, 80), random.Next(1, 6), random.Next(3));
            var compiled = Compiled(netlist);

            NaiveNetwork.AssertSame(netlist, compiled.Network, seed, 64);
            Assert.True(BlockVerifier.Proves(compiled));
            Assert.InRange(compiled.Network.NeuronCount, 0, compiled.Graph.Subject.LiveGateCount);
        }
    }

    [Fact]
    public void RandomCircuits_WithoutShortcuts_AreExactAndStrict()
    {
        for (var seed = 0; seed < Scale.Of(200, 2_000); seed++)
        {
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, random.Next(1, 9), random.Next(1, 60), random.Next(1, 6), random.Next(3));
            var graph = CutMapper.Cover(Subject.Shared(netlist), [], [], new MappingSettings());
            var network = StrictWiring.Wire(graph).Network;

            NaiveNetwork.AssertStrict(network);
            NaiveNetwork.AssertSame(netlist, network, seed, 64);
        }
    }

    [Fact]
    public void GivenBlock_WithAbsorbedGates_IsUsedAndTheRestCovered()
    {
        var netlist = Gates.Build("circuit G(a, b, c) -> (y, z) {\ny = xor(xor(a, b), c)\nz = or(y, and(a, b))\n}");
        var subject = Subject.Shared(netlist);
        var y = subject.Roots[0];
        LocalTerm[] bits = [new(0, 1), new(1, 1), new(2, 1)];
        var sign = (y & 1) == 0 ? 1 : -1;
        var given = new Block(
            BlockKind.Parity,
            [1, 2, 3],
            [new LocalNeuron(new LocalRow(-1, bits), 2), new LocalNeuron(new LocalRow(-2, bits), 1)],
            [new BlockOutput(y >> 1, new LocalRow(y & 1, new(0, sign), new(1, sign), new(2, sign), new(3, -2 * sign), new(4, 2 * sign)))]);
        var graph = CutMapper.Cover(subject, [given], [], new MappingSettings());

        Assert.Contains(given, graph.Blocks);
        Assert.Single(graph.Blocks, block => block.Outputs.Any(output => output.Value == y >> 1));
        NaiveNetwork.AssertSame(netlist, ShortcutWiring.Wire(graph, new WiringSettings()).Network);
    }

    private static CompiledNetwork Compiled(Netlist netlist) =>
        ShortcutWiring.Wire(CutMapper.Cover(Subject.Shared(netlist), [], [], new MappingSettings()), new WiringSettings());

    private static Netlist OfMinterms(int inputs, int table)
    {
        var builder = new NetlistBuilder("Minterms");
        var leaves = Enumerable.Range(0, inputs).Select(input => builder.AddInput($"x{input}", 1, false, Origin.None)[0]).ToArray();
        var sum = builder.Constant(false);
        for (var pattern = 0; pattern < 1 << inputs; pattern++)
        {
            if (((table >> pattern) & 1) == 1)
            {
                var term = builder.Constant(true);
                for (var leaf = 0; leaf < inputs; leaf++)
                {
                    var literal = ((pattern >> leaf) & 1) == 1 ? leaves[leaf] : Gate(builder, GateKind.Not, leaves[leaf], leaves[leaf]);
                    term = Gate(builder, GateKind.And, term, literal);
                }

                sum = Gate(builder, GateKind.Or, sum, term);
            }
        }

        builder.AddOutput("y", [sum], false);
        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }

    private static int Gate(NetlistBuilder builder, GateKind kind, int a, int b)
    {
        var net = builder.NewNets(1)[0];
        builder.Drive(net, kind, a, b, Origin.None);
        return net;
    }
}
