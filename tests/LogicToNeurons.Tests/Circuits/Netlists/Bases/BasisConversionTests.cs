using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Netlists.Bases;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Netlists.Bases;

public sealed class BasisConversionTests
{
    [Theory]
    [InlineData(Basis.Nand)]
    [InlineData(Basis.Nor)]
    [InlineData(Basis.AndNot)]
    public void Convert_RandomNetlists_DoTheSame(Basis basis)
    {
        var random = new Random(20 + (int)basis);
        for (var i = 0; i < Scale.Of(300, 20_000); i++)
        {
            var netlist = RandomNetlists.Next(random, random.Next(1, 8), random.Next(0, 60), 3, random.Next(3));
            var converted = BasisConversion.Convert(netlist, basis);
            Assert.True(BasisConversion.IsMadeOf(converted, basis));
            AssertSame(netlist, converted, random);
            var again = BasisConversion.Convert(converted, basis);
            Assert.InRange(again.NetCount, 0, converted.NetCount);
        }
    }

    // What is known to be the least: 5 gates for the half adder, 9 for the full adder.
    [Theory]
    [InlineData(Basis.Nand, 1, 9)]
    [InlineData(Basis.Nor, 1, 9)]
    [InlineData(Basis.Nand, 8, 72)]
    [InlineData(Basis.Nor, 8, 72)]
    public void Convert_RippleAdder_TakesNineGatesABit(Basis basis, int width, int gates)
    {
        var converted = BasisConversion.Convert(Adders.Ripple(width), basis);
        Assert.Equal(gates, converted.NetCount - converted.FirstGate);
        AssertSame(Adders.Ripple(width), converted, new Random(1));
    }

    [Theory]
    [InlineData(GateKind.Not, 1, 1, 1)]
    [InlineData(GateKind.And, 2, 3, 1)]
    [InlineData(GateKind.Or, 3, 2, 4)]
    [InlineData(GateKind.Nand, 1, 4, 2)]
    [InlineData(GateKind.Nor, 4, 1, 3)]
    [InlineData(GateKind.Xor, 4, 5, 7)]
    [InlineData(GateKind.Xnor, 5, 4, 7)]
    public void Convert_OneGate_TakesTheLeast(GateKind kind, int nands, int nors, int andsAndNots)
    {
        var builder = new NetlistBuilder("One");
        var (x, y) = (builder.AddInput("x", 1, false, Origin.None)[0], builder.AddInput("y", 1, false, Origin.None)[0]);
        builder.AddOutput("z", [builder.Gate(kind, x, y, Origin.None)], false);
        Assert.True(builder.TryBuild(out var netlist, out _));
        int Count(Basis basis) => BasisConversion.Convert(netlist, basis) is var converted ? converted.NetCount - converted.FirstGate : 0;
        Assert.Equal((nands, nors, andsAndNots), (Count(Basis.Nand), Count(Basis.Nor), Count(Basis.AndNot)));
    }

    [Fact]
    public void Convert_Constants_StayConstants()
    {
        var builder = new NetlistBuilder("Constants");
        var x = builder.AddInput("x", 1, false, Origin.None)[0];
        builder.AddOutput("zero", [builder.Gate(GateKind.Xor, x, x, Origin.None)], false);
        builder.AddOutput("one", [builder.Constant(true)], false);
        builder.AddOutput("same", [x], false);
        Assert.True(builder.TryBuild(out var netlist, out _));
        foreach (var basis in Enum.GetValues<Basis>())
        {
            var converted = BasisConversion.Convert(netlist, basis);
            Assert.Equal([0, 1, converted.InputNets[0]], converted.OutputNets.ToArray());
            Assert.Equal(3, converted.NetCount);
        }
    }

    [Fact]
    public void Convert_Names_StayWhereTheirNetsDo()
    {
        var builder = new NetlistBuilder("Named");
        var (x, y) = (builder.AddInput("x", 1, false, Origin.None)[0], builder.AddInput("y", 1, false, Origin.None)[0]);
        var nand = builder.Gate(GateKind.Nand, x, y, Origin.None);
        var inner = builder.Gate(GateKind.Or, x, y, Origin.None);
        builder.AddSignal(new Signal(0, "kept", [nand], false, SignalRole.Wire));
        builder.AddSignal(new Signal(0, "gone", [inner], false, SignalRole.Wire));
        builder.AddOutput("z", [builder.Gate(GateKind.Nor, builder.Not(nand, Origin.None), builder.Not(inner, Origin.None), Origin.None)], false);
        Assert.True(builder.TryBuild(out var netlist, out _));
        var names = BasisConversion.Convert(netlist, Basis.Nand).Signals.Select(signal => signal.Name);
        Assert.Contains("kept", names);
    }

    private static void AssertSame(Netlist expected, Netlist actual, Random random)
    {
        Assert.Equal(expected.Inputs.Select(port => (port.Name, port.Width)), actual.Inputs.Select(port => (port.Name, port.Width)));
        Assert.Equal(expected.Outputs.Select(port => (port.Name, port.Width)), actual.Outputs.Select(port => (port.Name, port.Width)));
        Assert.Equal(expected.FlipFlops.Select(flipFlop => flipFlop.Initial), actual.FlipFlops.Select(flipFlop => flipFlop.Initial));
        var (first, second) = (new PatternSimulator(expected, 4), new PatternSimulator(actual, 4));
        for (var tick = 0; tick < 4; tick++)
        {
            for (var input = 0; input < expected.InputNets.Length; input++)
            {
                random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(first.Input(input)));
                first.Input(input).CopyTo(second.Input(input));
            }

            first.Evaluate();
            second.Evaluate();
            for (var output = 0; output < expected.OutputNets.Length; output++)
            {
                Assert.True(first.Output(output).SequenceEqual(second.Output(output)));
            }

            first.Tick();
            second.Tick();
        }
    }
}
