using System.Collections.Immutable;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Makes gates of expressions, as deep as their brackets go.</summary>
internal sealed class ExpressionElaborator
{
    private readonly CircuitElaborator _elaborator;
    private readonly CircuitDefinition _definition;
    private readonly SourceText _source;
    private readonly GatesReport _report;
    private readonly IntegerEvaluator _integers;
    private readonly GateMaker _gates;
    private readonly CircuitCaller _calls;
    private readonly NameReport _names;

    public ExpressionElaborator(CircuitElaborator elaborator, InstanceJob job, DeclaredNets names)
    {
        _elaborator = elaborator;
        _definition = job.Signature.Definition;
        _source = _definition.Module.Source;
        _report = elaborator.Report;
        _integers = new IntegerEvaluator(_source, _report);
        _names = new NameReport(_definition, _report);
        _gates = new GateMaker(elaborator, job);
        _calls = new CircuitCaller(elaborator, job, names, this);
    }

    /// <summary>Whether a gate is called and not a circuit: <c>nand(x, y)</c>.</summary>
    public static bool IsGate(CallSyntax call) => call.Circuit is { Name: { IsQuoted: false } name } && GatesLexis.IsReserved(name.Name);

    public BusValue Evaluate(ExpressionSyntax syntax, Scope scope)
    {
        switch (syntax)
        {
            case NumberSyntax { IsBit: true, Value: { } bit }:
                return BusValue.Of([_elaborator.Constant(bit.IsOne)]);
            case NumberSyntax number:
                return _integers.Evaluate(number, scope) is { } value ? BusValue.Of(value) : BusValue.Faulty;
            case NameSyntax name:
                return Name(name, scope);
            case SelectionSyntax selection:
                return Selected(Evaluate(selection.Operand, scope), selection, scope);
            case ConcatenationSyntax concatenation:
                return Joined(concatenation, scope);
            case NotSyntax not:
                return _gates.Nots(not.Count, Evaluate(not.Operand, scope), not.Span);
            case GateSyntax gate:
                return _gates.Chain(gate.Kind, gate.Operands, Values(gate.Operands, scope));
            case CallSyntax call when IsGate(call):
                return _gates.Call(call, Values(call.Arguments, scope));
            case CallSyntax call:
                return SingleOutput(call, scope);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The outputs of a circuit that is called; null after a report.</summary>
    public ImmutableArray<int>[]? Outputs(CallSyntax call, Scope scope) => _calls.Call(call, scope);

    /// <summary>The nets of a value where a width is expected; default after a report.</summary>
    public ImmutableArray<int> Fitted(BusValue value, int width, TextSpan span, Func<int, Phrase> mismatch)
    {
        if (value.IsFaulty)
        {
            return default;
        }

        if (value.IsNumber)
        {
            return _gates.NumberNets(value.Number, width, span);
        }

        if (value.Nets.Length == width)
        {
            return value.Nets;
        }

        var hint = value.Nets.Length == 1 ? Words.Of("gates.hint.spread") : null;
        _report.Error(_source, span, "L2N0504", mismatch(value.Nets.Length), hint);
        return default;
    }

    /// <summary>The width of an undeclared wire that is given a number: 1 if it is 0 or 1, else there is none and −1 stands for it.</summary>
    public int WidthOfNumber(ExpressionSyntax syntax, TargetSyntax target, Scope scope)
    {
        var value = Evaluate(syntax, scope);
        if (!value.IsNumber || BusValue.Fits(value.Number, 1))
        {
            return value.IsFaulty ? -1 : 1;
        }

        NoWidth(syntax.Span, target.Name!.Name);
        return -1;
    }

    /// <summary>The number of bits of a slice; null after a report.</summary>
    public int? SliceWidth(ExpressionSyntax high, ExpressionSyntax low, Scope scope) =>
        _integers.Evaluate(high, scope) is { } top && _integers.Evaluate(low, scope) is { } bottom && top >= bottom && top - bottom < _elaborator.Limits.Width
            ? (int)(top - bottom) + 1
            : null;

    /// <summary>The bits of a bus that selectors leave; default after a report.</summary>
    public ImmutableArray<int> Select(ImmutableArray<int> nets, ImmutableArray<SelectorSyntax> selectors, ReadOnlySpan<char> name, Scope scope)
    {
        foreach (var selector in selectors)
        {
            if (_integers.Evaluate(selector.High, scope) is not { } high || (selector.Low is null ? high : _integers.Evaluate(selector.Low, scope)) is not { } low)
            {
                return default;
            }

            if (high < low)
            {
                var hint = Words.Of("gates.hint.write", $"[{low}..{high}]");
                _report.Error(_source, selector.Span, "L2N0514", Words.Of("gates.backwardSlice"), hint);
                return default;
            }

            if (low.Sign < 0 || high >= nets.Length)
            {
                var bit = SignatureFinder.Shown(low.Sign < 0 ? low : high);
                var message = nets.Length == 1 ? Words.Of("gates.noBitOfOne", Quote.Shortened(name), bit) : Words.Of("gates.noBit", Quote.Shortened(name), bit, nets.Length - 1);
                _report.Error(_source, selector.Span, "L2N0514", message);
                return default;
            }

            nets = nets.Slice((int)low, (int)(high - low) + 1);
        }

        return nets;
    }

    private BusValue[] Values(ImmutableArray<ExpressionSyntax> operands, Scope scope)
    {
        var values = new BusValue[operands.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Evaluate(operands[i], scope);
        }

        return values;
    }

    private BusValue Name(NameSyntax name, Scope scope)
    {
        switch (scope.Find(name.Name))
        {
            case IntegerSymbol integer:
                return BusValue.Of(integer.Value);
            case BusSymbol bus:
                bus.IsRead = true;
                return bus.IsFaulty || bus.Nets.IsDefault ? BusValue.Faulty : BusValue.Of(bus.Nets);
            default:
                _names.UnknownName(name, scope);
                return BusValue.Faulty;
        }
    }

    private BusValue Selected(BusValue value, SelectionSyntax selection, Scope scope)
    {
        if (value.IsFaulty)
        {
            return value;
        }

        var operand = _source.Slice(selection.Operand.Span);
        var nets = Select(value.IsNumber ? _gates.AllBits(value.Number) : value.Nets, selection.Selectors, operand, scope);
        return nets.IsDefault ? BusValue.Faulty : BusValue.Of(nets);
    }

    private BusValue Joined(ConcatenationSyntax concatenation, Scope scope)
    {
        var nets = ImmutableArray.CreateBuilder<int>();
        var isFaulty = false;
        for (var i = concatenation.Parts.Length - 1; i >= 0; i--)
        {
            var value = Evaluate(concatenation.Parts[i], scope);
            if (value.IsNumber && !BusValue.Fits(value.Number, 1))
            {
                NoWidth(concatenation.Parts[i].Span, null);
                value = BusValue.Faulty;
            }

            isFaulty |= value.IsFaulty;
            if (isFaulty)
            {
                continue;
            }

            nets.AddRange(value.IsNumber ? _gates.NumberNets(value.Number, 1, concatenation.Parts[i].Span) : value.Nets);
            if (nets.Count > _elaborator.Limits.Width)
            {
                _report.Error(_source, concatenation.Span, "L2N0518", Words.Of("gates.hugeWidth", nets.Count, _elaborator.Limits.Width));
                isFaulty = true;
            }
        }

        return isFaulty ? BusValue.Faulty : BusValue.Of(nets.ToImmutable());
    }

    private BusValue SingleOutput(CallSyntax call, Scope scope)
    {
        if (Outputs(call, scope) is not { } outputs)
        {
            return BusValue.Faulty;
        }

        if (outputs.Length == 1)
        {
            return BusValue.Of(outputs[0]);
        }

        _names.SeveralOutputs(call, _definition.Module.Find(call.Circuit.Name.Name)!);
        return BusValue.Faulty;
    }

    private void NoWidth(TextSpan span, string? wire) => _report.Error(
        _source,
        span,
        "L2N0516",
        Words.Of("gates.widthUnknown", Quote.Shortened(_source.Slice(span))),
        wire is null ? Words.Of("gates.hint.widthInside") : Words.Of("gates.hint.widthOfWire", wire));
}
