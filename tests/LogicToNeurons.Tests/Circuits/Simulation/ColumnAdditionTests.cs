using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Simulation;

public sealed class ColumnAdditionTests
{
    [Fact]
    public void Lines_FiveAndThree_AreAsInTheDocument()
    {
        var (addition, simulator) = Add(Adders.Ripple(3), 5, 3, 0);
        Assert.Equal(
            [
                "   1 0 1   a = 5",
                "+ ₁0₁1₁1   b = 3",
                "─────────",
                " 1 0 0 0   8",
            ],
            addition.Lines(simulator).ToArray());
        Assert.Equal(0b1110, addition.Carries(simulator));
        Assert.True(addition.IsRight(simulator));
    }

    [Fact]
    public void Lines_InAscii_HaveTheCarriesAbove()
    {
        var (addition, simulator) = Add(Adders.Ripple(3), 5, 3, 0);
        Assert.Equal(
            [
                " 1 1 1     carries",
                "   1 0 1   a = 5",
                "+  0 1 1   b = 3",
                "---------",
                " 1 0 0 0   8",
            ],
            addition.Lines(simulator, "carries").ToArray());
    }

    [Fact]
    public void Lines_WithACarryIn_ShowItInTheFirstColumn()
    {
        var (addition, simulator) = Add(Adders.Ripple(2), 1, 0, 1);
        Assert.Equal(["   0 1   a = 1", "+  0₁0₁  b = 0", "───────", " 0 1 0   2"], addition.Lines(simulator).ToArray());
    }

    [Fact]
    public void Lines_FullAdder_IsOneColumn()
    {
        var (addition, simulator) = Add(Adders.Full(), 1, 1, 1);
        Assert.Equal(["   1   x = 1", "+ ₁1₁  y = 1", "─────", " 1 1   3"], addition.Lines(simulator).ToArray());
    }

    [Fact]
    public void IsRight_EveryInputOfARippleAdder_IsTheSum()
    {
        var adder = Adders.Ripple(3);
        for (var number = 0; number < 128; number++)
        {
            var (addition, simulator) = Add(adder, number & 7, (number >> 3) & 7, number >> 6);
            Assert.True(addition.IsRight(simulator));
            Assert.Equal((number & 7) + ((number >> 3) & 7) + (number >> 6), addition.Result(simulator));
        }
    }

    [Fact]
    public void IsRight_OtherGate_IsFalse()
    {
        var (addition, simulator) = Add(Or(), 1, 1, 0);
        Assert.False(addition.IsRight(simulator));
        Assert.Equal((1, 0), (addition.Result(simulator), addition.Expected(simulator)));
    }

    [Fact]
    public void Lines_OfACircuitThatShowsItsCarries_HaveThose()
    {
        var (addition, simulator) = Add(WithCarries(), 3, 1, 0);
        Assert.Equal(["   1 1   a = 3", "+ ₁0 1₁  b = 1", "───────", " 1 1 0   6"], addition.Lines(simulator).ToArray());
        Assert.Equal(0b101, addition.Carries(simulator));
        Assert.False(addition.IsRight(simulator));
    }

    [Fact]
    public void Of_NoAdder_IsSaid() => Assert.Equal(
        "c.gates: error L2N0607: Counter has no ports to be written as an addition; an adder has two inputs of one width and perhaps a carry, and a sum of that width and perhaps a carry",
        Assert.Single(ColumnAddition.Of(Clocked.Counter(2), "c.gates").Diagnostics).ToString());

    private static Netlist Or()
    {
        var builder = new NetlistBuilder("Or");
        var x = builder.AddInput("x", 1, false, Origin.None)[0];
        var y = builder.AddInput("y", 1, false, Origin.None)[0];
        builder.AddOutput("z", [builder.Gate(GateKind.Or, x, y, Origin.None)], false);
        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }

    // No real ones: its sum is a and a 1 before it, its carries are 1, 0, 1.
    private static Netlist WithCarries()
    {
        var builder = new NetlistBuilder("WithCarries");
        var a = builder.AddInput("a", 2, true, Origin.None);
        builder.AddInput("b", 2, true, Origin.None);
        var (zero, one) = (builder.Constant(false), builder.Constant(true));
        builder.AddOutput("sum", [zero, a[1]], true);
        builder.AddOutput("carry", [one, zero, one], true);
        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }

    private static (ColumnAddition Addition, NetSimulator Simulator) Add(Netlist netlist, int a, int b, int carry)
    {
        var simulator = new NetSimulator(netlist);
        foreach (var (port, value) in netlist.Inputs.Zip<Port, int>([a, b, carry]))
        {
            new NetSetting(port.Nets, value).ApplyTo(simulator);
        }

        simulator.Evaluate();
        return (ColumnAddition.Of(netlist, "test.gates").Value!, simulator);
    }
}
