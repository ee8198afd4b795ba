using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Tests.Support;

/// <summary>Small clocked circuits that are made without any language.</summary>
internal static class Counters
{
    /// <summary>Counts the ticks at which its input is 1; its output is the bus q.</summary>
    public static Netlist Binary(int width)
    {
        var builder = new NetlistBuilder("Counter");
        var carry = builder.AddInput("enable", 1, false, Origin.None)[0];
        var q = builder.AddRegister(0, "q", [.. Enumerable.Repeat(false, width)], true, Origin.None, out var register);
        var next = ImmutableArray.CreateBuilder<int>();
        foreach (var bit in q)
        {
            next.Add(builder.Gate(GateKind.Xor, bit, carry, Origin.None));
            carry = builder.Gate(GateKind.And, bit, carry, Origin.None);
        }

        builder.SetNext(register, next.ToImmutable());
        builder.AddOutput("q", q, true);
        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }
}
