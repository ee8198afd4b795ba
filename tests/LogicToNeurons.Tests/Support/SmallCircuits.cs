using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Tests.Support;

/// <summary>Small circuits that pictures are made of.</summary>
internal static class SmallCircuits
{
    public static Netlist HalfAdder() => Build("HalfAdder", builder =>
    {
        var (x, y) = (Input(builder, "x"), Input(builder, "y"));
        builder.AddOutput("s", [builder.Gate(GateKind.Xor, x, y, Origin.None)], false);
        builder.AddOutput("c'", [builder.Gate(GateKind.And, x, y, Origin.None)], false);
    });

    public static Netlist FullAdder() => Build("FullAdder", builder =>
    {
        var (x, y, c) = (Input(builder, "x"), Input(builder, "y"), Input(builder, "c"));
        var half = builder.Gate(GateKind.Xor, x, y, Origin.None);
        var both = builder.Gate(GateKind.And, x, y, Origin.None);
        var passed = builder.Gate(GateKind.And, c, half, Origin.None);
        builder.AddOutput("s", [builder.Gate(GateKind.Xor, half, c, Origin.None)], false);
        builder.AddOutput("c'", [builder.Gate(GateKind.Or, both, passed, Origin.None)], false);
    });

    /// <summary>Exclusive or of and, or and not.</summary>
    public static Netlist XorOfOthers() => Build("Xor", builder =>
    {
        var (x, y) = (Input(builder, "x"), Input(builder, "y"));
        var one = builder.Gate(GateKind.And, x, builder.Not(y, Origin.None), Origin.None);
        var other = builder.Gate(GateKind.And, builder.Not(x, Origin.None), y, Origin.None);
        builder.AddOutput("out", [builder.Gate(GateKind.Or, one, other, Origin.None)], false);
    });

    /// <summary>Full adders as instances in a row.</summary>
    public static Netlist Ripple(int width) => Build($"RippleAdder<{width}>", builder =>
    {
        var (a, b) = (builder.AddInput("a", width, true, Origin.None), builder.AddInput("b", width, true, Origin.None));
        var carry = Input(builder, "cin");
        var sum = new int[width];
        for (var bit = 0; bit < width; bit++)
        {
            (sum[bit], carry) = FullAdder(builder, 0, $"FullAdder.{bit}", a[bit], b[bit], carry);
        }

        builder.AddOutput("sum", [.. sum], true);
        builder.AddOutput("cout", [carry], false);
    });

    /// <summary>A counter: a register whose next value an adder gives.</summary>
    public static Netlist Counter(int width) => Build($"Counter<{width}>", builder =>
    {
        var enable = Input(builder, "enable");
        var q = builder.AddRegister(0, "q", [.. new bool[width]], true, Origin.None, out var register);
        var carry = enable;
        var next = new int[width];
        for (var bit = 0; bit < width; bit++)
        {
            next[bit] = builder.Gate(GateKind.Xor, q[bit], carry, Origin.None);
            carry = builder.Gate(GateKind.And, q[bit], carry, Origin.None);
        }

        builder.SetNext(register, [.. next]);
        builder.AddOutput("q", q, true);
    });

    /// <summary>A multiplexer: <c>b</c> where <c>select</c> is 1.</summary>
    public static Netlist Mux(int width) => Build($"Mux2<{width}>", builder =>
    {
        var (a, b) = (builder.AddInput("a", width, true, Origin.None), builder.AddInput("b", width, true, Origin.None));
        var select = Input(builder, "select");
        var other = builder.Not(select, Origin.None);
        builder.AddOutput("out", [.. Enumerable.Range(0, width).Select(bit => builder.Gate(
            GateKind.Or,
            builder.Gate(GateKind.And, a[bit], other, Origin.None),
            builder.Gate(GateKind.And, b[bit], select, Origin.None),
            Origin.None))], true);
    });

    /// <summary>Compares from the highest bit down.</summary>
    public static Netlist Comparator(int width) => Build($"Comparator<{width}>", builder =>
    {
        var (a, b) = (builder.AddInput("a", width, true, Origin.None), builder.AddInput("b", width, true, Origin.None));
        var (less, equal) = (builder.Constant(false), builder.Constant(true));
        for (var bit = width - 1; bit >= 0; bit--)
        {
            var here = builder.Gate(GateKind.And, builder.Not(a[bit], Origin.None), b[bit], Origin.None);
            less = builder.Gate(GateKind.Or, less, builder.Gate(GateKind.And, equal, here, Origin.None), Origin.None);
            equal = builder.Gate(GateKind.And, equal, builder.Gate(GateKind.Xnor, a[bit], b[bit], Origin.None), Origin.None);
        }

        builder.AddOutput("less", [less], false);
        builder.AddOutput("equal", [equal], false);
        builder.AddOutput("greater", [builder.Gate(GateKind.Nor, less, equal, Origin.None)], false);
    });

    public static Netlist Build(string name, Action<NetlistBuilder> make)
    {
        var builder = new NetlistBuilder(name);
        make(builder);
        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }

    public static int Input(NetlistBuilder builder, string name) => builder.AddInput(name, 1, false, Origin.None)[0];

    private static (int Sum, int Carry) FullAdder(NetlistBuilder builder, int parent, string name, int x, int y, int c)
    {
        var instance = builder.AddInstance(new Instance(parent, name, "FullAdder", [], true, Origin.None));
        var origin = Origin.None with { Instance = instance };
        var half = builder.Gate(GateKind.Xor, x, y, origin);
        var sum = builder.Gate(GateKind.Xor, half, c, origin);
        var both = builder.Gate(GateKind.And, x, y, origin);
        var carry = builder.Gate(GateKind.Or, both, builder.Gate(GateKind.And, c, half, origin), origin);
        foreach (var (port, net, role) in new[] { ("x", x, SignalRole.Input), ("y", y, SignalRole.Input), ("c", c, SignalRole.Input), ("s", sum, SignalRole.Output), ("c'", carry, SignalRole.Output) })
        {
            builder.AddSignal(new Signal(instance, port, [net], false, role));
        }

        return (sum, carry);
    }
}
