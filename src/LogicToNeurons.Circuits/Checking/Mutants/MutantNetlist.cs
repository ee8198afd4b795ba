using System.Diagnostics;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>Builds faulty circuits.</summary>
public static class MutantNetlist
{
    /// <summary>The circuit with a fault: the same ports and registers.</summary>
    public static Netlist Build(Netlist netlist, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        var builder = new NetlistBuilder(netlist.Name, netlist.IsFlat);
        var made = new int[netlist.NetCount];
        (made[0], made[1]) = (builder.Constant(false), builder.Constant(true));
        var stuck = fault.Kind == GateKind.One ? made[1] : made[0];
        foreach (var port in netlist.Inputs)
        {
            Bind(port.Nets, builder.AddInput(port.Name, port.Width, port.IsBus, Origin.None), made);
        }

        foreach (var register in netlist.Registers)
        {
            // Instances don't matter here, but names must differ.
            var name = register.Instance == 0 ? register.Name : FormattableString.Invariant($"{register.Instance}.{register.Name}");
            Bind(register.Outputs, builder.AddRegister(0, name, register.Initial, register.IsBus, Origin.None, out _), made);
        }

        for (var net = 2; net < netlist.NetCount; net++)
        {
            if (netlist.Kinds[net].IsGate())
            {
                made[net] = Gate(netlist, net, fault, made, stuck, builder);
            }

            made[net] = fault.Place == FaultPlace.Net && fault.Index == net ? stuck : made[net];
        }

        Connect(netlist, fault, made, stuck, builder);
        return builder.TryBuild(out var mutant, out _) ? mutant : throw new UnreachableException();
    }

    private static void Bind(IReadOnlyList<int> nets, IReadOnlyList<int> sources, int[] made)
    {
        for (var bit = 0; bit < nets.Count; bit++)
        {
            made[nets[bit]] = sources[bit];
        }
    }

    private static int Gate(Netlist netlist, int net, Fault fault, int[] made, int stuck, NetlistBuilder builder)
    {
        var (kind, a, b) = (netlist.Kinds[net], made[netlist.FanIn0[net]], made[netlist.FanIn1[net]]);
        if (fault.Place == FaultPlace.Gate && fault.Index == net)
        {
            kind = fault.IsStuck ? kind : fault.Kind;
            a = fault.IsStuck && fault.Pin == 0 ? stuck : a;
            b = fault.IsStuck && fault.Pin == 1 ? stuck : b;
        }

        return builder.Gate(kind, a, b, Origin.None);
    }

    private static void Connect(Netlist netlist, Fault fault, int[] made, int stuck, NetlistBuilder builder)
    {
        var output = 0;
        foreach (var port in netlist.Outputs)
        {
            builder.AddOutput(port.Name, [.. port.Nets.Select(net => fault.Place == FaultPlace.Output && fault.Index == output++ ? stuck : made[net])], port.IsBus);
        }

        var flipFlop = 0;
        foreach (var (number, register) in netlist.Registers.Index())
        {
            builder.SetNext(number, [.. register.Inputs.Select(net => fault.Place == FaultPlace.FlipFlop && fault.Index == flipFlop++ ? stuck : made[net])]);
        }
    }
}
