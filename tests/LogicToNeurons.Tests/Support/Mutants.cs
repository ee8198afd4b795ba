using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Tests.Support;

/// <summary>Circuits with one gate replaced.</summary>
internal static class Mutants
{
    /// <summary>The same circuit with one gate of another kind, or stuck at a constant.</summary>
    public static Netlist Of(Netlist netlist, int gate, GateKind kind)
    {
        var builder = new NetlistBuilder(netlist.Name, netlist.IsFlat);
        var nets = new int[netlist.NetCount];
        nets[0] = builder.Constant(false);
        nets[1] = builder.Constant(true);
        foreach (var port in netlist.Inputs)
        {
            Copy(port.Nets, builder.AddInput(port.Name, port.Width, port.IsBus, Origin.None));
        }

        var registers = netlist.Registers.Select(register =>
        {
            Copy(register.Outputs, builder.AddRegister(0, register.Name, register.Initial, register.IsBus, Origin.None, out var number));
            return number;
        }).ToArray();
        for (var net = netlist.FirstGate; net < nets.Length; net++)
        {
            nets[net] = builder.Gate(net == gate ? kind : netlist.Kinds[net], nets[netlist.FanIn0[net]], nets[netlist.FanIn1[net]], Origin.None);
        }

        foreach (var port in netlist.Outputs)
        {
            builder.AddOutput(port.Name, [.. port.Nets.Select(net => nets[net])], port.IsBus);
        }

        for (var i = 0; i < registers.Length; i++)
        {
            builder.SetNext(registers[i], [.. netlist.Registers[i].Inputs.Select(net => nets[net])]);
        }

        return Arithmetic.Built(builder);

        void Copy(IReadOnlyList<int> from, IReadOnlyList<int> to)
        {
            for (var bit = 0; bit < from.Count; bit++)
            {
                nets[from[bit]] = to[bit];
            }
        }
    }

    /// <summary>Single faults, spread evenly over all gates and kinds.</summary>
    public static IEnumerable<(int Gate, GateKind Kind)> Faults(Netlist netlist, int most)
    {
        var faults = Enumerable.Range(netlist.FirstGate, netlist.NetCount - netlist.FirstGate)
            .SelectMany(gate => OtherKinds(netlist.Kinds[gate]).Select(kind => (gate, kind)))
            .ToArray();
        var count = Math.Min(most, faults.Length);
        return Enumerable.Range(0, count).Select(i => faults[(int)((long)i * faults.Length / count)]);
    }

    private static IEnumerable<GateKind> OtherKinds(GateKind kind) => kind == GateKind.Not
        ? [GateKind.Zero, GateKind.One]
        : Enum.GetValues<GateKind>().Where(other => other != kind && other is GateKind.Zero or GateKind.One or > GateKind.Not);
}
