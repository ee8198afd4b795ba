using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Tests.Support;

/// <summary>Small clocked circuits that are made without any language.</summary>
internal static class Clocked
{
    /// <summary>Counts up by <c>enable</c>: enable; q. It begins with <paramref name="initial"/>.</summary>
    public static Netlist Counter(int width, int initial = 0)
    {
        var builder = new NetlistBuilder("Counter");
        var carry = builder.AddInput("enable", 1, false, Origin.None)[0];
        var count = builder.AddRegister(0, "count", [.. Enumerable.Range(0, width).Select(bit => ((initial >> bit) & 1) == 1)], true, Origin.None, out var register);
        var next = builder.NewNets(width);
        for (var bit = 0; bit < width; bit++)
        {
            builder.Drive(next[bit], GateKind.Xor, count[bit], carry, Origin.None);
            carry = builder.Gate(GateKind.And, count[bit], carry, Origin.None);
        }

        builder.SetNext(register, next);
        builder.AddOutput("q", count, true);
        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }
}
