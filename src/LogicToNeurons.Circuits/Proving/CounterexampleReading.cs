using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving.Search;

namespace LogicToNeurons.Circuits.Proving;

/// <summary>Reads what refutes a claim as values of ports and registers.</summary>
internal static class CounterexampleReading
{
    /// <summary>What was found, in terms of a circuit.</summary>
    public static ProofResult Result(Finding finding, Netlist netlist) =>
        new(finding.Verdict, finding.Method, finding.Patterns, finding.Pattern is { } pattern ? Read(pattern, finding.IsSmallest, netlist) : null);

    /// <summary>A counterexample from its bits.</summary>
    public static Counterexample Of(Netlist netlist, ImmutableArray<bool> inputs, ImmutableArray<bool> state, bool isSmallest) =>
        new(inputs, state, [.. PortValues(netlist, inputs), .. RegisterValues(netlist, state)], isSmallest, [], []);

    /// <summary>The inputs that a pattern has, in the order of <see cref="Aigs.VariableOrder"/>, bit 0 of each port first.</summary>
    public static ImmutableArray<bool> Inputs(Netlist netlist, ReadOnlySpan<bool> pattern) =>
        Unordered(pattern, netlist.Inputs.Select(port => port.Width));

    private static Counterexample Read(bool[] pattern, bool isSmallest, Netlist netlist)
    {
        var inputs = Inputs(netlist, pattern.AsSpan(0, netlist.InputNets.Length));
        var state = Unordered(pattern.AsSpan(netlist.InputNets.Length), netlist.Registers.Select(register => register.Outputs.Length));
        return Of(netlist, inputs, state, isSmallest);
    }

    /// <summary>The values of the input ports.</summary>
    public static ImmutableArray<NamedValue> PortValues(Netlist netlist, ImmutableArray<bool> inputs) =>
        Values(inputs, netlist.Inputs.Select(port => (port.Name, port.Width)));

    /// <summary>The registers' names with the paths of their instances.</summary>
    public static IEnumerable<string> RegisterNames(Netlist netlist)
    {
        var paths = new InstancePaths(netlist.Instances);
        return netlist.Registers.Select(register => paths.NameIn(register.Instance, register.Name));
    }

    private static ImmutableArray<NamedValue> RegisterValues(Netlist netlist, ImmutableArray<bool> state) =>
        Values(state, RegisterNames(netlist).Zip(netlist.Registers.Select(register => register.Outputs.Length)));

    private static ImmutableArray<NamedValue> Values(ImmutableArray<bool> bits, IEnumerable<(string Name, int Width)> names)
    {
        var values = ImmutableArray.CreateBuilder<NamedValue>();
        var start = 0;
        foreach (var (name, width) in names)
        {
            values.Add(new NamedValue(name, width, Number(bits.AsSpan().Slice(start, width))));
            start += width;
        }

        return values.ToImmutable();
    }

    private static BigInteger Number(ReadOnlySpan<bool> bits)
    {
        var number = BigInteger.Zero;
        for (var bit = bits.Length - 1; bit >= 0; bit--)
        {
            number = (number << 1) + (bits[bit] ? 1 : 0);
        }

        return number;
    }

    // A pattern has the highest bit of each port first, a netlist the lowest.
    private static ImmutableArray<bool> Unordered(ReadOnlySpan<bool> pattern, IEnumerable<int> widths)
    {
        var bits = ImmutableArray.CreateBuilder<bool>(pattern.Length);
        var start = 0;
        foreach (var width in widths)
        {
            for (var bit = width - 1; bit >= 0; bit--)
            {
                bits.Add(pattern[start + bit]);
            }

            start += width;
        }

        return bits.MoveToImmutable();
    }
}
