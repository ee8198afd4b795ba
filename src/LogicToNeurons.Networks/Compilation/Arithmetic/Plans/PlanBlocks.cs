using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Plans;

/// <summary>Writes a <see cref="WordPlan"/> as the neurons of a block.</summary>
internal sealed class PlanBlocks
{
    private readonly WordPlan _plan;
    private readonly AffineForm[] _values;
    private readonly List<LocalNeuron> _neurons = [];
    private readonly FormAccumulator _sum = new();

    private PlanBlocks(WordPlan plan)
    {
        _plan = plan;
        _values = new AffineForm[plan.Steps.Length];
    }

    /// <summary>Makes the block.</summary>
    public static Block Write(WordPlan plan, BlockKind kind, IBlockProof proof) => new PlanBlocks(plan).Write(kind, proof);

    private Block Write(BlockKind kind, IBlockProof proof)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = ValueOf(_plan.Steps[i]);
        }

        var outputs = _plan.Outputs.Select(output => new BlockOutput(output.Node, Row(Expanded(output.Form))));
        return new Block(kind, _plan.Leaves, [.. _neurons], [.. outputs], proof);
    }

    private AffineForm ValueOf(PlanStep step)
    {
        var form = Expanded(step.Form);
        var (low, high, k) = (step.Low, step.High, step.Threshold);
        switch (step.Rule)
        {
            case StepRule.Pair:
                return Of(0, (Neuron(Of(1 - k, (form, 1)), high - k + 1), 1), (Neuron(Of(-k, (form, 1)), high - k), -1));
            case StepRule.Order:
                return Of(0, (Neuron(Of(1 - k, (form, 1)), Math.Max(0, high - k + 1)), 1), (Neuron(Of(-k - 1, (form, 1)), Math.Max(0, high - k - 1)), -1));
            case StepRule.Last:
                return Neuron(Of(1 - k, (form, 1)), 1);
            case StepRule.First:
                return Of(1, (Neuron(Of(k, (form, -1)), 1), -1));
            case StepRule.Saturated:
                return Neuron(Of(1, (Neuron(Of(k, (form, -1)), k - low), -1)), 1);
            case StepRule.Product:
                return Neuron(Of(-k, (form, 1), (Expanded(step.Factor!), k)), k);
            case StepRule.Distance:
                return Of(-k, (form, 1), (Neuron(Of(k, (form, -1)), Math.Max(0, k - low)), 2));
            default:
                return Neuron(Of(-k, (form, 1)), Math.Max(0, high - k));
        }
    }

    private AffineForm Neuron(AffineForm form, long largest)
    {
        _neurons.Add(new LocalNeuron(Row(form), largest));
        return AffineForm.OfSignal(_plan.Leaves.Length + _neurons.Count - 1);
    }

    private AffineForm Expanded(AffineForm form)
    {
        _sum.AddConstant(form.Constant);
        for (var i = 0; i < form.Length; i++)
        {
            var step = form.Signals[i] - _plan.Leaves.Length;
            if (step < 0)
            {
                _sum.Add(form.Signals[i], form.Weights[i]);
            }
            else
            {
                _sum.Add(_values[step], form.Weights[i]);
            }
        }

        return _sum.Take();
    }

    private AffineForm Of(long constant, params ReadOnlySpan<(AffineForm Form, long Weight)> terms)
    {
        _sum.AddConstant(constant);
        foreach (var (form, weight) in terms)
        {
            _sum.Add(form, weight);
        }

        return _sum.Take();
    }

    private static LocalRow Row(AffineForm form)
    {
        var terms = new LocalTerm[form.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = new LocalTerm(form.Signals[i], form.Weights[i]);
        }

        return new LocalRow(form.Constant, terms);
    }
}
