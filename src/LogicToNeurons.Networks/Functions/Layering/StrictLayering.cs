using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Layering;

/// <summary>Turns a function with shortcuts into strict layers: what skips a layer is carried through it by neurons.</summary>
/// <remarks>
/// A value v is carried as ReLU(v) − ReLU(−v), two neurons, or as ReLU(v) where it can't be negative; a neuron that is there
/// already, or a multiple of it, is used instead of a new one. In each layer either the signals are carried or the sums of
/// them that are still needed, whichever takes fewer neurons.
/// </remarks>
public sealed class StrictLayering
{
    /// <summary>The most neurons, those that carry values included.</summary>
    public const int MostNeurons = 200_000;

    private const long MostSteps = 20_000_000;

    private readonly ReluFunction _function;
    private readonly List<RationalForm> _neurons = [];
    private readonly List<bool> _areIdentity = [];
    private readonly List<(string Kind, SortedSet<int> Lines)> _origins = [];

    // What each old neuron, and each output, still needs: a form over the last layer, and one over old neurons that aren't there yet.
    private readonly RationalForm[] _known;
    private readonly RationalForm[] _waiting;

    private StrictLayering(ReluFunction function)
    {
        _function = function;
        var forms = function.Neurons.Concat(function.Results).ToList();
        _known = [.. forms.Select(form => Part(form, signal => signal < function.Inputs.Length).WithConstant(form.Constant))];
        _waiting = [.. forms.Select(form => Part(form, signal => signal >= function.Inputs.Length))];
    }

    /// <summary>The same function in strict layers.</summary>
    /// <param name="function">The function.</param>
    /// <returns>The layers; null if there would be too many neurons.</returns>
    public static LayeredFunction? Of(ReluFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        if ((long)function.Depth * function.SignalCount > MostSteps)
        {
            return null;
        }

        var layering = new StrictLayering(function);
        for (var layer = 1; layer <= function.Depth; layer++)
        {
            layering.AddLayer(layer);
            if (layering._neurons.Count > MostNeurons)
            {
                return null;
            }
        }

        var results = layering._known[function.Neurons.Length..];
        return new LayeredFunction(
            new ReluFunction(function.Name, function.Inputs, function.Outputs, [.. layering._neurons], [.. results]) { Origins = [.. layering.Origins()] },
            [.. layering._areIdentity]);
    }

    private int InputCount => _function.Inputs.Length;

    private void AddLayer(int layer)
    {
        var mine = Enumerable.Range(0, _function.Neurons.Length).Where(neuron => _function.LevelOf(InputCount + neuron) == layer).ToList();
        var later = Enumerable.Range(0, _known.Length).Where(i => i >= _function.Neurons.Length || _function.LevelOf(InputCount + i) > layer).ToList();
        var needed = later.Select(i => _known[i].WithConstant(Rational.Zero)).Where(form => !form.IsConstant).ToList();
        var draft = new LayerDraft(mine.Select(neuron => _known[neuron]).Distinct(), signal => signal >= InputCount);
        draft.Carry(needed);

        var first = InputCount + _neurons.Count;
        foreach (var (form, isIdentity) in draft.Neurons)
        {
            _neurons.Add(form);
            _areIdentity.Add(isIdentity);
            _origins.Add((FormulaOrigin.Identity, []));
        }

        var signals = mine.ToDictionary(neuron => InputCount + neuron, neuron => first + draft.NumberOf(_known[neuron]));
        foreach (var neuron in mine)
        {
            AddOrigin(signals[InputCount + neuron], neuron, isCarried: false);
        }

        foreach (var i in later)
        {
            var carried = draft.Carried(_known[i].WithConstant(Rational.Zero), first).WithConstant(_known[i].Constant);
            foreach (var term in carried.Terms)
            {
                AddOrigin(term.Signal, i, isCarried: true);
            }

            _known[i] = Renumbered(Part(_waiting[i], signals.ContainsKey), signals).Plus(carried);
            _waiting[i] = Part(_waiting[i], signal => !signals.ContainsKey(signal));
        }
    }

    // What is carried is for whoever needs it later; what is computed comes from where it is written, and is known by the first of equal ones.
    private void AddOrigin(int signal, int old, bool isCarried)
    {
        var (neuron, origins) = (signal - InputCount, _function.Origins);
        if (!origins.IsEmpty && isCarried == _areIdentity[neuron])
        {
            var kind = isCarried || _origins[neuron].Lines.Count > 0 ? _origins[neuron].Kind : origins[old].Kind;
            _origins[neuron] = (kind, _origins[neuron].Lines);
            _origins[neuron].Lines.UnionWith(origins[old].Lines);
        }
    }

    private IEnumerable<FormulaOrigin> Origins() => _function.Origins.IsEmpty ? []
        : _origins.Select(one => new FormulaOrigin(one.Kind, [.. one.Lines])).Concat(_function.Origins.Skip(_function.Neurons.Length));

    private static RationalForm Part(RationalForm form, Func<int, bool> belongs) =>
        new([.. form.Terms.Where(term => belongs(term.Signal))], Rational.Zero);

    // Two old neurons may have become one.
    private static RationalForm Renumbered(RationalForm form, Dictionary<int, int> signals)
    {
        var terms = form.Terms.GroupBy(term => signals[term.Signal], term => term.Weight)
            .Select(group => new Term(group.Key, group.Aggregate((sum, weight) => sum + weight)))
            .Where(term => !term.Weight.IsZero)
            .OrderBy(term => term.Signal);
        return new RationalForm([.. terms], Rational.Zero);
    }
}
