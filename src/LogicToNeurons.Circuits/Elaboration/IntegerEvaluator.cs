using System.Numerics;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Computes what is known at compile time: widths, indices, bounds, parameters and conditions.</summary>
/// <remarks>Claims are 1 or 0. What can't be computed is reported and gives null.</remarks>
internal sealed class IntegerEvaluator(SourceText source, GatesReport report)
{
    private const int MostBits = 20_000;

    public BigInteger? Evaluate(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        NumberSyntax number => Number(number),
        NameSyntax name => Name(name, scope),
        MinusSyntax minus => Evaluate(minus.Operand, scope) is { } value ? minus.IsOdd ? -value : value : null,
        NotSyntax not => Evaluate(not.Operand, scope) is { } value ? Truth(value.IsZero == not.IsOdd) : null,
        ArithmeticSyntax { Operators: [ArithmeticOperator.Power, ..] } power => Power(power, scope),
        ArithmeticSyntax chain => Chain(chain, scope),
        CallSyntax call => Call(call, scope),
        _ => Unknown(syntax.Span),
    };

    /// <summary>A number that must lie within bounds; null after a report.</summary>
    public int? Bounded(ExpressionSyntax syntax, Scope scope, int least, int most, string code, Func<BigInteger, Phrase> message)
    {
        if (Evaluate(syntax, scope) is not { } value)
        {
            return null;
        }

        if (value >= least && value <= most)
        {
            return (int)value;
        }

        report.Error(source, syntax.Span, code, message(value));
        return null;
    }

    private static BigInteger Truth(bool value) => value ? BigInteger.One : BigInteger.Zero;

    private BigInteger? Number(NumberSyntax number)
    {
        if (number.Value is null)
        {
            report.Error(source, number.Span, "L2N0523", Words.Of("gates.malformed", Quote.Shortened(source.Slice(number.Span))), Words.Of("gates.hint.numbers"));
        }

        return number.Value;
    }

    private BigInteger? Name(NameSyntax name, Scope scope)
    {
        switch (scope.Find(name.Name))
        {
            case IntegerSymbol integer:
                return integer.Value;
            case BusSymbol bus:
                bus.IsRead = true;
                return Unknown(name.Span);
            default:
                var hint = report.Meant(name.Name, scope.Names());
                report.Error(source, name.Span, "L2N0505", Words.Of("gates.unknownName", Quote.Shortened(name.Name)), hint);
                return null;
        }
    }

    private BigInteger? Unknown(TextSpan span)
    {
        report.Error(source, span, "L2N0517", Words.Of("gates.notCompileTime", Quote.Shortened(source.Slice(span))), Words.Of("gates.hint.compileTime"));
        return null;
    }

    private BigInteger? Chain(ArithmeticSyntax chain, Scope scope)
    {
        var value = Evaluate(chain.Operands[0], scope);
        for (var i = 0; i < chain.Operators.Length; i++)
        {
            if (chain.Operators[i] is >= ArithmeticOperator.Equal and <= ArithmeticOperator.GreaterOrEqual && i > 0)
            {
                report.Error(source, chain.Span, "L2N0517", Words.Of("gates.comparedTwice"), Words.Of("gates.hint.comparedTwice"));
                return null;
            }

            var right = Evaluate(chain.Operands[i + 1], scope);
            value = value is { } a && right is { } b ? Apply(chain.Operators[i], a, b, chain.Operands[i + 1].Span) : null;
        }

        return value;
    }

    private BigInteger? Apply(ArithmeticOperator operation, BigInteger a, BigInteger b, TextSpan span)
    {
        if (operation is ArithmeticOperator.Divide or ArithmeticOperator.Remainder && b.IsZero)
        {
            report.Error(source, span, "L2N0517", Words.Of("gates.dividedByZero"));
            return null;
        }

        return operation switch
        {
            ArithmeticOperator.Or => Truth(!a.IsZero || !b.IsZero),
            ArithmeticOperator.And => Truth(!a.IsZero && !b.IsZero),
            ArithmeticOperator.Equal => Truth(a == b),
            ArithmeticOperator.NotEqual => Truth(a != b),
            ArithmeticOperator.Less => Truth(a < b),
            ArithmeticOperator.LessOrEqual => Truth(a <= b),
            ArithmeticOperator.Greater => Truth(a > b),
            ArithmeticOperator.GreaterOrEqual => Truth(a >= b),
            ArithmeticOperator.Add => Checked(a + b, span),
            ArithmeticOperator.Subtract => Checked(a - b, span),
            ArithmeticOperator.Multiply => Checked(a * b, span),
            ArithmeticOperator.Divide => a / b,
            ArithmeticOperator.Remainder => a % b,
            ArithmeticOperator.Power => Raised(a, b, span),
        };
    }

    // From the right: 2 ** 3 ** 2 is 2 ** 9.
    private BigInteger? Power(ArithmeticSyntax chain, Scope scope)
    {
        var value = Evaluate(chain.Operands[^1], scope);
        for (var i = chain.Operands.Length - 2; i >= 0; i--)
        {
            var left = Evaluate(chain.Operands[i], scope);
            value = left is { } a && value is { } b ? Raised(a, b, chain.Operands[i + 1].Span) : null;
        }

        return value;
    }

    private BigInteger? Raised(BigInteger a, BigInteger b, TextSpan span)
    {
        if (b.Sign < 0)
        {
            report.Error(source, span, "L2N0517", Words.Of("gates.negativePower"));
            return null;
        }

        if (BigInteger.Abs(a).IsOne || a.IsZero)
        {
            return b.IsZero ? 1 : a.Sign < 0 && b.IsEven ? 1 : a;
        }

        return b * a.GetBitLength() > MostBits ? TooLarge(span) : BigInteger.Pow(a, (int)b);
    }

    private BigInteger? Checked(BigInteger value, TextSpan span) => value.GetBitLength() > MostBits ? TooLarge(span) : value;

    private BigInteger? TooLarge(TextSpan span)
    {
        report.Error(source, span, "L2N0518", Words.Of("gates.hugeNumber", MostBits));
        return null;
    }

    private BigInteger? Call(CallSyntax call, Scope scope)
    {
        var name = call.Circuit.Name.Name;
        var count = name switch { "min" or "max" => 2, "log2" => 1, _ => 0 };
        if (count == 0)
        {
            var hint = report.Meant(name, ["min", "max", "log2"]) ?? Words.Of("gates.hint.functions");
            report.Error(source, call.Circuit.Span, "L2N0517", Words.Of("gates.noFunction", Quote.Shortened(name)), hint);
            return null;
        }

        var values = call.Arguments.Select(argument => Evaluate(argument, scope)).ToArray();
        if (count == 1 ? values.Length != 1 : values.Length < 1)
        {
            report.Error(source, call.Span, "L2N0507", Words.Of("gates.argumentCount", name, Counted.Values(count), values.Length));
            return null;
        }

        return values.Contains(null) ? null : name switch
        {
            "min" => values.Min(),
            "max" => values.Max(),
            _ => Log2(values[0]!.Value, call.Arguments[0].Span),
        };
    }

    // Rounded up: the number of bits that tell so many things apart.
    private BigInteger? Log2(BigInteger value, TextSpan span)
    {
        if (value.Sign > 0)
        {
            return (value - 1).GetBitLength();
        }

        report.Error(source, span, "L2N0517", Words.Of("gates.logOfNothing"));
        return null;
    }
}
