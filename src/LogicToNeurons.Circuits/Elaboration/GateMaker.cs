using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Makes gates over buses, bit by bit; a one-bit operand is spread, a number takes the width of the bus beside it.</summary>
internal sealed class GateMaker(CircuitElaborator elaborator, InstanceJob job)
{
    private readonly SourceText _source = job.Signature.Definition.Module.Source;

    /// <summary>Some nots one behind the other.</summary>
    public BusValue Nots(int count, BusValue value, TextSpan span)
    {
        for (var i = 0; i < count && !value.IsFaulty; i++)
        {
            value = Not(value, span);
        }

        return value;
    }

    /// <summary>A not for each net.</summary>
    public BusValue Not(BusValue value, TextSpan span)
    {
        if (value.IsFaulty || value.IsNumber)
        {
            return value.IsNumber ? BusValue.Of(-value.Number - BigInteger.One) : value;
        }

        if (!elaborator.HasRoom(_source, span, value.Nets.Length))
        {
            return BusValue.Faulty;
        }

        var origin = OriginOf(span);
        var nets = ImmutableArray.CreateBuilder<int>(value.Nets.Length);
        foreach (var net in value.Nets)
        {
            nets.Add(elaborator.Builder.Not(net, origin));
        }

        return BusValue.Of(nets.MoveToImmutable());
    }

    /// <summary>Operands joined by two-input gates, from left to right.</summary>
    public BusValue Chain(GateKind kind, ImmutableArray<ExpressionSyntax> operands, BusValue[] values)
    {
        if (!TryAdjust(operands, values))
        {
            return BusValue.Faulty;
        }

        var value = values[0];
        for (var i = 1; i < values.Length; i++)
        {
            value = Pair(kind, value, values[i], TextSpan.Cover(operands[0].Span, operands[i].Span));
        }

        return value;
    }

    /// <summary>A gate as a call: with one bus over its bits, with several operands bit by bit; as balanced trees.</summary>
    public BusValue Call(CallSyntax call, BusValue[] values)
    {
        var name = call.Circuit.Name.Name;
        if (name == "not" ? values.Length != 1 : values.Length == 0)
        {
            elaborator.Report.Error(_source, call.Span, "L2N0507", Words.Of(name == "not" ? "gates.notCount" : "gates.gateCount", name, values.Length));
            return BusValue.Faulty;
        }

        if (name == "not")
        {
            return Not(values[0], call.Span);
        }

        var kind = KindOf(name);
        if (values is [{ IsNumber: true }])
        {
            elaborator.Report.Error(_source, call.Span, "L2N0507", Words.Of("gates.gateCount", name, 1));
            return BusValue.Faulty;
        }

        if (values.Length == 1)
        {
            return values[0].IsFaulty || !elaborator.HasRoom(_source, call.Span, 2 * values[0].Nets.Length)
                ? BusValue.Faulty
                : BusValue.Of([elaborator.Builder.Tree(kind, values[0].Nets.AsSpan(), OriginOf(call.Span))]);
        }

        return TryAdjust(call.Arguments, values) ? Trees(kind, values, call.Span) : BusValue.Faulty;
    }

    /// <summary>The nets of a number in a given width; default after a report.</summary>
    public ImmutableArray<int> NumberNets(BigInteger number, int width, TextSpan span)
    {
        if (!BusValue.Fits(number, width))
        {
            elaborator.Report.Error(_source, span, "L2N0515", Words.Of("gates.doesNotFit", SignatureFinder.Shown(number), Counted.Bits(width)));
            return default;
        }

        var nets = ImmutableArray.CreateBuilder<int>(width);
        for (var bit = 0; bit < width; bit++)
        {
            nets.Add(elaborator.Constant(!(number >> bit).IsEven));
        }

        return nets.MoveToImmutable();
    }

    /// <summary>As many bits of a number as it has, at least one.</summary>
    public ImmutableArray<int> AllBits(BigInteger number) => NumberNets(number, (int)Math.Max(1, BigInteger.Abs(number).GetBitLength()), default);

