using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Tests.Support;

/// <summary>Small circuits that are made without any language.</summary>
internal static class Adders
{
    /// <summary>The notes' full adder: x, y, c; s, c'.</summary>
    public static Netlist Full()
    {
        var builder = new NetlistBuilder("FullAdder");
        var x = builder.AddInput("x", 1, false, Origin.None)[0];
        var y = builder.AddInput("y", 1, false, Origin.None)[0];
        var c = builder.AddInput("c", 1, false, Origin.None)[0];
        var half = builder.Gate(GateKind.Xor, x, y, Origin.None);
        builder.AddOutput("s", [builder.Gate(GateKind.Xor, half, c, Origin.None)], false);
        var both = builder.Gate(GateKind.And, x, y, Origin.None);
        builder.AddOutput("c'", [builder.Gate(GateKind.Or, both, builder.Gate(GateKind.And, c, half, Origin.None), Origin.None)], false);
        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }

    /// <summary>The notes' full adders in a row: a, b, cin; sum, cout.</summary>
    public static Netlist Ripple(int width)
    {
        var builder = new NetlistBuilder("Ripple");
        var a = builder.AddInput("a", width, true, Origin.None);
        var b = builder.AddInput("b", width, true, Origin.None);
        var carry = builder.AddInput("cin", 1, false, Origin.None)[0];
        var sum = builder.NewNets(width);
        for (var bit = 0; bit < width; bit++)
        {
            var half = builder.Gate(GateKind.Xor, a[bit], b[bit], Origin.None);
            builder.Connect(sum[bit], builder.Gate(GateKind.Xor, half, carry, Origin.None), Origin.None);
            var both = builder.Gate(GateKind.And, a[bit], b[bit], Origin.None);
            carry = builder.Gate(GateKind.Or, both, builder.Gate(GateKind.And, carry, half, Origin.None), Origin.None);
        }

        builder.AddOutput("sum", sum, true);
        builder.AddOutput("cout", [carry], false);
        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }
}
