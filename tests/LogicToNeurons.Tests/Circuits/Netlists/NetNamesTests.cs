using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Netlists;

public sealed class NetNamesTests
{
    [Fact]
    public void Name_OfSeveral_IsThatOfTheShortestPath()
    {
        var builder = new NetlistBuilder("Top");
        var x = builder.AddInput("x", 1, false, Origin.None)[0];
        var outer = builder.AddInstance(new Instance(0, "Outer", "Outer", [], false, Origin.None));
        var inner = builder.AddInstance(new Instance(outer, "Inner.2", "Inner", [], false, Origin.None));
        var inside = new Origin(inner, -1, default);
        var (a, b, c, d) = (builder.Not(x, inside), builder.NewNet(), builder.NewNet(), builder.NewNet());
        builder.AddSignal(new Signal(inner, "deep", [a], false, SignalRole.Output));
        builder.AddSignal(new Signal(outer, "bus", [x, a], true, SignalRole.Wire));
        builder.Drive(b, GateKind.And, a, x, inside);
        builder.Drive(c, GateKind.Xor, b, a, inside);
        builder.Drive(d, GateKind.And, c, b, Origin.None);
        builder.AddSignal(new Signal(inner, "w", [c], false, SignalRole.Wire));
        builder.AddSignal(new Signal(0, "w", [d], false, SignalRole.Wire));
        builder.AddOutput("y", [d], false);
        Assert.True(builder.TryBuild(out var netlist, out _));

        var names = new NetNames(netlist);
        int Net(int net) => builder.NetlistNet(net);
        Assert.Equal(["0", "1", "x"], names.Of([0, 1, Net(x)]).ToArray());
        Assert.Equal("Outer.bus[1]", names[Net(a)]);
        Assert.Equal("Outer.Inner.2.and.1", names[Net(b)]);
        Assert.Equal("Outer.Inner.2.w", names[Net(c)]);
        Assert.Equal("y", names[Net(d)]);
        Assert.False(names.IsNamed(Net(b)));
        Assert.True(names.IsNamed(Net(d)));
    }

    [Fact]
    public void Names_OfAllNets_AreDifferent()
    {
        var random = new Random(31);
        for (var run = 0; run < 50; run++)
        {
            var netlist = RandomNetlists.Next(random, 4, 60, 5, 3);
            var names = new NetNames(netlist);
            Assert.Equal(netlist.NetCount, Enumerable.Range(0, netlist.NetCount).Select(net => names[net]).Distinct().Count());
        }
    }

    [Fact]
    public void Gates_ThatNobodyNamed_AreNumberedByKind()
    {
        var netlist = Adders.Ripple(2);
        var names = new NetNames(netlist);
        var gates = Enumerable.Range(netlist.FirstGate, netlist.NetCount - netlist.FirstGate).Select(net => names[net]).Order(StringComparer.Ordinal);
        Assert.Equal(["and.1", "and.2", "and.3", "and.4", "cout", "or.1", "sum[0]", "sum[1]", "xor.1", "xor.2"], gates);
    }
}
