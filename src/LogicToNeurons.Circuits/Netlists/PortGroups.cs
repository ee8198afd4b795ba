using System.Collections.Immutable;
using System.Globalization;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>Ports as people think of them: the one-bit ports <c>a[0]</c>, <c>a[1]</c>, … of a flat format are one bus <c>a</c>.</summary>
public static class PortGroups
{
    /// <summary>The inputs, each bus at the place of its first bit.</summary>
    public static ImmutableArray<Port> Inputs(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        return Of(netlist, netlist.Inputs);
    }

    /// <summary>The outputs, each bus at the place of its first bit.</summary>
    public static ImmutableArray<Port> Outputs(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        return Of(netlist, netlist.Outputs);
    }

    /// <summary>What the registers show, as ports whose names have the paths of their instances.</summary>
    public static ImmutableArray<Port> Registers(Netlist netlist) =>
        Of(netlist, Ports(netlist, register => register.Outputs));

    /// <summary>What the registers load at the end of a tick, as ports of the same names and in the same order as <see cref="Registers"/>.</summary>
    public static ImmutableArray<Port> Loaded(Netlist netlist) =>
        Of(netlist, Ports(netlist, register => register.Inputs));

    /// <summary>Joins bits to buses: where ports <c>a[0]</c> to <c>a[n-1]</c> are all there, each once, and none is called <c>a</c>.</summary>
    /// <param name="ports">The ports.</param>
    /// <param name="reversed">The buses whose bit 0 is the highest; null for none.</param>
    /// <returns>The buses, at the place of their first bit, and the other ports as they are.</returns>
    public static ImmutableArray<Port> Join(ImmutableArray<Port> ports, ImmutableHashSet<string>? reversed = null)
    {
        var bits = new Dictionary<string, List<(int Bit, int Net)>>();
        foreach (var port in ports)
        {
            if (TryReadBit(port, out var name, out var bit))
            {
                bits.TryAdd(name, []);
                bits[name].Add((bit, port.Nets[0]));
            }
        }

        var taken = ports.Select(port => port.Name).ToHashSet();
        var buses = bits.Where(one => !taken.Contains(one.Key) && IsWhole(one.Value)).ToDictionary();
        return [.. Joined(ports, buses, reversed ?? [])];
    }

    private static ImmutableArray<Port> Of(Netlist netlist, ImmutableArray<Port> ports) => netlist.IsFlat ? Join(ports, netlist.ReversedBuses) : ports;

    private static ImmutableArray<Port> Ports(Netlist netlist, Func<Register, ImmutableArray<int>> nets)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        var paths = new InstancePaths(netlist.Instances);
        return [.. netlist.Registers.Select(register => new Port(paths.NameIn(register.Instance, register.Name), nets(register), register.IsBus))];
    }

    private static IEnumerable<Port> Joined(ImmutableArray<Port> ports, Dictionary<string, List<(int Bit, int Net)>> buses, ImmutableHashSet<string> reversed)
    {
        foreach (var port in ports)
        {
            if (!TryReadBit(port, out var name, out _) || !buses.TryGetValue(name, out var bits))
            {
                yield return port;
            }
            else if (bits.Count > 0)
            {
                var isReversed = reversed.Contains(name);
                yield return new Port(name, [.. bits.OrderBy(one => isReversed ? -one.Bit : one.Bit).Select(one => one.Net)], true) { IsReversed = isReversed };

                // The other bits are in it.
                buses[name] = [];
            }
        }
    }

    private static bool IsWhole(List<(int Bit, int Net)> bits) =>
        bits.Select(one => one.Bit).Order().SequenceEqual(Enumerable.Range(0, bits.Count));

    private static bool TryReadBit(Port port, out string name, out int bit)
    {
        (name, bit) = (string.Empty, 0);
        var open = port.Name.LastIndexOf('[');
        if (port.IsBus || open <= 0 || port.Name[^1] != ']')
        {
            return false;
        }

        name = port.Name[..open];
        var digits = port.Name.AsSpan(open + 1, port.Name.Length - open - 2);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out bit) && (digits is "0" || digits[0] != '0');
    }
}
