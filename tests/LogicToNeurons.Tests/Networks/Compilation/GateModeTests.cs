using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Modes;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Compilation;

public class GateModeTests
{
    [Theory]
    [InlineData("and", 1)]
    [InlineData("nand", 1)]
    [InlineData("or", 2)]
    [InlineData("nor", 2)]
    [InlineData("xor", 2)]
    [InlineData("xnor", 2)]
    public void Gate_OfTwoInputs_HasTheNotesNeurons(string gate, int neurons)
    {
        var netlist = Gates.Build($"circuit G(a, b) -> (y) {{ y = {gate}(a, b) }}");
        var compiled = Strict(netlist);

        Assert.Equal((neurons, 0, 1), (compiled.Network.NeuronCount, compiled.IdentityCount, compiled.Network.LayerCount));
        NaiveNetwork.AssertSame(netlist, compiled.Network);
    }

    [Theory]
    [InlineData(8, 59, 154, 15)]
    [InlineData(32, 251, 2914, 63)]
    [InlineData(64, 507, 11970, 127)]
    public void Ripple_WithoutCarryIn_IsStrictAndExact(int width, int gateNeurons, int identities, int layers)
    {
        var netlist = Gates.Build($$"""
            circuit Add(a[{{width}}], b[{{width}}]) -> (sum[{{width}}], cout) { (sum, cout) = RippleAdder<{{width}}>(a, b, 0) }
            """);
        var compiled = Strict(netlist);

        NaiveNetwork.AssertStrict(compiled.Network);
        NaiveNetwork.AssertSame(netlist, compiled.Network);
        Assert.Equal(compiled.Network.NeuronCount, NetworkSize.OfStrict(compiled.Graph).Neurons);
        Assert.Equal((gateNeurons, identities, layers), (compiled.Network.NeuronCount - compiled.IdentityCount, compiled.IdentityCount, compiled.Network.LayerCount));
        Assert.True(Exactness.Of(compiled.Network).IsExactIn(NumberFormat.Float32));
    }

    [Fact]
    public void Gates_OfRandomCircuits_AreExactInBothWirings()
    {
        for (var seed = 0; seed < Scale.Of(200, 10_000); seed++)
        {
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, random.Next(1, 7), random.Next(1, 60), random.Next(1, 5), random.Next(3));
            var blocks = GateBlocks.Of(netlist);
            var strict = StrictWiring.Wire(blocks);
            var free = ShortcutWiring.Wire(blocks, new WiringSettings());

            NaiveNetwork.AssertStrict(strict.Network);
            Assert.Equal(strict.Network.NeuronCount, NetworkSize.OfStrict(blocks).Neurons);
            NaiveNetwork.AssertSame(netlist, strict.Network, seed, 20);
            NaiveNetwork.AssertSame(netlist, free.Network, seed, 20);
        }
    }

    private static CompiledNetwork Strict(Netlist netlist) => StrictWiring.Wire(GateBlocks.Of(netlist));
}
