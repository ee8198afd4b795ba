using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Curves;

/// <summary>Writes a piecewise-linear function of one number as ReLU neurons in one hidden layer (rule K).</summary>
public static class CurveNetwork
{
    /// <summary>The network of a curve.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="curve">The curve.</param>
    /// <param name="hasShortcut">Whether the input may go straight to the output: then a neuron for each kink is enough.</param>
    public static ReluFunction Of(string name, PiecewiseLinear curve, bool hasShortcut = false)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var builder = new ReluFunctionBuilder(["x"]);
        var x = builder.Input(0);
        var form = hasShortcut || curve.Kinks.IsEmpty ? FromTheLeft(builder, curve, x) : FromTheMiddle(builder, curve, x);
        return builder.Build(name, ["y"], [form]);
    }

    private static RationalForm FromTheLeft(ReluFunctionBuilder builder, PiecewiseLinear curve, RationalForm x)
    {
        var form = x.Times(curve.FirstSlope).WithConstant(curve.At(Rational.Zero) - Bends(curve, Rational.Zero));
        foreach (var kink in curve.Kinks)
        {
            form = form.Plus(builder.Relu(x.WithConstant(-kink.X)), kink.Jump);
        }

        return form;
    }

    // What all kinks to the left of a place have added there.
    private static Rational Bends(PiecewiseLinear curve, Rational x) =>
        curve.Kinks.Where(kink => kink.X < x).Aggregate(Rational.Zero, (sum, kink) => sum + (kink.Jump * (x - kink.X)));

    // From one kink to both sides, so that no straight line remains: those to its right look right, those to its left look left.
    private static RationalForm FromTheMiddle(ReluFunctionBuilder builder, PiecewiseLinear curve, RationalForm x)
    {
        var middle = Enumerable.Range(0, curve.Kinks.Length)
            .OrderBy(i => (curve.Kinks[i].SlopeBefore.IsZero ? 0 : 1) + (curve.Kinks[i].SlopeAfter.IsZero ? 0 : 1))
            .ThenBy(i => Math.Abs((2 * i) - curve.Kinks.Length + 1))
            .First();
        var start = curve.Kinks[middle];
        var form = RationalForm.Number(start.Y);
        form = form.Plus(Right(start.X), start.SlopeAfter).Plus(Left(start.X), -start.SlopeBefore);
        for (var i = 1; i < curve.Kinks.Length; i++)
        {
            if (middle + i < curve.Kinks.Length)
            {
                form = form.Plus(Right(curve.Kinks[middle + i].X), curve.Kinks[middle + i].Jump);
            }

            if (middle - i >= 0)
            {
                form = form.Plus(Left(curve.Kinks[middle - i].X), curve.Kinks[middle - i].Jump);
            }
        }

        return form;

        RationalForm Right(Rational kink) => builder.Relu(x.WithConstant(-kink));

        RationalForm Left(Rational kink) => builder.Relu(x.Times(-1).WithConstant(kink));
    }
}
