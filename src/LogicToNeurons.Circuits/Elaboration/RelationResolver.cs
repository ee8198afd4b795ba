using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Turns relations as written into relations of nets. What can't be resolved is reported and gives null.</summary>
internal sealed class RelationResolver
{
    private const int MostParts = 1000;
    private const int MostRepeated = 64;

    private readonly SourceText _source;
    private readonly Netlist _netlist;
    private readonly Scope _parameters;
    private readonly GatesReport _report;
    private readonly IntegerEvaluator _integers;
    private readonly Dictionary<string, Signal> _signals = [];
    private int _parts;

    public RelationResolver(SourceText source, Netlist netlist, Scope parameters, GatesReport report)
    {
        (_source, _netlist, _parameters, _report) = (source, netlist, parameters, report);
        _integers = new IntegerEvaluator(source, report);
        foreach (var signal in netlist.Signals.TakeWhile(signal => signal.Instance == 0))
        {
            _signals.TryAdd(signal.Name, signal);
        }
    }

    public Relation? Resolve(RelationSyntax syntax)
    {
        _parts = 0;
        var claim = Claim(syntax.Claim);
        var guard = syntax.Guard is null ? null : Claim(syntax.Guard);
        return claim is null || (guard is null && syntax.Guard is not null) ? null : new Relation(claim, guard, _source, syntax.Span);
    }

    private static bool IsClaim(ExpressionSyntax syntax) =>
        syntax is NotSyntax || (syntax is ArithmeticSyntax chain && chain.Operators[0] <= ArithmeticOperator.GreaterOrEqual);

    private Proposition? Claim(ExpressionSyntax syntax) => syntax switch
    {
        NotSyntax not => Claim(not.Operand) is { } operand ? not.IsOdd ? new Negated(operand) : operand : null,
        ArithmeticSyntax { Operators: [ArithmeticOperator.And or ArithmeticOperator.Or, ..] } chain => Joined(chain),
        ArithmeticSyntax { Operators: [<= ArithmeticOperator.GreaterOrEqual, ..] } chain => Comparison(chain),
        _ => Bit(syntax),
    };

    // One bit is true or false as it stands; of a number, one has to say what is claimed.
    private Compared? Bit(ExpressionSyntax syntax)
    {
        var value = Integer(syntax);
        if (value is null or NetsValue { Nets.Length: 1 })
        {
            return value is null ? null : new Compared(value, Relational.NotEqual, new IntegerLiteral(BigInteger.Zero));
        }

        Error(syntax.Span, Words.Of("gates.noClaim"), Words.Of("gates.hint.noClaim"));
        return null;
    }

    private Proposition? Joined(ArithmeticSyntax chain)
    {
        var claim = Claim(chain.Operands[0]);
        for (var i = 1; i < chain.Operands.Length && !IsTooLong(chain.Span); i++)
        {
            var right = Claim(chain.Operands[i]);
            claim = claim is null || right is null ? null
                : chain.Operators[i - 1] == ArithmeticOperator.And ? new Both(claim, right)
                : new Either(claim, right);
        }

        return _parts > MostParts ? null : claim;
    }

    private Proposition? Comparison(ArithmeticSyntax chain)
    {
        if (chain.Operators.Length > 1)
        {
            Error(chain.Span, Words.Of("gates.comparedTwice"), Words.Of("gates.hint.comparedTwice"));
            return null;
        }

        var (left, operation, right) = (chain.Operands[0], RelationalOf(chain.Operators[0]), chain.Operands[1]);
        if (IsClaim(left) || IsClaim(right))
        {
            return Equivalence(left, operation, right, chain.Span);
        }

        var (a, b) = (Integer(left), Integer(right));
        return a is null || b is null ? null : new Compared(a, operation, b);
    }

    // "less == (a < b)": a claim is 1 or 0.
    private Proposition? Equivalence(ExpressionSyntax left, Relational operation, ExpressionSyntax right, TextSpan span)
    {
        if (operation is not (Relational.Equal or Relational.NotEqual))
        {
            Error(span, Words.Of("gates.claimCompared"), null);
            return null;
        }

        var (whenTrue, whenFalse) = (Truth(left, true), Truth(left, false));
        var (isTrue, isFalse) = (Truth(right, true), Truth(right, false));
        if (whenTrue is null || whenFalse is null || isTrue is null || isFalse is null)
        {
            return null;
        }

        var same = new Either(new Both(whenTrue, isTrue), new Both(whenFalse, isFalse));
        return operation == Relational.Equal ? same : new Negated(same);
    }

    private Proposition? Truth(ExpressionSyntax syntax, bool value) => IsClaim(syntax)
        ? Claim(syntax) is { } claim ? value ? claim : new Negated(claim) : null
        : Integer(syntax) is { } integer ? new Compared(integer, Relational.Equal, new IntegerLiteral(value ? 1 : 0)) : null;

    private IntegerExpression? Integer(ExpressionSyntax syntax)
    {
        if (IsTooLong(syntax.Span))
        {
            return null;
        }

        switch (syntax)
        {
            case NameSyntax name when _signals.ContainsKey(name.Name):
            case SelectionSyntax or ConcatenationSyntax:
                return Nets(syntax) is { IsDefault: false } nets ? new NetsValue(nets, false) : null;
            case NameSyntax name when _parameters.Find(name.Name) is null:
                UnknownName(name);
                return null;
            case NumberSyntax or NameSyntax:
                return _integers.Evaluate(syntax, _parameters) is { } number ? new IntegerLiteral(number) : null;
            case MinusSyntax minus:
                return Integer(minus.Operand) is { } operand ? minus.IsOdd ? new IntegerOperation(IntegerOperator.Subtract, new IntegerLiteral(BigInteger.Zero), operand) : operand : null;
            case CallSyntax call:
                return Call(call);
            case ArithmeticSyntax { Operators: [ArithmeticOperator.Power, ..] } power:
                return Power(power);
            case ArithmeticSyntax chain when !IsClaim(chain):
                return Chain(chain);
            default:
                Error(syntax.Span, Words.Of("gates.noNumber"), null);
                return null;
        }
    }

