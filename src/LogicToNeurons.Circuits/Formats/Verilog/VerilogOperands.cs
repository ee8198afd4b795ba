using System.Globalization;
using LogicToNeurons.Circuits.Formats.Flat;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>Reads operands: names with their bits, numbers, braces, brackets.</summary>
internal sealed class VerilogOperands
{
    /// <summary>The widest vector.</summary>
    public const int MostWidth = 1 << 16;

    private readonly VerilogTokens _tokens;
    private readonly VerilogModule _module;
    private readonly Func<VerilogValue?> _readExpression;
    private int _depth;

    public VerilogOperands(VerilogTokens tokens, VerilogModule module, Func<VerilogValue?> readExpression) =>
        (_tokens, _module, _readExpression) = (tokens, module, readExpression);

    /// <summary>Reads an operand of an expression.</summary>
    public VerilogValue? Read()
    {
        if (_tokens.IsName)
        {
            return ReadName();
        }

        if (_tokens.Current.Kind == VerilogTokenKind.Number)
        {
            return ReadNumber();
        }

        if (_tokens.Accept("("))
        {
            return _readExpression() is { } value && _tokens.Expect(")") ? value : null;
        }

        if (_tokens.Accept("{"))
        {
            return ReadBraces();
        }

        _tokens.Unexpected();
        return null;
    }

    /// <summary>Reads what can be driven: a name with its bits, or several in braces; the least significant bit first.</summary>
    public int[]? ReadTarget()
    {
        if (_tokens.IsName)
        {
            return ReadName()?.Nets;
        }

        if (!_tokens.Expect("{"))
        {
            return null;
        }

        var parts = new List<int[]>();
        do
        {
            if (!_tokens.IsName)
            {
                _tokens.Unexpected();
                return null;
            }

            if (ReadName() is not { } part)
            {
                return null;
            }

            parts.Add(part.Nets);
        }
        while (_tokens.Accept(","));
        return _tokens.Expect("}") ? Joined(parts) : null;
    }

    /// <summary>Reads a range, <c>[7:0]</c>.</summary>
    public bool TryReadRange(out int left, out int right)
    {
        (left, right) = (0, 0);
        if (!_tokens.Expect("[") || !TryReadIndex(out left) || !_tokens.Expect(":") || !TryReadIndex(out right) || !_tokens.Expect("]"))
        {
            return false;
        }

        if (Math.Abs((long)left - right) >= MostWidth)
        {
            _tokens.Fail("L2N0718", _tokens.Current.Span, Words.Of("format.verilogWide", MostWidth));
        }

        return !_tokens.HasFailed;
    }

    private bool TryReadIndex(out int index)
    {
        var isNegative = _tokens.Accept("-");
        var isIndex = int.TryParse(_tokens.Text, NumberStyles.None, CultureInfo.InvariantCulture, out index);
        if (!isIndex)
        {
            _tokens.Unexpected();
            return false;
        }

        index = isNegative ? -index : index;
        _tokens.Advance();
        return true;
    }

    private VerilogValue? ReadName()
    {
        var span = _tokens.Current.Span;
        var signal = _module.Signal(_tokens.Text, span);
        _tokens.Advance();
        if (!_tokens.Accept("["))
        {
            return new(signal.Nets());
        }

        if (!TryReadIndex(out var left))
        {
            return null;
        }

        var right = left;
        var isRange = _tokens.Accept(":");
        if ((isRange && !TryReadIndex(out right)) || !_tokens.Expect("]"))
        {
            return null;
        }

        var (high, low) = (signal.PositionOf(left), signal.PositionOf(right));
        if (high < 0 || low < 0 || high < low)
        {
            _tokens.Fail("L2N0717", _tokens.SpanFrom(span.Start), Words.Of("format.verilogRange", FlatFile.Shortened(signal.Name)));
            return null;
        }

        var nets = new int[high - low + 1];
        for (var bit = 0; bit < nets.Length; bit++)
        {
            nets[bit] = signal.Net(low + bit);
        }

        return new(nets);
    }

    private VerilogValue? ReadNumber()
    {
        var span = _tokens.Current.Span;
        var number = VerilogNumber.Read(_tokens.Text);
        if (number is null)
        {
            _tokens.Unexpected();
            return null;
        }

        if (number.HasUnknown)
        {
            _tokens.File.WarnOnce("x", "L2N0708", span, Words.Of("format.verilogUnknown"));
        }

        _tokens.Advance();
        return new([.. number.Bits.Select(bit => _module.Circuit.Constant(bit, span))], number.IsUnsized);
    }

    // {a, b} or {3{a}}
    private VerilogValue? ReadBraces()
    {
        if (++_depth > VerilogExpressions.MostDepth)
        {
            _tokens.Fail("L2N0718", _tokens.Current.Span, Words.Of("format.verilogDeep", VerilogExpressions.MostDepth));
        }

        var value = _tokens.HasFailed ? null : ReadParts();
        _depth--;
        return value;
    }

    private VerilogValue? ReadParts()
    {
        var parts = new List<int[]>();
        do
        {
            var count = RepetitionAt();
            var part = _readExpression();
            if (part is null)
            {
                return null;
            }

            if (count >= 0 && parts.Count == 0 && part.IsUnsized && _tokens.Accept("{"))
            {
                return ReadRepetition(count);
            }

            parts.Add(part.Nets);
            if (part.IsUnsized || parts.Sum(one => (long)one.Length) > MostWidth)
            {
                _tokens.Unexpected();
                return null;
            }
        }
        while (_tokens.Accept(","));
        return _tokens.Expect("}") ? new(Joined(parts)) : null;
    }

    private int RepetitionAt() =>
        _tokens.Current.Kind == VerilogTokenKind.Number && int.TryParse(_tokens.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1;

    private VerilogValue? ReadRepetition(int count)
    {
        if (ReadBraces() is not { } part || !_tokens.Expect("}"))
        {
            return null;
        }

        if (count == 0 || (long)count * part.Width > MostWidth)
        {
            _tokens.Fail("L2N0718", _tokens.Current.Span, Words.Of("format.verilogWide", MostWidth));
            return null;
        }

        return new(Joined([.. Enumerable.Repeat(part.Nets, count)]));
    }

    // The first stands highest.
    private static int[] Joined(List<int[]> parts)
    {
        var nets = new List<int>();
        for (var part = parts.Count - 1; part >= 0; part--)
        {
            nets.AddRange(parts[part]);
        }

        return [.. nets];
    }
}
