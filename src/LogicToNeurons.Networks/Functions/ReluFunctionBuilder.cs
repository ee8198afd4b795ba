using System.Collections.Immutable;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions;

/// <summary>Puts a function together: equal neurons become one, a ReLU of a constant is a constant, what isn't read is left out.</summary>
/// <param name="inputs">The names of the inputs.</param>
public sealed class ReluFunctionBuilder(ImmutableArray<string> inputs)
{
    private readonly List<RationalForm> _neurons = [];
    private readonly Dictionary<RationalForm, int> _known = [];
    private readonly List<(string Kind, SortedSet<int> Lines)> _origins = [];
    private (string Kind, int Line)? _place;

    /// <summary>Gets the number of neurons so far.</summary>
    public int NeuronCount => _neurons.Count;

    /// <summary>Says where in a text the neurons that are made from now on are written.</summary>
    /// <param name="kind">The function that they are written as.</param>
    /// <param name="line">The line, from 1.</param>
    public void At(string kind, int line) => _place = (kind, line);

    /// <summary>An input.</summary>
    public RationalForm Input(int input)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(input, inputs.Length);
        return RationalForm.Signal(input);
    }

    /// <summary>max(0, form).</summary>
    public RationalForm Relu(RationalForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.IsConstant)
        {
            return RationalForm.Number(Rational.Max(form.Constant, Rational.Zero));
        }

        if (!_known.TryGetValue(form, out var signal))
        {
            signal = inputs.Length + _neurons.Count;
            _known.Add(form, signal);
            _neurons.Add(form);
            _origins.Add((_place?.Kind ?? string.Empty, []));
        }

        if (_place is { Line: var line })
        {
            _origins[signal - inputs.Length].Lines.Add(line);
        }

        return RationalForm.Signal(signal);
    }

    /// <summary>|form|, by two neurons: ReLU(form) + ReLU(−form).</summary>
    public RationalForm Abs(RationalForm form) => Relu(form).Plus(Relu(form.Times(-1)));

    /// <summary>The larger of two, by one neuron: first + ReLU(second − first).</summary>
    public RationalForm Max(RationalForm first, RationalForm second) => first.Plus(Relu(second.Minus(first)));

    /// <summary>The smaller of two, by one neuron: first − ReLU(first − second).</summary>
    public RationalForm Min(RationalForm first, RationalForm second) => first.Minus(Relu(first.Minus(second)));

    /// <summary>The function with these outputs.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="outputs">The names of the outputs.</param>
    /// <param name="results">What each output is.</param>
    /// <param name="lines">Where each output is written, if it all comes from a text.</param>
    public ReluFunction Build(string name, ImmutableArray<string> outputs, IEnumerable<RationalForm> results, IEnumerable<int>? lines = null)
    {
        var kept = results.ToList();
        var isRead = new bool[inputs.Length + _neurons.Count];
        kept.ForEach(form => Mark(form, isRead));
        for (var i = _neurons.Count - 1; i >= 0; i--)
        {
            if (isRead[inputs.Length + i])
            {
                Mark(_neurons[i], isRead);
            }
        }

        var numbers = new int[isRead.Length];
        var next = inputs.Length;
        for (var signal = 0; signal < isRead.Length; signal++)
        {
            numbers[signal] = signal < inputs.Length ? signal : isRead[signal] ? next++ : -1;
        }

        var neurons = _neurons.Where((_, i) => isRead[inputs.Length + i]).Select(form => Renumbered(form, numbers));
        return new ReluFunction(name, inputs, outputs, [.. neurons], [.. kept.Select(form => Renumbered(form, numbers))]) { Origins = [.. Origins(isRead, lines)] };
    }

    private IEnumerable<FormulaOrigin> Origins(bool[] isRead, IEnumerable<int>? lines) => lines is null ? []
        : _origins.Where((_, i) => isRead[inputs.Length + i]).Select(one => new FormulaOrigin(one.Kind, [.. one.Lines]))
            .Concat(lines.Select(line => new FormulaOrigin(FormulaOrigin.Output, [line])));

    private static void Mark(RationalForm form, bool[] isRead)
    {
        foreach (var term in form.Terms)
        {
            isRead[term.Signal] = true;
        }
    }

    private static RationalForm Renumbered(RationalForm form, int[] numbers) =>
        new([.. form.Terms.Select(term => new Term(numbers[term.Signal], term.Weight))], form.Constant);
}
