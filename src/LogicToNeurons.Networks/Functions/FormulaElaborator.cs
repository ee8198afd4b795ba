using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Networks.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Networks.Functions;

/// <summary>Turns formulas into affine forms and neurons.</summary>
/// <param name="source">The text.</param>
/// <param name="builder">Makes the neurons.</param>
/// <param name="limits">How large all may become.</param>
/// <param name="diagnostics">What is wrong goes here.</param>
internal sealed class FormulaElaborator(SourceText source, ReluFunctionBuilder builder, ReluLimits limits, List<Diagnostic> diagnostics)
{
    private static readonly string[] Functions = ["relu", "max", "min", "abs"];
    private long _terms;

    /// <summary>Gets a value indicating whether a limit was reached, so that nothing more is worked out.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>The form of a formula; null if something is wrong with it, which is said.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="names">The value of a name; null if it has none, for which something was said.</param>
    public RationalForm? Elaborate(FormulaSyntax formula, Func<NameSyntax, RationalForm?> names) => IsTooLarge ? null : formula switch
    {
        NumberSyntax number => number.Value is { } value ? RationalForm.Number(value) : TooLong(number),
        NameSyntax name => names(name),
        MinusSyntax minus => Elaborate(minus.Operand, names)?.Times(-1),
        SumSyntax sum => Sum(sum, names),
        ProductSyntax product => Product(product, names),
        PowerSyntax power => Power(power, names),
        CallSyntax call => Call(call, names),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private RationalForm? Sum(SumSyntax sum, Func<NameSyntax, RationalForm?> names)
    {
        var operands = All(sum.Operands, names);
        return operands is null ? null : Checked(Added(operands, sum.AreTaken), sum.Span);
    }

    // In halves: adding one by one would take quadratic time.
    private static RationalForm Added(List<RationalForm> operands, IReadOnlyList<bool> areTaken)
    {
        var sums = operands.Select((operand, i) => areTaken[i] ? operand.Times(-1) : operand).ToList();
        while (sums.Count > 1)
        {
            sums = Paired(sums, static (first, second) => first.Plus(second));
        }

        return sums[0];
    }

    private static List<RationalForm> Paired(List<RationalForm> operands, Func<RationalForm, RationalForm, RationalForm> combine)
    {
        var halves = new List<RationalForm>((operands.Count + 1) / 2);
        for (var i = 0; i < operands.Count; i += 2)
        {
            halves.Add(i + 1 < operands.Count ? combine(operands[i], operands[i + 1]) : operands[i]);
        }

        return halves;
    }

    private RationalForm? Product(ProductSyntax product, Func<NameSyntax, RationalForm?> names)
    {
        if (All(product.Operands, names) is not { } operands)
        {
            return null;
        }

        var result = operands[0];
        for (var i = 1; i < operands.Count && !IsTooLarge; i++)
        {
            var (operand, span) = (operands[i], product.Operands[i].Span);
            if (product.AreDivisors[i] && !operand.IsConstant)
            {
                return Error(span, "L2N1009", Words.Of("relu.divisor"), Words.Of("relu.hint.divisor"));
            }

            if (product.AreDivisors[i] && operand.Constant.IsZero)
            {
                return Error(span, "L2N1010", Words.Of("relu.byZero"));
            }

            if (!operand.IsConstant && !result.IsConstant)
            {
                return Error(product.Span, "L2N1009", Words.Of("relu.product"), Words.Of("relu.hint.approximate"));
            }

            result = product.AreDivisors[i] ? result.Times(Rational.One / operand.Constant)
                : operand.IsConstant ? result.Times(operand.Constant)
                : operand.Times(result.Constant);
            Checked(result, product.Span);
        }

        return IsTooLarge ? null : result;
    }

    // Powers of numbers only; x^1 isn't worth an exception.
    private RationalForm? Power(PowerSyntax power, Func<NameSyntax, RationalForm?> names)
    {
        if (All(power.Operands, names) is not { } operands)
        {
            return null;
        }

        if (operands.Exists(operand => !operand.IsConstant))
        {
            return Error(power.Span, "L2N1009", Words.Of("relu.power"), Words.Of("relu.hint.approximate"));
        }

        var value = operands[^1].Constant;
        for (var i = operands.Count - 2; i >= 0; i--)
        {
            var operand = operands[i].Constant;
            if (!value.IsWhole)
            {
                return Error(power.Operands[i + 1].Span, "L2N1009", Words.Of("relu.exponent"), Words.Of("relu.hint.exponent"));
            }

            if (operand.IsZero && value.Sign < 0)
            {
                return Error(power.Operands[i].Span, "L2N1010", Words.Of("relu.byZero"));
            }

            if (RationalPower.Of(operand, value.Numerator, limits.MostBits) is not { } result)
            {
                return Error(power.Span, "L2N1004", Words.Of("relu.digits"));
            }

            value = result;
        }

        return RationalForm.Number(value);
    }

    private RationalForm? Call(CallSyntax call, Func<NameSyntax, RationalForm?> names)
    {
        var function = call.Function.Name == "ReLU" ? "relu" : call.Function.Name;
        if (Array.IndexOf(Functions, function) < 0)
        {
            return NoSuchFunction(call.Function);
        }

        var isMany = function is "max" or "min";
        if (isMany ? call.Arguments.Length < 2 : call.Arguments.Length != 1)
        {
            return Error(call.Span, "L2N1011", isMany ? Words.Of("relu.twoArguments", function) : Words.Of("relu.oneArgument", function, call.Arguments.Length));
        }

        if (All(call.Arguments, names) is not { } arguments)
        {
            return null;
        }

        builder.At(function, source.LineOf(call.Span.Start));
        while (arguments.Count > 1)
        {
            arguments = Paired(arguments, function == "max" ? builder.Max : builder.Min);
        }

        var result = function switch { "relu" => builder.Relu(arguments[0]), "abs" => builder.Abs(arguments[0]), _ => arguments[0] };
        return builder.NeuronCount > limits.MostNeurons ? TooLarge(call.Span) : Checked(result, call.Span);
    }

    // Every part is read, for its own faults.
    private List<RationalForm>? All(IReadOnlyList<FormulaSyntax> formulas, Func<NameSyntax, RationalForm?> names)
    {
        var forms = new List<RationalForm>(formulas.Count);
        foreach (var formula in formulas)
        {
            if (Elaborate(formula, names) is { } form)
            {
                forms.Add(form);
            }
        }

        return forms.Count == formulas.Count ? forms : null;
    }

    private RationalForm? Checked(RationalForm form, TextSpan span)
    {
        _terms += form.Terms.Length;
        if (_terms > limits.MostTerms)
        {
            return TooLarge(span);
        }

        if (form.Constant.BitLength <= limits.MostBits && form.Terms.All(term => term.Weight.BitLength <= limits.MostBits))
        {
            return form;
        }

        IsTooLarge = true;
        return Error(span, "L2N1004", Words.Of("relu.digits"));
    }

    private RationalForm? TooLong(NumberSyntax number) => Error(number.Span, "L2N1004", Words.Of("relu.longNumber", RationalReader.MostDigits));

    private RationalForm? TooLarge(TextSpan span)
    {
        IsTooLarge = true;
        return Error(span, "L2N1012", Words.Of("relu.tooLarge", limits.MostNeurons, limits.MostTerms));
    }

    private RationalForm? NoSuchFunction(NameSyntax name)
    {
        var meant = NearMiss.Find(name.Name, Functions);
        var isCurve = Approximation.FormulaFunctions.IsKnown(name.Name);
        return Error(
            name.Span,
            "L2N1011",
            Words.Of("relu.noFunction", Quote.Shortened(name.Name)),
            isCurve ? Words.Of("relu.hint.approximate") : meant is not null ? Words.Of("relu.hint.meant", meant) : Words.Of("relu.hint.functions"));
    }

    private RationalForm? Error(TextSpan span, string code, Phrase message, Phrase? hint = null)
    {
        diagnostics.Add(Diagnostic.At(source, span, code, Severity.Error, message, hint));
        return null;
    }
}
