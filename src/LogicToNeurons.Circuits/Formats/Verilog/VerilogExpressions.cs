using LogicToNeurons.Circuits.Formats.Flat;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>Reads expressions and turns them into gates; null is an expression with an error.</summary>
internal sealed class VerilogExpressions
{
    /// <summary>How deep brackets and choices may nest.</summary>
    public const int MostDepth = 256;

    // The loosest first; all of one line bind alike.
    private static readonly string[][] Levels = [["||"], ["&&"], ["|"], ["^", "~^", "^~"], ["&"], ["==", "!=", "===", "!=="]];

    private readonly VerilogTokens _tokens;
    private readonly VerilogOperands _operands;
    private readonly VerilogGates _gates;
    private readonly VerilogModule _module;
    private readonly FlatCircuit _circuit;
    private int _depth;

    public VerilogExpressions(VerilogTokens tokens, VerilogModule module)
    {
        (_tokens, _module, _circuit) = (tokens, module, module.Circuit);
        _gates = new VerilogGates(tokens, module);
        _operands = new VerilogOperands(tokens, module, Read);
    }

    public VerilogOperands Operands => _operands;

    public VerilogGates Gates => _gates;

    /// <summary>Reads an expression: <c>a ? b : c</c> or what binds more.</summary>
    public VerilogValue? Read()
    {
        if (++_depth > MostDepth)
        {
            _tokens.Fail("L2N0718", _tokens.Current.Span, Words.Of("format.verilogDeep", MostDepth));
        }

        var value = _tokens.HasFailed ? null : ReadChoice();
        _depth--;
        return value;
    }

    /// <summary>Lets nets be a value; another width is an error.</summary>
    public void Assign(int[] target, VerilogValue value, int start)
    {
        if (Fitted(value, target.Length, start) is not { } nets)
        {
            return;
        }

        var span = _tokens.SpanFrom(start);
        if (nets.Length == 1)
        {
            _circuit.Assign(target[0], nets[0], span);
            return;
        }

        for (var bit = 0; bit < nets.Length; bit++)
        {
            _circuit.Connect(target[bit], nets[bit], span);
        }
    }

    /// <summary>Says what registers hold at first; what isn't a number is an error.</summary>
    public bool TrySetInitial(int[] target, VerilogValue value, int start)
    {
        if (Fitted(value, target.Length, start) is not { } nets)
        {
            return false;
        }

        for (var bit = 0; bit < nets.Length; bit++)
        {
            if (_circuit.ConstantOf(nets[bit]) is not { } constant)
            {
                _tokens.Fail("L2N0702", _tokens.SpanFrom(start), Words.Of("format.verilogInitial"));
                return false;
            }

            _module.Registers.SetInitial(target[bit], constant);
        }

        return true;
    }

    /// <summary>The nets of a value for a width; null, with an error, if it has another.</summary>
    public int[]? Fitted(VerilogValue value, int width, int start)
    {
        var nets = value.Of(width, _circuit, _tokens.SpanFrom(start));
        if (nets is null)
        {
            _tokens.Fail("L2N0717", _tokens.SpanFrom(start), Words.Of("format.verilogWidths", width, value.Width));
        }

        return nets;
    }

    private VerilogValue? ReadChoice()
    {
        var start = _tokens.Current.Span.Start;
        var condition = ReadLevel(0);
        if (condition is null || !_tokens.Accept("?"))
        {
            return condition;
        }

        var whenTrue = Read();
        if (whenTrue is null || !_tokens.Expect(":"))
        {
            return null;
        }

        return Read() is { } whenFalse ? _gates.Choice(condition, whenTrue, whenFalse, _tokens.SpanFrom(start)) : null;
    }

    private VerilogValue? ReadLevel(int level)
    {
        if (level == Levels.Length)
        {
            return ReadUnary();
        }

        var start = _tokens.Current.Span.Start;
        var value = ReadLevel(level + 1);
        while (value is not null && OperatorAt(level) is { } sign)
        {
            value = ReadRow(value, sign, level, start);
        }

        return value;
    }

    // a & b & c, all with one operator: one gate.
    private VerilogValue? ReadRow(VerilogValue first, string sign, int level, int start)
    {
        var row = new List<VerilogValue> { first };
        while (_tokens.Accept(sign))
        {
            if (ReadLevel(level + 1) is not { } operand)
            {
                return null;
            }

            row.Add(operand);
        }

        return _gates.Binary(sign, row, _tokens.SpanFrom(start));
    }

    private string? OperatorAt(int level)
    {
        // Most often an expression ends here.
        if (_tokens.Current.Kind != VerilogTokenKind.Sign || _tokens.Text[0] is ';' or ')' or ',' or '}')
        {
            return null;
        }

        foreach (var sign in Levels[level])
        {
            if (_tokens.Is(sign))
            {
                return sign;
            }
        }

        return null;
    }

    // Signs before an operand are read in a row: they may be many.
    private VerilogValue? ReadUnary()
    {
        var start = _tokens.Current.Span.Start;
        List<string>? signs = null;
        while (_tokens.Is("~") || _tokens.Is("!") || _tokens.Is("&") || _tokens.Is("|") || _tokens.Is("^") || _tokens.Is("~&") || _tokens.Is("~|") || _tokens.Is("~^") || _tokens.Is("^~"))
        {
            (signs ??= []).Add(_tokens.Text.ToString());
            _tokens.Advance();
        }

        var value = _operands.Read();
        for (var sign = (signs?.Count ?? 0) - 1; value is not null && sign >= 0; sign--)
        {
            value = _gates.Unary(signs![sign], value, _tokens.SpanFrom(start));
        }

        return value;
    }
}
