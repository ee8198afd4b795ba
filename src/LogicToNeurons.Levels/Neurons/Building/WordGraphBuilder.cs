using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LogicToNeurons.Levels.Neurons.Forms;

namespace LogicToNeurons.Levels.Neurons.Building;

/// <summary>Collects values, neurons and blocks; neurons that are equal over the network's signals become one.</summary>
internal sealed class WordGraphBuilder
{
    private readonly List<WordBlockWriter> _blocks = [];
    private readonly List<SignalRow> _rows = [];
    private readonly List<(long Lowest, long Largest)> _ranges = [];
    private readonly Dictionary<SignalRow, int> _signals = [];
    private readonly Dictionary<WordValue, int> _signalOf = [];
    private readonly SignalExpansion _expansion;
    private int _values;
    private int _stateCount;

    public WordGraphBuilder() => _expansion = new SignalExpansion(value => _signalOf[value], value => value.Definition!);

    /// <summary>Gets the number of neurons so far.</summary>
    public int NeuronCount => _ranges.Count - _stateCount;

    /// <summary>Adds a register column; all come before the first neuron.</summary>
    public WordValue State(string name, long lowest, long largest)
    {
        var value = new WordValue(_values++, WordValueKind.State, name, lowest, largest, null);
        _signalOf.Add(value, _stateCount++);
        _ranges.Add((lowest, largest));
        return value;
    }

    /// <summary>Begins a block.</summary>
    public WordBlockWriter Block(WordBlockKind kind, string name)
    {
        _blocks.Add(new WordBlockWriter(this, kind, name));
        return _blocks[^1];
    }

    /// <summary>The blocks.</summary>
    public ImmutableArray<WordBlock> Blocks() => [.. _blocks.Select(block => block.Build()).Where(block => !block.Outputs.IsEmpty || !block.Neurons.IsEmpty)];

    /// <summary>A neuron's value; its signal is one that is there already, if one is equal.</summary>
    public WordValue Neuron(WordForm form, string name, long largest, out int signal)
    {
        var row = _expansion.Of(form);
        if (_signals.TryGetValue(row, out signal))
        {
            _ranges[signal] = (0, Math.Min(_ranges[signal].Largest, largest));
        }
        else
        {
            signal = _ranges.Count;
            _signals.Add(row, signal);
            _rows.Add(row);
            _ranges.Add((0, largest));
        }

        var value = new WordValue(_values++, WordValueKind.Neuron, name, 0, largest, form);
        _signalOf.Add(value, signal);
        return value;
    }

    /// <summary>A value that is a form of others.</summary>
    public WordValue Output(string name, WordForm form, long lowest, long largest, long leastPositive) =>
        new(_values++, WordValueKind.Output, name, lowest, largest, form, leastPositive);

    /// <summary>How many signals a form has, multiplied out.</summary>
    public int TermsOf(WordForm form) => _expansion.Of(form).Signals.Length;

    /// <summary>The larger of the sums of terms of one sign that a form can have, multiplied out (rule E).</summary>
    public double LargestSumOf(WordForm form)
    {
        var row = _expansion.Of(form);
        var (positive, negative) = (Math.Max(0.0, row.Constant), Math.Max(0.0, -(double)row.Constant));
        for (var i = 0; i < row.Signals.Length; i++)
        {
            var (lowest, largest) = _ranges[row.Signals[i]];
            var (a, b) = ((double)row.Weights[i] * lowest, (double)row.Weights[i] * largest);
            positive += Math.Max(0, Math.Max(a, b));
            negative += Math.Max(0, Math.Max(-a, -b));
        }

        return Math.Max(positive, negative);
    }

    /// <summary>A form, multiplied out.</summary>
    public SignalRow Expand(WordForm form) => _expansion.Of(form);

    /// <summary>The neurons: what they take the ReLU of, and their largest values.</summary>
    public (ReadOnlyMemory<SignalRow> Rows, long[] Largest) Neurons() =>
        (_rows.ToArray(), [.. CollectionsMarshal.AsSpan(_ranges)[_stateCount..].ToArray().Select(range => range.Largest)]);

    /// <summary>The signals of all register columns and neurons.</summary>
    public IReadOnlyDictionary<WordValue, int> Signals => _signalOf;
}
