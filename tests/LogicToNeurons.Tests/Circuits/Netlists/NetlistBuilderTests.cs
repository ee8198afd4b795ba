using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Netlists;

public sealed class NetlistBuilderTests
{
    [Fact]
    public void RippleAdder_EveryInput_Adds()
    {
        var simulator = new NetSimulator(Adders.Ripple(3));
        for (var pattern = 0; pattern < 128; pattern++)
        {
            for (var bit = 0; bit < 7; bit++)
            {
                simulator.Values[simulator.Netlist.InputNets[bit]] = (byte)((pattern >> bit) & 1);
            }

            simulator.Evaluate();
            var sum = simulator.Netlist.OutputNets.Select((net, bit) => simulator.Values[net] << bit).Sum();
            Assert.Equal((pattern & 7) + ((pattern >> 3) & 7) + (pattern >> 6), sum);
        }
    }

    [Fact]
    public void Build_EqualGates_AreOneGateWithAllOrigins()
    {
        var builder = new NetlistBuilder("c");
        var a = builder.AddInput("a", 1, false, Origin.None)[0];
        var b = builder.AddInput("b", 1, false, Origin.None)[0];
        var first = builder.Gate(GateKind.And, a, b, new Origin(0, -1, new(1, 1)));
        var second = builder.Gate(GateKind.And, b, a, new Origin(0, -1, new(2, 1)));
        builder.AddOutput("y", [first, second], true);
        Assert.True(builder.TryBuild(out var netlist, out _));
        Assert.Equal(builder.NetlistNet(first), builder.NetlistNet(second));
        Assert.Equal([1, 2], netlist.OriginsOf(builder.NetlistNet(first)).ToArray().Select(origin => origin.Span.Start));
        Assert.Equal(1, netlist.NetCount - netlist.FirstGate);
    }

    [Theory]
    [InlineData(GateKind.And, false, GateKind.Zero)]
    [InlineData(GateKind.And, true, GateKind.Input)]
    [InlineData(GateKind.Or, true, GateKind.One)]
    [InlineData(GateKind.Or, false, GateKind.Input)]
    [InlineData(GateKind.Xor, true, GateKind.Not)]
    [InlineData(GateKind.Xor, false, GateKind.Input)]
    [InlineData(GateKind.Nand, true, GateKind.Not)]
    [InlineData(GateKind.Nand, false, GateKind.One)]
    [InlineData(GateKind.Nor, false, GateKind.Not)]
    [InlineData(GateKind.Nor, true, GateKind.Zero)]
    [InlineData(GateKind.Xnor, true, GateKind.Input)]
    [InlineData(GateKind.Xnor, false, GateKind.Not)]
    public void Build_GateWithAConstant_IsFolded(GateKind kind, bool constant, GateKind expected)
    {
        var builder = new NetlistBuilder("c");
        var a = builder.AddInput("a", 1, false, Origin.None)[0];
        builder.AddOutput("y", [builder.Gate(kind, builder.Constant(constant), a, Origin.None), builder.Gate(kind, a, builder.Constant(constant), Origin.None)], true);
        Assert.True(builder.TryBuild(out var netlist, out _));
        Assert.All(netlist.OutputNets, net => Assert.Equal(expected, netlist.Kinds[net]));
    }

    [Fact]
    public void Build_Loop_IsNamedNetByNet()
    {
        var builder = new NetlistBuilder("c");
        var a = builder.AddInput("a", 1, false, Origin.None)[0];
        var nets = builder.NewNets(3);
        builder.Drive(nets[0], GateKind.And, a, nets[2], Origin.None);
        builder.Drive(nets[1], GateKind.Not, nets[0], nets[0], Origin.None);
        builder.Connect(nets[2], nets[1], Origin.None);
        builder.AddOutput("y", [nets[2]], false);
        Assert.False(builder.TryBuild(out _, out var problems));
        var loop = Assert.Single(problems.Loops);
        Assert.Equal(nets.Order(), loop.Order());
        Assert.Equal(nets[2], loop[(loop.IndexOf(nets[0]) + 2) % 3]);
        Assert.Empty(problems.Undriven);
    }

    [Fact]
    public void Build_NetThatNothingDrives_IsNamed()
    {
        var builder = new NetlistBuilder("c");
        var net = builder.NewNet();
        builder.AddOutput("y", [builder.Not(net, Origin.None)], false);
        Assert.False(builder.TryBuild(out _, out var problems));
        Assert.Equal(net, Assert.Single(problems.Undriven));
    }

    [Fact]
    public void Drive_Twice_ChangesNothing()
    {
        var builder = new NetlistBuilder("c");
        var net = builder.Constant(true);
        Assert.False(builder.Drive(net, GateKind.Zero, 0, 0, Origin.None));
        builder.AddOutput("y", [net], false);
        Assert.True(builder.TryBuild(out var netlist, out _));
        Assert.Equal(1, Assert.Single(netlist.OutputNets));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    [InlineData(8, 3)]
    [InlineData(9, 4)]
    public void Tree_OfSoManyNets_IsBalanced(int count, int depth)
    {
        foreach (var kind in new[] { GateKind.And, GateKind.Nor, GateKind.Xnor })
        {
            var builder = new NetlistBuilder("c");
            var inputs = builder.AddInput("a", count, true, Origin.None);
            builder.AddOutput("y", [builder.Tree(kind, inputs.AsSpan(), Origin.None)], false);
            Assert.True(builder.TryBuild(out var netlist, out _));
            Assert.Equal(count == 1 && kind != GateKind.And ? 1 : depth, netlist.LevelCount);
            Assert.Equal(count == 1 ? depth + netlist.LevelCount : count - 1, netlist.NetCount - netlist.FirstGate);
            Assert.Equal(netlist.LevelCount, netlist.LevelOf(netlist.OutputNets[0]));
        }
    }
}
