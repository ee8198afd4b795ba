using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Curves;

/// <summary>The exact curve of a function of one input.</summary>
public static class FunctionCurve
{
    /// <summary>The most kinks that all neurons together may have; networks can have exponentially many.</summary>
    public const int MostKinks = 100_000;

    /// <summary>The curve of an output.</summary>
    /// <param name="function">A function of one input.</param>
    /// <param name="output">The output, from 0.</param>
    /// <returns>The curve; null if there are too many kinks.</returns>
    public static PiecewiseLinear? Of(ReluFunction function, int output = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentOutOfRangeException.ThrowIfNotEqual(function.Inputs.Length, 1);
        var curves = new List<PiecewiseLinear>(function.SignalCount) { PiecewiseLinear.Line(Rational.One, Rational.Zero) };
        var kinks = 0L;
        foreach (var neuron in function.Neurons)
        {
            kinks += neuron.Terms.Sum(term => curves[term.Signal].Kinks.Length);
            if (kinks > MostKinks)
            {
                return null;
            }

            curves.Add(Sum(neuron, curves).Relu());
        }

        return Sum(function.Results[output], curves);
    }

    private static PiecewiseLinear Sum(RationalForm form, List<PiecewiseLinear> curves) =>
        PiecewiseLinear.Sum(form.Terms.Select(term => (curves[term.Signal], term.Weight)), form.Constant);
}
