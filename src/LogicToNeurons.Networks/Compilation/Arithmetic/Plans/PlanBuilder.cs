namespace LogicToNeurons.Networks.Compilation.Arithmetic.Plans;

/// <summary>Collects the steps of a <see cref="WordPlan"/>.</summary>
internal sealed class PlanBuilder
{
    private readonly Dictionary<int, int> _leaves = [];
    private readonly int[] _nodes;
    private readonly List<PlanStep> _steps = [];
    private readonly List<PlanOutput> _outputs = [];
    private readonly FormAccumulator _sum = new();

    /// <summary>Begins a plan.</summary>
    /// <param name="leaves">The literals or constants that it may read.</param>
    public PlanBuilder(IEnumerable<int> leaves)
    {
        _nodes = [.. leaves.Select(literal => literal >> 1).Where(node => node != 0).Distinct().Order()];
        for (var i = 0; i < _nodes.Length; i++)
        {
            _leaves.Add(_nodes[i], i);
        }
    }

    /// <summary>Gets the number of neurons so far.</summary>
    public int NeuronCount => _steps.Sum(step => step.NeuronCount);

    /// <summary>Gets the number of steps so far.</summary>
    public int StepCount => _steps.Count;

    /// <summary>A literal as a form.</summary>
    public AffineForm Literal(int literal)
    {
        var form = literal >> 1 == 0 ? AffineForm.Of(0) : AffineForm.OfSignal(_leaves[literal >> 1]);
        return (literal & 1) == 0 ? form : form.Negation();
    }

    /// <summary>A weighted sum of forms.</summary>
    public AffineForm Sum(long constant, params ReadOnlySpan<(AffineForm Form, long Weight)> terms)
    {
        _sum.AddConstant(constant);
        foreach (var (form, weight) in terms)
        {
            _sum.Add(form, weight);
        }

        return _sum.Take();
    }

    /// <summary>Whether a whole number reaches a threshold (rule K); no neuron where its range already tells.</summary>
    /// <param name="form">The number.</param>
    /// <param name="low">The least value that it can have.</param>
    /// <param name="high">The largest value that it can have.</param>
    /// <param name="threshold">The threshold.</param>
    /// <param name="isSaturated">Whether a neuron has to be the bit itself, at the price of a layer.</param>
    /// <param name="after">See <see cref="PlanStep.After"/>.</param>
    public AffineForm Reaches(AffineForm form, long low, long high, long threshold, bool isSaturated = false, int after = -1)
    {
        if (threshold <= low || threshold > high)
        {
            return AffineForm.Of(threshold <= low ? 1 : 0);
        }

        if (high == low + 1)
        {
            return Sum(-low, (form, 1));
        }

        var rule = threshold == high ? StepRule.Last : threshold == low + 1 ? StepRule.First : isSaturated ? StepRule.Saturated : StepRule.Pair;
        return Add(new PlanStep(rule, form, low, high, threshold, null, after));
    }

    /// <summary>Adds a step.</summary>
    public AffineForm Add(PlanStep step)
    {
        _steps.Add(step);
        return AffineForm.OfSignal(_nodes.Length + _steps.Count - 1);
    }

    /// <summary>Says what a literal is.</summary>
    public void Output(int literal, AffineForm form) => _outputs.Add(new PlanOutput(literal >> 1, (literal & 1) == 0 ? form : form.Negation()));

    /// <summary>The plan.</summary>
    public WordPlan Build() => new(_nodes, [.. _steps], [.. _outputs]);
}
