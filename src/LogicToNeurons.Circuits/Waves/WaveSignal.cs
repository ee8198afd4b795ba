using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Waves;

/// <summary>A net or a bus whose values are recorded.</summary>
/// <param name="Instance">The instance whose name it is, an index of the netlist's instances.</param>
/// <param name="Name">Its name in that instance.</param>
/// <param name="Nets">Its nets, bit 0 first.</param>
/// <param name="IsBus">Whether it is a bus; a bus may be one bit wide.</param>
/// <param name="Role">What it is to its instance.</param>
public sealed record WaveSignal(int Instance, string Name, ImmutableArray<int> Nets, bool IsBus, SignalRole Role)
{
    /// <summary>What people look at first: inputs, registers and outputs, the bits of flat formats joined to buses; a register that is an output only once.</summary>
    public static ImmutableArray<WaveSignal> Ports(Netlist netlist)
    {
        var outputs = PortGroups.Outputs(netlist);
        return [
            .. PortGroups.Inputs(netlist).Select(port => Of(port, SignalRole.Input)),
            .. PortGroups.Registers(netlist).Where(register => !outputs.Any(output => output.Nets.AsSpan().SequenceEqual(register.Nets.AsSpan()))).Select(port => Of(port, SignalRole.Register)),
            .. outputs.Select(port => Of(port, SignalRole.Output)),
        ];
    }

    /// <summary>Everything that has a name: the circuit's ports, then its registers and wires, then those of each instance.</summary>
    public static ImmutableArray<WaveSignal> All(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        var named = netlist.Signals
            .Where(signal => signal.Instance > 0 || signal.Role is SignalRole.Wire or SignalRole.Register)
            .Select(signal => new WaveSignal(signal.Instance, signal.Name, signal.Nets, signal.IsBus, signal.Role));
        var ports = PortGroups.Inputs(netlist).Select(port => Of(port, SignalRole.Input))
            .Concat(PortGroups.Outputs(netlist).Select(port => Of(port, SignalRole.Output)));

        // A register that is an output has two signals of one name.
        return [.. ports.Concat(named).DistinctBy(signal => (signal.Instance, signal.Name))];
    }

    private static WaveSignal Of(Port port, SignalRole role) => new(0, port.Name, port.Nets, port.IsBus, role);
}
