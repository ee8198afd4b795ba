using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using LogicToNeurons.Circuits.Minimising.Showing;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>Writes sequences as rows of a <c>test</c>, with the outputs that the circuit shows.</summary>
public static class SequenceText
{
    /// <summary>The rows; those of a clocked circuit behind a line <c>reset</c>.</summary>
    public static ImmutableArray<string> Lines(Netlist netlist, TestSequence sequence)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        ArgumentNullException.ThrowIfNull(sequence);
        var rows = Expectations.Of(netlist, sequence).Select(row => Line(netlist, row));
        return [.. netlist.IsClocked ? rows.Prepend("reset") : rows];
    }

    private static string Line(Netlist netlist, FaultRow row)
    {
        var inputs = netlist.InputNets.Select((net, place) => (net, row.Inputs[place])).ToDictionary();

        // Outputs can share a net.
        var outputs = row.Checks.Select(check => (netlist.OutputNets[check.Output], check.Value)).Distinct().ToDictionary();
        return $"{Values(PortGroups.Inputs(netlist), inputs)} -> {Values(PortGroups.Outputs(netlist), outputs)}".TrimStart();
    }

    private static string Values(ImmutableArray<Port> ports, Dictionary<int, bool> values) => string.Join(' ', ports.Select(port =>
    {
        var value = BigInteger.Zero;
        for (var bit = port.Width - 1; bit >= 0; bit--)
        {
            value = (value << 1) + (values[port.Nets[bit]] ? 1 : 0);
        }

        return $"{GatesName.Of(port.Name)}={value.ToString(CultureInfo.InvariantCulture)}";
    }));
}