    // Gives numbers the width of the buses; false after a report, or if an operand is faulty.
    private bool TryAdjust(ImmutableArray<ExpressionSyntax> operands, BusValue[] values)
    {
        var (width, hasNumbers, isFaulty) = (0, false, false);
        for (var i = 0; i < values.Length; i++)
        {
            isFaulty |= values[i].IsFaulty;
            hasNumbers |= values[i].IsNumber;
            if (values[i].IsNumber || values[i].IsFaulty)
            {
                continue;
            }

            var length = values[i].Nets.Length;
            if (width > 1 && length > 1 && length != width)
            {
                var text = Quote.Shortened(_source.Slice(operands[i].Span));
                elaborator.Report.Error(_source, operands[i].Span, "L2N0504", Words.Of("gates.operandWidth", text, Counted.Bits(length), width));
                isFaulty = true;
            }

            width = Math.Max(width, length);
        }

        if (isFaulty || width == 0)
        {
            return !isFaulty;
        }

        for (var i = 0; i < values.Length && hasNumbers; i++)
        {
            if (values[i].IsNumber)
            {
                var nets = NumberNets(values[i].Number, width, operands[i].Span);
                isFaulty |= nets.IsDefault;
                values[i] = BusValue.Of(nets);
            }
        }

        return !isFaulty;
    }

    private BusValue Pair(GateKind kind, BusValue a, BusValue b, TextSpan span)
    {
        if (a.IsNumber && b.IsNumber)
        {
            return BusValue.Of(kind switch { GateKind.And => a.Number & b.Number, GateKind.Or => a.Number | b.Number, _ => a.Number ^ b.Number });
        }

        if (a.IsFaulty || b.IsFaulty || !elaborator.HasRoom(_source, span, Math.Max(a.Nets.Length, b.Nets.Length)))
        {
            return BusValue.Faulty;
        }

        var width = Math.Max(a.Nets.Length, b.Nets.Length);
        var origin = OriginOf(span);
        var nets = ImmutableArray.CreateBuilder<int>(width);
        for (var bit = 0; bit < width; bit++)
        {
            nets.Add(elaborator.Builder.Gate(kind, BitOf(a, bit), BitOf(b, bit), origin));
        }

        return BusValue.Of(nets.MoveToImmutable());
    }

    private BusValue Trees(GateKind kind, BusValue[] values, TextSpan span)
    {
        if (values[0].IsNumber)
        {
            return Folded(kind, values);
        }

        var width = values.Max(value => value.Nets.Length);
        if (!elaborator.HasRoom(_source, span, (long)width * values.Length))
        {
            return BusValue.Faulty;
        }

        var origin = OriginOf(span);
        var inputs = new int[values.Length];
        var nets = ImmutableArray.CreateBuilder<int>(width);
        for (var bit = 0; bit < width; bit++)
        {
            for (var i = 0; i < inputs.Length; i++)
            {
                inputs[i] = BitOf(values[i], bit);
            }

            nets.Add(elaborator.Builder.Tree(kind, inputs, origin));
        }

        return BusValue.Of(nets.MoveToImmutable());
    }

    // Nothing but numbers.
    private static BusValue Folded(GateKind kind, BusValue[] values)
    {
        var isInverted = kind is GateKind.Nand or GateKind.Nor or GateKind.Xnor;
        var inner = isInverted ? kind.Inverted() : kind;
        var number = values[0].Number;
        foreach (var value in values.Skip(1))
        {
            number = inner switch { GateKind.And => number & value.Number, GateKind.Or => number | value.Number, _ => number ^ value.Number };
        }

        return BusValue.Of(isInverted ? -number - BigInteger.One : number);
    }

    private static int BitOf(BusValue value, int bit) => value.Nets[value.Nets.Length == 1 ? 0 : bit];

    private static GateKind KindOf(string name) => name switch
    {
        "and" => GateKind.And,
        "or" => GateKind.Or,
        "xor" => GateKind.Xor,
        "nand" => GateKind.Nand,
        "nor" => GateKind.Nor,
        _ => GateKind.Xnor,
    };

    private Origin OriginOf(TextSpan span) => elaborator.OriginOf(job.Signature.Definition, job.Instance, span);
}
