using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Netlists;

public sealed class NetlistStatisticsTests
{
    [Theory]
    [InlineData(1, 5, 3)]
    [InlineData(8, 40, 17)]
    [InlineData(64, 320, 129)]
    public void Of_RippleAdder_CountsFiveGatesABit(int width, int gates, int depth)
    {
        var statistics = NetlistStatistics.Of(Adders.Ripple(width));
        Assert.Equal(gates, statistics.Gates);
        Assert.Equal(depth, statistics.Depth);
        Assert.Equal([new GateCount(GateKind.And, 2 * width), new GateCount(GateKind.Or, width), new GateCount(GateKind.Xor, 2 * width)], statistics.GatesByKind.ToArray());
        Assert.Equal(0, statistics.UnusedGates);
        Assert.Equal(depth + 1, statistics.CriticalPath.Length);
    }

    [Fact]
    public void Of_RippleAdder_FollowsTheCarry()
    {
        var netlist = Adders.Ripple(2);
        var names = new NetNames(netlist);
        Assert.Equal(["a[0]", "xor.1", "and.3", "or.1", "and.4", "cout"], names.Of(NetlistStatistics.Of(netlist).CriticalPath).ToArray());
    }

    [Fact]
    public void Of_GatesThatNothingNeeds_AreCountedApart()
    {
        var builder = new NetlistBuilder("Unused");
        var x = builder.AddInput("x", 1, false, Origin.None)[0];
        var y = builder.AddInput("y", 1, false, Origin.None)[0];
        var unused = builder.Gate(GateKind.And, x, y, Origin.None);
        builder.Not(unused, Origin.None);
        builder.AddOutput("z", [builder.Gate(GateKind.Or, x, y, Origin.None)], false);
        Assert.True(builder.TryBuild(out var netlist, out _));

        var statistics = NetlistStatistics.Of(netlist);
        Assert.Equal((1, 2, 1), (statistics.Gates, statistics.UnusedGates, statistics.Depth));
        Assert.Equal((1, netlist.InputNets[0]), (statistics.LargestFanOut, statistics.LargestFanOutNet));
    }

    [Fact]
    public void Of_Counter_CountsWhatRegistersLoad()
    {
        var netlist = Clocked.Counter(3);
        var statistics = NetlistStatistics.Of(netlist);
        Assert.Equal(5, statistics.Gates);
        Assert.Equal(1, statistics.UnusedGates);
        Assert.Equal(3, statistics.Depth);
    }

    [Fact]
    public void Of_NoGates_HasAPathWithoutOne()
    {
        var builder = new NetlistBuilder("Wire");
        builder.AddOutput("y", builder.AddInput("x", 1, false, Origin.None), false);
        Assert.True(builder.TryBuild(out var netlist, out _));
        var statistics = NetlistStatistics.Of(netlist);
        Assert.Equal((0, 0, 1), (statistics.Gates, statistics.Depth, statistics.CriticalPath.Length));
        Assert.Equal(1, statistics.LargestFanOut);
    }

    [Fact]
    public void Of_NothingAtAll_IsZero()
    {
        Assert.True(new NetlistBuilder("Nothing").TryBuild(out var netlist, out _));
        var statistics = NetlistStatistics.Of(netlist);
        Assert.Equal((0, 0, 0, -1), (statistics.Gates, statistics.Depth, statistics.LargestFanOut, statistics.LargestFanOutNet));
        Assert.Empty(statistics.CriticalPath);
    }

    [Fact]
    public void CriticalPath_OfRandomCircuits_GoesFromGateToGate()
    {
        var random = new Random(5);
        for (var run = 0; run < 100; run++)
        {
            var netlist = RandomNetlists.Next(random, 3, 80, 4, 2);
            var statistics = NetlistStatistics.Of(netlist);
            var path = statistics.CriticalPath;
            Assert.Equal(statistics.Depth, path.Length - 1);
            Assert.False(netlist.Kinds[path[0]].IsGate());
            for (var i = 1; i < path.Length; i++)
            {
                Assert.True(netlist.FanIn0[path[i]] == path[i - 1] || netlist.FanIn1[path[i]] == path[i - 1]);
            }
        }
    }
}
