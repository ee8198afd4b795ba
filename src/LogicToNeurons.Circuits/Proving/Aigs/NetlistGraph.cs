using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Proving.Aigs;

/// <summary>Copies netlists into graphs of ands.</summary>
public static class NetlistGraph
{
    /// <summary>Copies a netlist.</summary>
    /// <param name="graph">The graph to add to.</param>
    /// <param name="netlist">The netlist.</param>
    /// <param name="inputs">The literal for each of <see cref="Netlist.InputNets"/>.</param>
    /// <param name="state">The literal for each of <see cref="Netlist.FlipFlops"/>.</param>
    /// <returns>For each net its literal.</returns>
    public static int[] Copy(Aig graph, Netlist netlist, ReadOnlySpan<int> inputs, ReadOnlySpan<int> state)
    {
        var literals = new int[netlist.NetCount];
        literals[1] = Aig.True;
        for (var i = 0; i < inputs.Length; i++)
        {
            literals[netlist.InputNets[i]] = inputs[i];
        }

        for (var i = 0; i < state.Length; i++)
        {
            literals[netlist.FlipFlops[i].Output] = state[i];
        }

        for (var net = netlist.FirstGate; net < literals.Length; net++)
        {
            literals[net] = Gate(graph, netlist.Kinds[net], literals[netlist.FanIn0[net]], literals[netlist.FanIn1[net]]);
        }

        return literals;
    }

    private static int Gate(Aig graph, GateKind kind, int a, int b) => kind switch
    {
        GateKind.Zero or GateKind.Input or GateKind.Register => Aig.False,
        GateKind.One => Aig.True,
        GateKind.Not => a ^ 1,
        GateKind.And => graph.And(a, b),
        GateKind.Or => graph.Or(a, b),
        GateKind.Xor => graph.Xor(a, b),
        GateKind.Nand => graph.And(a, b) ^ 1,
        GateKind.Nor => graph.Or(a, b) ^ 1,
        GateKind.Xnor => graph.Xor(a, b) ^ 1,
    };
}
