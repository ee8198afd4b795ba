using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Mapping;
using LogicToNeurons.Networks.Compilation.Restructuring;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Compilation.Restructuring;

public class SelectorTreesTests
{
    [Theory]
    [InlineData(4, 3)]
    [InlineData(8, 7)]
    public void SelectorOfProducts_Restructured_IsOneNeuronLessThanValues(int values, int neurons)
    {
        var netlist = Selector(values, 1);
        var compiled = Compiled(netlist);

        Assert.Equal(neurons, compiled.Network.NeuronCount);
        NaiveNetwork.AssertSame(netlist, compiled.Network);
        Assert.True(BlockVerifier.Proves(compiled));
    }

    [Fact]
    public void Rotator_OfProducts_SharesItsFirstChoices()
    {
        var netlist = Selector(4, 4);
        var compiled = Compiled(netlist);

        // Four first choices of which two pairs share their neuron with each other, and four second ones.
        Assert.InRange(compiled.Network.NeuronCount, 1, 8);
        NaiveNetwork.AssertSame(netlist, compiled.Network);
    }

    [Fact]
    public void CircuitWithoutSelectors_Restructured_IsItself()
    {
        var subject = Subject.Shared(Gates.Build("circuit G(a, b, c) -> (y) { y = or(and(a, b), and(not(a), c)) }"));

        Assert.Same(subject, SelectorTrees.Restructure(subject));
    }

    [Fact]
    public void RandomCircuits_WithSelectors_StayTheSame()
    {
        for (var seed = 0; seed < Scale.Of(200, 5_000); seed++)
        {
            var random = new Random(seed);
            var netlist = RandomSelectors(random);

            NaiveNetwork.AssertSame(netlist, Compiled(netlist).Network, seed, 64);
        }
    }

    private static CompiledNetwork Compiled(Netlist netlist) => ShortcutWiring.Wire(
        CutMapper.Cover(SelectorTrees.Restructure(Subject.Shared(netlist)), [], [], new MappingSettings()), new WiringSettings());

    // Output o is the or over i of (select = i) · value (i + o).
    private static Netlist Selector(int values, int outputs)
    {
        var builder = new NetlistBuilder("Selector");
        var bits = int.Log2(values);
        var select = builder.AddInput("s", bits, true, Origin.None);
        var data = builder.AddInput("x", values, true, Origin.None);
        for (var output = 0; output < outputs; output++)
        {
            var sum = builder.Constant(false);
            for (var i = 0; i < values; i++)
            {
                sum = Gate(builder, GateKind.Or, sum, Product(builder, select, i, data[(i + output) % values]));
            }

            builder.AddOutput($"y{output}", [sum], false);
        }

        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }

    // Products of two variables, mostly with all patterns, over inputs and earlier selectors.
    private static Netlist RandomSelectors(Random random)
    {
        var builder = new NetlistBuilder("Selectors");
        var nets = builder.AddInput("x", random.Next(4, 9), true, Origin.None).ToList();
        for (var i = 0; i < 6; i++)
        {
            int[] select = [nets[random.Next(nets.Count)], nets[random.Next(nets.Count)]];
            var sum = builder.Constant(false);
            for (var pattern = 0; pattern < 4; pattern++)
            {
                var chosen = random.Next(10) == 0 ? random.Next(4) : pattern;
                sum = Gate(builder, GateKind.Or, sum, Product(builder, select, chosen, nets[random.Next(nets.Count)]));
            }

            nets.Add(random.Next(2) == 0 ? sum : Gate(builder, GateKind.Not, sum, sum));
        }

        builder.AddOutput("y", [.. nets[^3..]], true);
        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }

    private static int Product(NetlistBuilder builder, IReadOnlyList<int> select, int pattern, int value)
    {
        for (var bit = 0; bit < select.Count; bit++)
        {
            value = Gate(builder, GateKind.And, value, ((pattern >> bit) & 1) == 1 ? select[bit] : Gate(builder, GateKind.Not, select[bit], select[bit]));
        }

        return value;
    }

    private static int Gate(NetlistBuilder builder, GateKind kind, int a, int b)
    {
        var net = builder.NewNets(1)[0];
        builder.Drive(net, kind, a, b, Origin.None);
        return net;
    }
}
