using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Source;

namespace LogicToNeurons.Levels.Neurons.Building;

/// <summary>Writes a block: only its ReLUs cost neurons.</summary>
internal sealed class WordBlockWriter(WordGraphBuilder graph, WordBlockKind kind, string name)
{
    private readonly List<WordNeuron> _neurons = [];
    private readonly List<WordValue> _outputs = [];
    private readonly List<WordClaim> _claims = [];
    private readonly Dictionary<int, WordValue> _bySignal = [];

    /// <summary>max(0, form): a neuron, unless the ranges say that it is nothing but the form, or nothing but 0.</summary>
    public WordForm Relu(WordForm form, Phrase purpose, long largest = long.MaxValue) =>
        form.Lowest >= 0 ? form : form.Largest <= 0 ? 0 : Neuron(form, purpose, largest);

    /// <summary>A value that is never negative, as one signal, so that many can read it cheaply.</summary>
    public WordValue Carry(string name, WordValue value, Phrase purpose)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value.Lowest);
        var carried = Output(name, Neuron(value, purpose, long.MaxValue));
        var given = new WordCase();
        given.Expect(carried, given.Let(value));
        Claim(new CaseClaim([given]));
        return carried;
    }

    /// <summary>Gives a form to other blocks, as a value with a range that a claim has to prove if the form's own range is wider.</summary>
    public WordValue Output(string name, WordForm form, long lowest, long largest, long leastPositive = 1)
    {
        _outputs.Add(graph.Output(name, form, lowest, largest, leastPositive));
        return _outputs[^1];
    }

    /// <summary>Gives a form to other blocks, as a value with its own range.</summary>
    public WordValue Output(string name, WordForm form) => Output(name, form, form.Lowest, form.Largest);

    /// <summary>Says what has to be proved.</summary>
    public void Claim(WordClaim claim) => _claims.Add(claim);

    /// <summary>How many signals a form has, multiplied out.</summary>
    public int TermsOf(WordForm form) => graph.TermsOf(form);

    /// <summary>The larger of the sums of terms of one sign that a form can have, multiplied out (rule E).</summary>
    public double LargestSumOf(WordForm form) => graph.LargestSumOf(form);

    /// <summary>The block.</summary>
    public WordBlock Build() => new(kind, name, [.. _neurons], [.. _outputs], [.. _claims]);

    private WordValue Neuron(WordForm form, Phrase purpose, long largest)
    {
        var value = graph.Neuron(form, FormattableString.Invariant($"{name}.{_neurons.Count}"), Math.Min(form.Largest, largest), out var signal);
        if (_bySignal.TryGetValue(signal, out var known))
        {
            return known;
        }

        _bySignal.Add(signal, value);
        _neurons.Add(new WordNeuron(value, purpose));
        return value;
    }
}
