using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Modes;

/// <summary>A block for each gate, by the notes' own formulas.</summary>
/// <remarks>
/// and = ReLU(x1 + x2 − 1); or = ReLU(x1) + ReLU(x2 − x1); xor = ReLU(x1 − x2) + ReLU(x2 − x1); not = 1 − x. Gates that end
/// in a not are 1 minus the other. Source: section 3.2 of the notes.
/// </remarks>
public static class GateBlocks
{
    /// <summary>Covers a circuit.</summary>
    public static BlockGraph Of(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        var subject = Subject.OfGates(netlist);
        var blocks = new List<Block>();
        var isDone = new bool[subject.NodeCount];
        for (var net = netlist.FirstGate; net < netlist.NetCount; net++)
        {
            var node = subject.LiteralOf(net) >> 1;
            if (netlist.Kinds[net] != GateKind.Not && subject.IsLive(node) && !isDone[node])
            {
                isDone[node] = true;
                blocks.Add(BlockOf(subject, netlist.Kinds[net], net));
            }
        }

        return new BlockGraph(subject, blocks, []);
    }

    private static Block BlockOf(Subject subject, GateKind kind, int net)
    {
        var a = subject.LiteralOf(subject.Netlist.FanIn0[net]);
        var b = subject.LiteralOf(subject.Netlist.FanIn1[net]);
        LocalNeuron[] neurons = kind switch
        {
            GateKind.And or GateKind.Nand => [Neuron(-1, a, 1, b, 1)],
            GateKind.Or or GateKind.Nor => [Neuron(0, a, 1, b, 0), Neuron(0, a, -1, b, 1)],
            GateKind.Xor or GateKind.Xnor => [Neuron(0, a, 1, b, -1), Neuron(0, a, -1, b, 1)],
            _ => throw new InvalidOperationException($"A {kind} isn't a gate."),
        };

        // The node of an or is the and of the negations, so it is 1 minus the gate.
        var isNegated = kind is GateKind.Or or GateKind.Nor;
        int[] leaves = a >> 1 == b >> 1 ? [a >> 1] : [a >> 1, b >> 1];
        var terms = neurons.Select((_, i) => new LocalTerm(leaves.Length + i, isNegated ? -1 : 1)).ToArray();
        var output = new BlockOutput(subject.LiteralOf(net) >> 1, new LocalRow(isNegated ? 1 : 0, terms));
        return new Block(BlockKind.Gate, leaves, neurons, [output]);
    }

    // A negated leaf is 1 − leaf, and both may be one.
    private static LocalNeuron Neuron(long bias, int a, long weightA, int b, long weightB)
    {
        bias += ((a & 1) == 1 ? weightA : 0) + ((b & 1) == 1 ? weightB : 0);
        var (signedA, signedB) = ((a & 1) == 1 ? -weightA : weightA, (b & 1) == 1 ? -weightB : weightB);
        LocalTerm[] terms = a >> 1 == b >> 1 ? [new(0, signedA + signedB)] : [new(0, signedA), new(1, signedB)];
        return new LocalNeuron(new LocalRow(bias, [.. terms.Where(term => term.Weight != 0)]), 1);
    }
}
