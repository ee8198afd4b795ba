using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>The columns of truth tables.</summary>
internal static class TruthTableColumns
{
    /// <summary>Inputs, their sum, registers, outputs, what the registers load.</summary>
    public static ImmutableArray<TruthColumn> Of(Netlist netlist, TruthTableOptions options)
    {
        var outputs = PortGroups.Outputs(netlist);
        return
        [
            .. Columns(PortGroups.Inputs(netlist), TruthColumnRole.Input, options),
            .. options.HasSum ? [new TruthColumn("sum", TruthColumnRole.Sum, netlist.InputNets)] : ImmutableArray<TruthColumn>.Empty,
            .. Columns(PortGroups.Registers(netlist), TruthColumnRole.State, options),
            .. Columns(options.HasSum ? outputs.Reverse() : outputs, TruthColumnRole.Output, options),
            .. Columns(PortGroups.Loaded(netlist), TruthColumnRole.Next, options),
        ];
    }

    private static IEnumerable<TruthColumn> Columns(IEnumerable<Port> ports, TruthColumnRole role, TruthTableOptions options)
    {
        foreach (var port in ports)
        {
            if (options.HasNumbers)
            {
                yield return new TruthColumn(port.Name, role, port.Nets);
                continue;
            }

            for (var bit = port.Width - 1; bit >= 0; bit--)
            {
                yield return new TruthColumn(port.BitName(bit), role, [port.Nets[bit]]);
            }
        }
    }
}
