using LogicToNeurons.Circuits.Formats.Flat;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>Reads a module's ports and its declarations: <c>input [7:0] a;</c>, <c>wire b = c;</c>, <c>reg q = 1'b0;</c>.</summary>
internal sealed class VerilogDeclarations
{
    private readonly VerilogTokens _tokens;
    private readonly VerilogModule _module;
    private readonly VerilogExpressions _expressions;
    private Declared _declared;

    public VerilogDeclarations(VerilogTokens tokens, VerilogModule module, VerilogExpressions expressions) =>
        (_tokens, _module, _expressions) = (tokens, module, expressions);

    /// <summary>Gets a value indicating whether a declaration comes.</summary>
    public bool IsNext => _tokens.Current.Kind == VerilogTokenKind.Name &&
        _tokens.Text is "input" or "output" or "inout" or "wire" or "reg" or "tri" or "logic" or "supply0" or "supply1";

    /// <summary>Reads the ports behind the module's name: names alone, or with their declarations.</summary>
    public void ReadHead()
    {
        if (_tokens.Is("#"))
        {
            _tokens.Fail("L2N0709", _tokens.Current.Span, Words.Of("format.verilogParameters"));
            return;
        }

        _declared = default;
        if (_tokens.Accept("(") && !_tokens.Accept(")"))
        {
            do
            {
                if (!TryReadPort())
                {
                    return;
                }
            }
            while (_tokens.Accept(","));
            if (!_tokens.Expect(")"))
            {
                return;
            }
        }

        _tokens.Expect(";");
    }

    /// <summary>Reads a declaration to its semicolon.</summary>
    public void Read()
    {
        if (!TryReadKind())
        {
            return;
        }

        do
        {
            if (!TryReadDeclared())
            {
                return;
            }
        }
        while (_tokens.Accept(","));
        _tokens.Expect(";");
    }

    private bool TryReadPort()
    {
        if (IsNext && !TryReadKind())
        {
            return false;
        }

        if (!TryReadSignal(out var signal))
        {
            return false;
        }

        if (!_module.TryAddPort(signal))
        {
            _tokens.Fail("L2N0713", signal.Span, Words.Of("format.nameTwice", FlatFile.Shortened(signal.Name)));
            return false;
        }

        return !_declared.IsRegister || TryReadValue(signal, signal.Span.Start);
    }

    private bool TryReadKind()
    {
        _declared = default;
        if (_tokens.Is("inout"))
        {
            _tokens.Fail("L2N0709", _tokens.Current.Span, Words.Of("format.cannot", "inout"));
            return false;
        }

        while (IsNext || _tokens.Is("signed"))
        {
            _declared = _declared.With(_tokens.Text);
            _tokens.Advance();
        }

        if (!_tokens.Is("["))
        {
            return true;
        }

        var isRange = _expressions.Operands.TryReadRange(out var left, out var right);
        _declared = _declared with { HasRange = true, Left = left, Right = right };
        return isRange;
    }

    private bool TryReadSignal(out VerilogSignal signal)
    {
        signal = null!;
        if (!_tokens.IsName)
        {
            _tokens.Unexpected();
            return false;
        }

        var span = _tokens.Current.Span;
        signal = _module.Signal(_tokens.Text, span);
        _tokens.Advance();
        if (_tokens.Is("["))
        {
            _tokens.Fail("L2N0709", _tokens.Current.Span, Words.Of("format.verilogMemory", FlatFile.Shortened(signal.Name)));
            return false;
        }

        signal.IsInput |= _declared.IsInput;
        signal.IsOutput |= _declared.IsOutput;
        if ((_declared.HasRange && !signal.TrySetRange(_declared.Left, _declared.Right)) || (signal.IsInput && signal.IsOutput))
        {
            _tokens.Fail("L2N0713", span, Words.Of("format.declaredOtherwise", FlatFile.Shortened(signal.Name)));
            return false;
        }

        return true;
    }

    private bool TryReadDeclared()
    {
        var start = _tokens.Current.Span.Start;
        if (!TryReadSignal(out var signal))
        {
            return false;
        }

        if ((_declared.IsInput || _declared.IsOutput) && !_module.IsPort(signal))
        {
            _tokens.Fail("L2N0713", _tokens.SpanFrom(start), Words.Of("format.notInHead", FlatFile.Shortened(signal.Name)));
            return false;
        }

        if (_declared.Supply is { } value)
        {
            _expressions.Assign(signal.Nets(), new VerilogValue([_module.Circuit.Constant(value, signal.Span)], true), start);
        }

        return TryReadValue(signal, start);
    }

    private bool TryReadValue(VerilogSignal signal, int start) =>
        !_tokens.Accept("=") || (_expressions.Read() is { } value && TrySetValue(signal, value, start));

    // reg q = 0 is an initial value, wire w = a is an assignment.
    private bool TrySetValue(VerilogSignal signal, VerilogValue value, int start)
    {
        if (_declared.IsRegister)
        {
            return _expressions.TrySetInitial(signal.Nets(), value, start);
        }

        _expressions.Assign(signal.Nets(), value, start);
        return !_tokens.HasFailed;
    }

    // What the words before the names say.
    private readonly record struct Declared(bool IsInput, bool IsOutput, bool IsRegister, bool? Supply, bool HasRange, int Left, int Right)
    {
        public Declared With(ReadOnlySpan<char> word) => word switch
        {
            "input" => this with { IsInput = true },
            "output" => this with { IsOutput = true },
            "reg" or "logic" => this with { IsRegister = true },
            "supply0" => this with { Supply = false },
            "supply1" => this with { Supply = true },
            _ => this,
        };
    }
}
