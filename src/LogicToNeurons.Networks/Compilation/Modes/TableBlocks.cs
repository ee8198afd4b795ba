using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Networks.Compilation.Tables;
using LogicToNeurons.Networks.Verification;

namespace LogicToNeurons.Networks.Compilation.Modes;

/// <summary>A whole circuit as one block with one hidden layer, made from its truth table: the notes' claim that any logic function can be.</summary>
public static class TableBlocks
{
    /// <summary>The most inputs and flip-flops.</summary>
    public const int MostInputs = OneLayerSynthesis.MostInputs;

    /// <summary>Covers a circuit with at most <see cref="MostInputs"/> inputs and flip-flops.</summary>
    public static BlockGraph Of(Netlist netlist)
    {
        var subject = Subject.Shared(netlist);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(subject.InputCount, MostInputs, nameof(netlist));
        int[] roots = [.. subject.Roots.Select(root => root >> 1).Where(node => node >= subject.FirstGate).Distinct().Order()];
        return new BlockGraph(subject, roots.Length == 0 ? [] : [BlockOf(subject, roots)], []);
    }

    private static Block BlockOf(Subject subject, int[] roots)
    {
        int[] leaves = [.. Enumerable.Range(1, subject.InputCount)];
        var layer = OneLayerSynthesis.Synthesise(leaves.Length, [.. TablesOf(subject, leaves, roots)]);
        var neurons = layer.Neurons.Select(NeuronOf).ToArray();
        var outputs = roots.Select((root, i) => new BlockOutput(
            root,
            new LocalRow(layer.OutputBias[i], [.. layer.Outputs[i].Select(term => new LocalTerm(leaves.Length + term.Neuron, term.Factor))])));
        return new Block(BlockKind.Table, leaves, neurons, [.. outputs]);
    }

    private static LocalNeuron NeuronOf(LayerNeuron neuron)
    {
        var largest = neuron.Bias + neuron.Terms.Sum(term => Math.Max(0, term.Weight));
        return new LocalNeuron(new LocalRow(neuron.Bias, [.. neuron.Terms.Select(term => new LocalTerm(term.Input, term.Weight))]), Math.Max(0, largest));
    }

    private static ulong[][] TablesOf(Subject subject, int[] leaves, int[] roots)
    {
        var cone = new ConeEvaluator(subject, subject.NodeCount);
        if (!cone.Prepare(leaves, roots))
        {
            throw new InvalidOperationException("Inputs decide all.");
        }

        var words = Math.Max(1, (1 << leaves.Length) / 64);
        var tables = roots.Select(_ => new ulong[words]).ToArray();
        for (var word = 0; word < words; word++)
        {
            cone.Evaluate(word);
            for (var i = 0; i < roots.Length; i++)
            {
                tables[i][word] = cone.ValueOf(roots[i]);
            }
        }

        return tables;
    }
}
