using System.Collections.Immutable;
using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Levels.Neurons;

/// <summary>A program as a recurrent network of ReLU neurons, by words: a tick is an instruction; never changes.</summary>
/// <remarks>
/// Registers of the network, in this order: the cells with their signs (<c>r0</c>…<c>r7</c>, <c>cell8</c>…), <c>pc</c>,
/// <c>zero</c>, <c>less</c>, and <c>written</c>, a bit a cell. Outputs: <c>halted</c>, <c>outside_first</c>,
/// <c>outside_second</c>, <c>division_by_zero</c>. There are no inputs.
/// </remarks>
public sealed class MachineOfNeurons
{
    private MachineOfNeurons(DatapathPlan plan, WordMachine words, Exactness exactness, NumberFormat number) =>
        (Plan, Words, Exactness, Number) = (plan, words, exactness, number);

    /// <summary>Gets what it was built for.</summary>
    public DatapathPlan Plan { get; }

    /// <summary>Gets its blocks with the network that they make.</summary>
    public WordMachine Words { get; }

    /// <summary>Gets the network.</summary>
    public Network Network => Words.Network;

    /// <summary>Gets the bounds of its sums.</summary>
    public Exactness Exactness { get; }

    /// <summary>Gets the format to compute it in: what was asked for, or else float32 if it is exact in that, float64 otherwise.</summary>
    public NumberFormat Number { get; }

    /// <summary>Gets the blocks, each after those that it reads.</summary>
    public ImmutableArray<WordBlock> Blocks => Words.Blocks;

    /// <summary>Builds the machine of a program.</summary>
    /// <param name="plan">What it needs.</param>
    /// <param name="number">The format to be exact in; if none is asked for, one that it is exact in is chosen.</param>
    /// <returns>The machine; or that it would be exact in no such format.</returns>
    public static Outcome<MachineOfNeurons> Of(DatapathPlan plan, NumberFormat? number = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (image, limit) = (plan.Image, LimitOf(number, plan.Width));
        var words = WordMachine.Of(System.IO.Path.GetFileNameWithoutExtension(image.Source.FileName), plan.Width, plan.MemorySize, image.Instructions, image.Data, limit);
        var exactness = Exactness.Of(words.Network);
        NumberFormat[] formats = number is { } asked ? [asked] : [NumberFormat.Float32, NumberFormat.Float64];
        foreach (var format in formats)
        {
            if (exactness.IsExactIn(format))
            {
                return new MachineOfNeurons(plan, words, exactness, format);
            }
        }

        return Diagnostic.About(
            image.Source.FileName,
            "L2N1402",
            Severity.Error,
            Levels.Words.Of("neurons.notExact", Math.Ceiling(Math.Log2(exactness.LargestSum)), formats[^1].ToString().ToLowerInvariant()),
            Levels.Words.Of("neurons.hint.notExact"));
    }

    /// <summary>The network as files hold it: with the block and the purpose of each neuron.</summary>
    public WrittenNetwork Written()
    {
        var notes = new NeuronNote[Network.NeuronCount];
        for (var neuron = 0; neuron < notes.Length; neuron++)
        {
            var (block, home) = HomesOf(neuron)[0];
            notes[neuron] = new NeuronNote(Blocks[block].Name, home.Purpose.In(Language.English));
        }

        return new WrittenNetwork(Network, Number, Notes: notes);
    }

    /// <summary>The block that a neuron of the network belongs to, and what it is there for; several if blocks share it, the first first.</summary>
    /// <param name="neuron">The neuron, counted from 0.</param>
    public ImmutableArray<(int Block, WordNeuron Neuron)> HomesOf(int neuron) => Words.HomesOf(neuron);

    /// <summary>The network's signal of a register column or a neuron.</summary>
    public int SignalOf(WordValue value) => Words.SignalOf(value);

    /// <summary>What a value is over the network's signals.</summary>
    public AffineForm FormOf(WordValue value) => Words.FormOf(value);

    /// <summary>Gets the register columns in the network's order.</summary>
    public IEnumerable<WordValue> Columns => Words.Columns;

    /// <summary>Gets what the network's outputs are, in their order.</summary>
    public IEnumerable<WordForm> OutputForms => Words.OutputForms;

    /// <summary>Gets what each register column holds next, in the network's order.</summary>
    public IReadOnlyList<WordForm> NextForms => Words.NextForms;

    private static double LimitOf(NumberFormat? number, int width) => number switch
    {
        NumberFormat.Int32 => int.MaxValue,
        NumberFormat.Float32 => 1 << 24,
        null when width <= 8 => 1 << 24,
        _ => 1L << 53,
    };
}
