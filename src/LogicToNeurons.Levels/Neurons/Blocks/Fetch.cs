using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>The fields of the instruction that pc names, all from the same neurons.</summary>
/// <remarks>
/// Rule K: a function f of a whole number pc in [0, n] is f(0) + (f(1) − f(0))·pc + Σ (second difference at k)·ReLU(pc − k), so
/// that the n − 1 kinks between serve all fields. Where weights would become too large a field is a sum of the places'
/// own bits, or a neuron of its own. Proof: all values of pc are tried.
/// </remarks>
internal sealed class Fetch
{
    private const double WidestField = 1L << 50;

    private readonly WordBlockWriter _block;
    private readonly WordValue _pc;
    private readonly int _count;
    private readonly WordForm?[] _kinks;
    private readonly WordForm?[] _lines;
    private readonly Dictionary<string, WordValue> _fields = [];
    private readonly List<(WordValue Field, long[] Numbers)> _named = [];
    private readonly List<(long[] Numbers, WordForm Form)> _carried = [];
    private readonly List<WordValue> _proved = [];

    public Fetch(WordGraphBuilder graph, WordValue pc)
    {
        _block = graph.Block(WordBlockKind.Fetch, "fetch");
        _pc = pc;
        _count = (int)pc.Largest;
        _kinks = new WordForm?[_count + 1];
        _lines = new WordForm?[_count + 1];
        _block.Claim(new TableClaim([_pc], TableClaim.All(_count + 1), (leaves, amountOf) => _named.TrueForAll(one => amountOf(one.Field) == one.Numbers[leaves[0]]), _proved));
    }

    /// <summary>Gets pc.</summary>
    public WordValue Pc => _pc;

    /// <summary>A field: a number for each pc, in order.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="numbers">The numbers.</param>
    /// <param name="factor">What it will be multiplied by.</param>
    public WordForm Field(string name, long[] numbers, long factor = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(numbers.Length, _count + 1);
        if (Array.TrueForAll(numbers, number => number == numbers[0]))
        {
            return numbers[0];
        }

        if (_fields.TryGetValue(name, out var known))
        {
            return known;
        }

        var form = KinkForm(numbers);
        if (factor * _block.LargestSumOf(form) > WidestField)
        {
            form = LineForm(numbers);
            form = factor > 1 && numbers.Min() >= 0 ? Carried(name, form, numbers) : form;
        }

        var field = Named(name, form, numbers);
        _fields.Add(name, field);
        return field;
    }

    // Fields with the same numbers have the same neuron.
    private WordForm Carried(string name, WordForm form, long[] numbers)
    {
        if (_carried.Find(one => one.Numbers.AsSpan().SequenceEqual(numbers)).Form is { } known)
        {
            return known;
        }

        WordForm carried = _block.Carry(name + ".one", Named(name + ".sum", form, numbers), Words.Of("neurons.purpose.field", name));
        _carried.Add((numbers, carried));
        return carried;
    }

    private WordValue Named(string name, WordForm form, long[] numbers)
    {
        var field = _block.Output(name, form, numbers.Min(), numbers.Max());
        _named.Add((field, numbers));
        _proved.Add(field);
        return field;
    }

    private WordForm KinkForm(long[] numbers)
    {
        var terms = new List<WordForm> { numbers[0], (numbers[1] - numbers[0]) * (WordForm)_pc };
        for (var k = 1; k < _count; k++)
        {
            var bend = numbers[k + 1] - (2 * numbers[k]) + numbers[k - 1];
            if (bend != 0)
            {
                terms.Add(bend * Kink(k));
            }
        }

        return WordForm.Sum(terms);
    }

    private WordForm LineForm(long[] numbers) =>
        WordForm.Sum(Enumerable.Range(0, _count + 1).Where(pc => numbers[pc] != 0).Select(pc => numbers[pc] * Line(pc)));

    // ReLU(pc − k); pc itself for 0, and nothing at the end.
    private WordForm Kink(int k) => _kinks[k] ??= k == _count ? 0 : _block.Relu((WordForm)_pc - k, Words.Of("neurons.purpose.kink", k));

    // Whether pc is k: a neuron of its own, so that large numbers don't cancel.
    private WordForm Line(int k)
    {
        if (_lines[k] is { } line)
        {
            return line;
        }

        var before = k == 0 ? (WordForm)_pc + 1 : Kink(k - 1);
        var after = k == _count ? 0 : Kink(k + 1);
        var bits = Enumerable.Range(0, _count + 1).Select(pc => pc == k ? 1L : 0).ToArray();
        var bit = Named(FormattableString.Invariant($"at{k}"), before - (2 * Kink(k)) + after, bits);
        return _lines[k] = _block.Carry(FormattableString.Invariant($"line{k}"), bit, Words.Of("neurons.purpose.line", k));
    }
}
