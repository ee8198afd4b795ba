using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;
using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;

/// <summary>Checks a block's neurons against the plan that it was written from.</summary>
/// <remarks>
/// By rule K: a step's neurons read the step's number t with slope 1 or −1, so their value is linear in t between their kinks,
/// which are whole numbers; it is right for all t of the range if it is at the range's ends, at those kinks and at those of
/// the function that it has to be. A neuron's row is compared weight by weight; its bias is tried out.
/// </remarks>
internal sealed class PlanCheck
{
    private readonly WordPlan _plan;
    private readonly Block _block;
    private readonly AffineForm[] _values;
    private readonly FormAccumulator _sum = new();
    private int _neuron;

    private PlanCheck(WordPlan plan, Block block)
    {
        (_plan, _block) = (plan, block);
        _values = new AffineForm[plan.Steps.Length];
    }

    /// <summary>Whether the block computes what the plan says.</summary>
    public static bool Holds(WordPlan plan, Block block) =>
        plan.Leaves.AsSpan().SequenceEqual(block.Leaves) && plan.NeuronCount == block.Neurons.Length && new PlanCheck(plan, block).Holds();

    private bool Holds()
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (!IsStep(_plan.Steps[i], i))
            {
                return false;
            }
        }

        var outputs = _plan.Outputs.ToDictionary(output => output.Node, output => output.Form);
        return outputs.Count == _block.Outputs.Length && _block.Outputs.Select(output => output.Value).Distinct().Count() == outputs.Count
            && _block.Outputs.All(output => outputs.TryGetValue(output.Value, out var form) && IsSame(output.Row, Expanded(form), out var bias) && bias == 0);
    }

    private bool IsStep(PlanStep step, int index)
    {
        var shapes = StepShape.Of(step);
        var number = Expanded(step.Form);
        var factor = Expanded(step.Factor ?? AffineForm.Of(0));
        var biases = new long[shapes.Length];
        var first = _plan.Leaves.Length + _neuron;
        for (var j = 0; j < shapes.Length; j++)
        {
            _sum.Add(number, shapes[j].Slope);
            _sum.Add(factor, shapes[j].FactorWeight);
            if (shapes[j].Before != 0)
            {
                _sum.Add(first + j - 1, shapes[j].Before);
            }

            if (!IsSame(_block.Neurons[_neuron + j].Row, _sum.Take(), out biases[j]))
            {
                return false;
            }
        }

        var (constant, slope) = StepShape.RestOf(step);
        _sum.AddConstant(constant);
        _sum.Add(number, slope);
        for (var j = 0; j < shapes.Length; j++)
        {
            _sum.Add(first + j, shapes[j].Weight);
        }

        _values[index] = _sum.Take();
        var isRight = IsRight(step, shapes, biases);
        _neuron += shapes.Length;
        return isRight;
    }

    private bool IsRight(PlanStep step, StepShape[] shapes, long[] biases)
    {
        var points = new List<long> { step.Low, step.High, step.Threshold - 1, step.Threshold, step.Threshold + 1 };
        for (var j = 0; j < shapes.Length; j++)
        {
            points.Add(-shapes[j].Slope * biases[j]);
            points.Add(-shapes[j].Slope * (biases[j] + shapes[j].FactorWeight));
        }

        foreach (var point in points.Where(point => point >= step.Low && point <= step.High))
        {
            for (var bit = 0; bit <= (step.Factor is null ? 0 : 1); bit++)
            {
                if (!IsRightAt(step, shapes, biases, point, bit))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool IsRightAt(PlanStep step, StepShape[] shapes, long[] biases, long point, int bit)
    {
        var (value, slope) = StepShape.RestOf(step);
        value += slope * point;
        var before = 0L;
        for (var j = 0; j < shapes.Length; j++)
        {
            before = Math.Max(0, (shapes[j].Slope * point) + (shapes[j].FactorWeight * bit) + (shapes[j].Before * before) + biases[j]);
            value += shapes[j].Weight * before;
            if (before > _block.Neurons[_neuron + j].Largest)
            {
                return false;
            }
        }

        return value == StepShape.Expected(step, point, bit);
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

    // Whether a row has the terms of a form; and by how much its bias differs.
    private static bool IsSame(LocalRow row, AffineForm form, out long bias)
    {
        bias = row.Bias - form.Constant;
        if (row.Terms.Length != form.Length)
        {
            return false;
        }

        for (var i = 0; i < form.Length; i++)
        {
            if (row.Terms[i].Source != form.Signals[i] || row.Terms[i].Weight != form.Weights[i])
            {
                return false;
            }
        }

        return true;
    }
}
