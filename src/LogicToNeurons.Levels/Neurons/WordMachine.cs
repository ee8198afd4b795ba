using System.Collections.Immutable;
using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Levels.Neurons;

/// <summary>The blocks of a machine of neurons for some instructions, and the network that they make; never changes.</summary>
/// <remarks>A <see cref="MachineOfNeurons"/> has one for its program. Here the sizes may be tiny, so that all states can be tried.</remarks>
public sealed class WordMachine
{
    private readonly MachineGraph _graph;
    private readonly MachineNetwork _network;
    private readonly SignalExpansion _expansion;
    private readonly ImmutableArray<(int Block, WordNeuron Neuron)>[] _homes;

    private WordMachine(string name, MachineGraph graph, ImmutableArray<CellValue> data)
    {
        _graph = graph;
        _network = new MachineNetwork(name, graph, data);
        _expansion = new SignalExpansion(SignalOf, value => value.Definition!);
        Blocks = graph.Graph.Blocks();
        _homes = Homes();
    }

    /// <summary>Gets the network: <see cref="Columns"/> are its registers.</summary>
    public Network Network => _network.Network;

    /// <summary>Gets the blocks, each after those that it reads.</summary>
    public ImmutableArray<WordBlock> Blocks { get; }

    /// <summary>Gets the register columns in the network's order: cells, pc, zero, less, marks.</summary>
    public IEnumerable<WordValue> Columns => _graph.Columns.All;

    /// <summary>Gets what the network's outputs are, in their order.</summary>
    public IEnumerable<WordForm> OutputForms => _graph.Outputs.Select(output => output.Form);

    /// <summary>Gets what each register column holds next, in the network's order.</summary>
    public IReadOnlyList<WordForm> NextForms => _graph.Next;

    /// <summary>Builds a machine.</summary>
    /// <param name="name">The network's name.</param>
    /// <param name="width">The bits of a cell, 2 to 32.</param>
    /// <param name="memorySize">The number of cells, a power of two from 4 to 256.</param>
    /// <param name="instructions">The program.</param>
    /// <param name="data">The cells that start with a value.</param>
    /// <param name="sumLimit">How large sums of terms of one sign should be at most (rule E).</param>
    public static WordMachine Of(
        string name, int width, int memorySize, ImmutableArray<Instruction> instructions, ImmutableArray<CellValue> data, double sumLimit) =>
        new(name, new MachineGraph(new WordSizes(width, memorySize, sumLimit), new ProgramTables(instructions, memorySize)), data);

    /// <summary>The block that a neuron of the network belongs to, and what it is there for; several if blocks share it, the first first.</summary>
    /// <param name="neuron">The neuron, counted from 0.</param>
    public ImmutableArray<(int Block, WordNeuron Neuron)> HomesOf(int neuron) => _homes[neuron];

    /// <summary>The network's signal of a register column or a neuron.</summary>
    public int SignalOf(WordValue value) => _network.SignalOf(value);

    /// <summary>What a value is over the network's signals.</summary>
    public AffineForm FormOf(WordValue value)
    {
        var row = _expansion.Of(value);
        return AffineForm.Of(row.Constant, row.Signals, row.Weights);
    }

    private ImmutableArray<(int Block, WordNeuron Neuron)>[] Homes()
    {
        var homes = Enumerable.Range(0, Network.NeuronCount).Select(_ => ImmutableArray.CreateBuilder<(int, WordNeuron)>(1)).ToArray();
        for (var block = 0; block < Blocks.Length; block++)
        {
            foreach (var neuron in Blocks[block].Neurons)
            {
                homes[SignalOf(neuron.Value) - Network.FirstNeuron].Add((block, neuron));
            }
        }

        return Array.ConvertAll(homes, home => home.ToImmutable());
    }
}
