using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Networks.Syntax;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Approximation;

/// <summary>Works out a formula at many places at once, part by part; what has no value is noted where it first shows.</summary>
/// <remarks>A divisor that changes its sign between two places is 0 between them: so a pole isn't missed because it isn't hit.</remarks>
internal sealed class FormulaSampler
{
    private readonly double[] _places;

    /// <summary>Works out a checked formula.</summary>
    public FormulaSampler(FormulaSyntax formula, double[] places)
    {
        _places = places;
        Values = Of(formula);
        Find(formula.Span, Values, static value => !double.IsFinite(value), "formula.infinite");
    }

    /// <summary>Gets the values.</summary>
    public double[] Values { get; }

    /// <summary>Gets the first problem; null if there is none.</summary>
    public FormulaProblem? Problem { get; private set; }

    private double[] Of(FormulaSyntax formula) => formula switch
    {
        NumberSyntax number => Constant(BinaryRounding.ToDouble(number.Value!.Value)),
        NameSyntax name => FormulaFunctions.Constant(name.Name) is { } constant ? Constant(constant) : (double[])_places.Clone(),
        MinusSyntax minus => Each(Of(minus.Operand), static value => -value),
        SumSyntax sum => Sum(sum),
        ProductSyntax product => Product(product),
        PowerSyntax power => Power(power),
        CallSyntax call => Call(call),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private double[] Constant(double value)
    {
        var values = new double[_places.Length];
        Array.Fill(values, value);
        return values;
    }

    private double[] Sum(SumSyntax sum)
    {
        var total = Of(sum.Operands[0]);
        for (var i = 1; i < sum.Operands.Length; i++)
        {
            var sign = sum.AreTaken[i] ? -1 : 1;
            total = Both(total, Of(sum.Operands[i]), (first, second) => first + (sign * second));
        }

        return total;
    }

    private double[] Product(ProductSyntax product)
    {
        var total = Of(product.Operands[0]);
        for (var i = 1; i < product.Operands.Length; i++)
        {
            var operand = Of(product.Operands[i]);
            if (product.AreDivisors[i])
            {
                FindZero(product.Operands[i].Span, operand, "formula.byZero");
            }

            total = product.AreDivisors[i]
                ? Both(total, operand, static (first, second) => first / second)
                : Both(total, operand, static (first, second) => first * second);
        }

        return total;
    }

    private double[] Power(PowerSyntax power)
    {
        var exponent = Of(power.Operands[^1]);
        for (var i = power.Operands.Length - 2; i >= 0; i--)
        {
            var number = Of(power.Operands[i]);
            if (Array.Exists(exponent, static value => value < 0))
            {
                FindZero(power.Operands[i].Span, number, "formula.byZero");
            }

            exponent = Both(number, exponent, Math.Pow);
            Find(power.Span, exponent, double.IsNaN, "formula.root");
        }

        return exponent;
    }

    private double[] Call(CallSyntax call)
    {
        var name = call.Function.Name;
        var argument = Of(call.Arguments[0]);
        for (var i = 1; i < call.Arguments.Length; i++)
        {
            argument = Both(argument, Of(call.Arguments[i]), name == "max" ? Math.Max : Math.Min);
        }

        switch (name)
        {
            case "log" or "ln":
                Find(call.Span, argument, static value => value <= 0, "formula.log");
                break;
            case "sqrt":
                Find(call.Span, argument, static value => value < 0, "formula.root");
                break;
            case "tan":
                FindZero(call.Span, Each(argument, Math.Cos), "formula.tan");
                break;
        }

        return name is "max" or "min" ? argument : Each(argument, FormulaFunctions.Find(name)!);
    }

    private void FindZero(TextSpan span, double[] values, string key)
    {
        for (var i = 0; i < values.Length && Problem is null; i++)
        {
            if (values[i] == 0)
            {
                Problem = new FormulaProblem(span, _places[i], Words.Of(key));
            }
            else if (i > 0 && values[i] > 0 != values[i - 1] > 0)
            {
                var share = values[i - 1] / (values[i - 1] - values[i]);
                Problem = new FormulaProblem(span, _places[i - 1] + (share * (_places[i] - _places[i - 1])), Words.Of(key));
            }
        }
    }

    private void Find(TextSpan span, double[] values, Func<double, bool> isWrong, string key)
    {
        var first = Problem is null ? Array.FindIndex(values, value => isWrong(value)) : -1;
        if (first >= 0)
        {
            Problem = new FormulaProblem(span, _places[first], Words.Of(key));
        }
    }

    private static double[] Each(double[] values, Func<double, double> function) => Array.ConvertAll(values, value => function(value));

    private static double[] Both(double[] first, double[] second, Func<double, double, double> function)
    {
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = function(first[i], second[i]);
        }

        return first;
    }
}
