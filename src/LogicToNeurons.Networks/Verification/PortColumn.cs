using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Verification;

/// <summary>A column of a network and the bits of a circuit that it holds, the lowest first.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Column">The column.</param>
/// <param name="Bits">The bits: indices of the circuit's inputs and then flip-flops, or of its outputs and then flip-flops.</param>
internal sealed record PortColumn(string Name, int Column, ImmutableArray<int> Bits)
{
    /// <summary>The columns of inputs and registers.</summary>
    public static ImmutableArray<PortColumn> Inputs(Network network, Netlist netlist) =>
        [.. Of(network.Inputs, 0, [.. netlist.Inputs.Select(port => port.Width)], 0), .. Registers(network, netlist, network.InputCount, netlist.InputNets.Length)];

    /// <summary>The columns of outputs, and of what registers hold next.</summary>
    public static ImmutableArray<PortColumn> Outputs(Network network, Netlist netlist) =>
        [.. Of(network.OutputPorts, 0, [.. netlist.Outputs.Select(port => port.Width)], 0), .. Registers(network, netlist, network.OutputCount, netlist.OutputNets.Length)];

    private static IEnumerable<PortColumn> Registers(Network network, Netlist netlist, int firstColumn, int firstBit) =>
        Of(network.States, firstColumn, [.. netlist.Registers.Select(register => register.Initial.Length)], firstBit);

    private static IEnumerable<PortColumn> Of(ImmutableArray<NetworkPort> ports, int firstColumn, int[] widths, int firstBit)
    {
        if (ports.Length != widths.Length)
        {
            throw new ArgumentException("The network has other ports than the circuit.", nameof(ports));
        }

        for (var i = 0; i < ports.Length; i++)
        {
            if (ports[i].Width * (ports[i].Kind == ColumnKind.Bit ? 1 : widths[i]) != widths[i])
            {
                throw new ArgumentException($"{ports[i].Name} isn't as wide as in the circuit.", nameof(ports));
            }

            var perColumn = widths[i] / ports[i].Width;
            for (var column = 0; column < ports[i].Width; column++)
            {
                var bits = Enumerable.Range(firstBit + (column * perColumn), perColumn);
                yield return new PortColumn(ports[i].ColumnName(column), firstColumn + ports[i].First + column, [.. bits]);
            }

            firstBit += widths[i];
        }
    }
}