    private IntegerExpression? Chain(ArithmeticSyntax chain)
    {
        var value = Integer(chain.Operands[0]);
        for (var i = 1; i < chain.Operands.Length && _parts <= MostParts; i++)
        {
            var right = Integer(chain.Operands[i]);
            value = value is null || right is null ? null : new IntegerOperation(OperatorOf(chain.Operators[i - 1]), value, right);
        }

        return _parts > MostParts ? null : value;
    }

    private IntegerExpression? Power(ArithmeticSyntax chain)
    {
        var exponent = chain.Operands.Length == 2
            ? chain.Operands[1]
            : new ArithmeticSyntax(TextSpan.Cover(chain.Operands[1].Span, chain.Span), chain.Operands[1..], chain.Operators[1..]);
        if (Integer(chain.Operands[0]) is not { } value || _integers.Evaluate(exponent, _parameters) is not { } times)
        {
            return null;
        }

        if (value is IntegerLiteral)
        {
            return _integers.Evaluate(chain, _parameters) is { } number ? new IntegerLiteral(number) : null;
        }

        if (times.Sign < 0 || times > MostRepeated)
        {
            Error(exponent.Span, Words.Of("gates.powerOfSignal", MostRepeated), null);
            return null;
        }

        IntegerExpression product = new IntegerLiteral(BigInteger.One);
        for (var i = 0; i < times; i++)
        {
            product = i == 0 ? value : new IntegerOperation(IntegerOperator.Multiply, product, value);
        }

        return product;
    }

    private IntegerExpression? Call(CallSyntax call)
    {
        if (call.Circuit.Name.Name != "signed")
        {
            return _integers.Evaluate(call, _parameters) is { } number ? new IntegerLiteral(number) : null;
        }

        if (call.Arguments is not [var argument])
        {
            _report.Error(_source, call.Span, "L2N0507", Words.Of("gates.argumentCount", "signed", Counted.Values(1), call.Arguments.Length));
            return null;
        }

        return Nets(argument) is { IsDefault: false } nets ? new NetsValue(nets, true) : null;
    }

    // The nets of a name, a slice or a concatenation, bit 0 first; default after a report.
    private ImmutableArray<int> Nets(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case NameSyntax name when _signals.TryGetValue(name.Name, out var signal):
                return signal.Nets;
            case NameSyntax name when _parameters.Find(name.Name) is null:
                UnknownName(name);
                return default;
            case SelectionSyntax selection:
                return Selected(selection);
            case ConcatenationSyntax concatenation:
                return Concatenated(concatenation);
            case NumberSyntax { Value: { } bit } when bit.IsZero || bit.IsOne:
                return [(int)bit];
            default:
                Error(syntax.Span, Words.Of("gates.noBus"), null);
                return default;
        }
    }

    private ImmutableArray<int> Selected(SelectionSyntax selection)
    {
        var nets = Nets(selection.Operand);
        foreach (var selector in selection.Selectors)
        {
            var high = _integers.Evaluate(selector.High, _parameters);
            var low = selector.Low is null ? high : _integers.Evaluate(selector.Low, _parameters);
            if (nets.IsDefault || high is null || low is null)
            {
                return default;
            }

            if (low < 0 || high >= nets.Length || high < low)
            {
                var bus = Quote.Shortened(_source.Slice(selection.Operand.Span));
                _report.Error(_source, selector.Span, "L2N0514", Words.Of("gates.noBit", bus, SignatureFinder.Shown(high.Value), nets.Length - 1));
                return default;
            }

            nets = nets.Slice((int)low, (int)(high - low) + 1);
        }

        return nets;
    }

    private ImmutableArray<int> Concatenated(ConcatenationSyntax concatenation)
    {
        var nets = ImmutableArray.CreateBuilder<int>();
        for (var i = concatenation.Parts.Length - 1; i >= 0; i--)
        {
            var part = Nets(concatenation.Parts[i]);
            if (part.IsDefault || IsTooLong(concatenation.Span))
            {
                return default;
            }

            nets.AddRange(part);
        }

        return nets.ToImmutable();
    }

    // Those who work with a relation may go down into it.
    private bool IsTooLong(TextSpan span)
    {
        if (++_parts == MostParts + 1)
        {
            Error(span, Words.Of("gates.longRelation", MostParts), null);
        }

        return _parts > MostParts;
    }

    private void UnknownName(NameSyntax name) => _report.Error(
        _source,
        name.Span,
        "L2N0505",
        Words.Of("gates.unknownNameOf", Quote.Shortened(name.Name), _netlist.Name),
        _report.Meant(name.Name, _signals.Keys.Concat(_parameters.Names())));

    private void Error(TextSpan span, Phrase message, Phrase? hint) => _report.Error(_source, span, "L2N0526", message, hint);

    private static Relational RelationalOf(ArithmeticOperator operation) => (Relational)(operation - ArithmeticOperator.Equal);

    private static IntegerOperator OperatorOf(ArithmeticOperator operation) => (IntegerOperator)(operation - ArithmeticOperator.Add);
}
