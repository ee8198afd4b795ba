using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>Reads what stands in a module, from its ports to <c>endmodule</c>.</summary>
internal sealed class VerilogItems
{
    private readonly VerilogTokens _tokens;
    private readonly VerilogModule _module;
    private readonly VerilogExpressions _expressions;
    private readonly VerilogDeclarations _declarations;
    private readonly VerilogProcesses _processes;

    public VerilogItems(VerilogTokens tokens, VerilogModule module)
    {
        (_tokens, _module) = (tokens, module);
        _expressions = new VerilogExpressions(tokens, module);
        _declarations = new VerilogDeclarations(tokens, module, _expressions);
        _processes = new VerilogProcesses(tokens, module, _expressions);
    }

    public void Read()
    {
        var start = _tokens.Current.Span.Start;
        _declarations.ReadHead();
        _tokens.Recover(start, _module);
        while (!_tokens.IsEnd && !_tokens.Is("module") && !_tokens.Is("endmodule"))
        {
            start = _tokens.Current.Span.Start;
            ReadItem();
            _tokens.Recover(start, _module);
        }

        if (!_tokens.Expect("endmodule"))
        {
            _tokens.Recover();
        }
    }

    private void ReadItem()
    {
        if (_tokens.Accept(";"))
        {
            return;
        }

        if (_declarations.IsNext)
        {
            _declarations.Read();
        }
        else if (_tokens.Accept("assign"))
        {
            ReadAssignments();
        }
        else if (_tokens.Accept("always") || _tokens.Accept("always_ff"))
        {
            _processes.ReadAlways();
        }
        else if (_tokens.Accept("initial"))
        {
            _processes.ReadInitial();
        }
        else if (KindOf(_tokens.Text) is { } kind && _tokens.Current.Kind == VerilogTokenKind.Name)
        {
            ReadGates(kind);
        }
        else if (_tokens.IsName)
        {
            ReadInstances();
        }
        else if (_tokens.Current.Kind == VerilogTokenKind.Name)
        {
            _tokens.Fail("L2N0709", _tokens.Current.Span, Words.Of("format.cannot", FlatFile.Shortened(_tokens.Text)));
        }
        else
        {
            _tokens.Unexpected();
        }
    }

    private static GateKind? KindOf(ReadOnlySpan<char> word) => word switch
    {
        "and" or "buf" => GateKind.And,
        "or" => GateKind.Or,
        "xor" => GateKind.Xor,
        "nand" => GateKind.Nand,
        "nor" => GateKind.Nor,
        "xnor" => GateKind.Xnor,
        "not" => GateKind.Not,
        _ => null,
    };

    private void ReadAssignments()
    {
        do
        {
            var start = _tokens.Current.Span.Start;
            if (_expressions.Operands.ReadTarget() is not { } target || !_tokens.Expect("=") || _expressions.Read() is not { } value)
            {
                return;
            }

            _expressions.Assign(target, value, start);
        }
        while (_tokens.Accept(","));
        _tokens.Expect(";");
    }

    // and g1(y, a, b), g2(z, c, d); the names of gates mean nothing.
    private void ReadGates(GateKind kind)
    {
        var isSingle = _tokens.Is("not") || _tokens.Is("buf");
        _tokens.Advance();
        SkipDelay();
        do
        {
            var start = _tokens.Current.Span.Start;
            if (_tokens.IsName)
            {
                _tokens.Advance();
            }

            if (ReadPins() is not { } pins)
            {
                return;
            }

            var span = _tokens.SpanFrom(start);
            var outputs = isSingle ? pins.Count - 1 : 1;
            if (pins.Count < 2)
            {
                _tokens.Fail("L2N0710", span, Words.Of("format.operandCount", kind.Name(), pins.Count - 1));
                return;
            }

            for (var output = 0; output < outputs; output++)
            {
                _module.Circuit.Drive(pins[output], kind, isSingle ? [pins[^1]] : [.. pins.Skip(1)], span);
            }
        }
        while (_tokens.Accept(","));
        _tokens.Expect(";");
    }

    private void SkipDelay()
    {
        if (_tokens.Accept("#"))
        {
            var isBracketed = _tokens.Accept("(");
            do
            {
                _tokens.Advance();
            }
            while (isBracketed && !_tokens.IsEnd && !_tokens.Accept(")"));
        }
    }

    private List<int>? ReadPins()
    {
        var pins = new List<int>();
        if (!_tokens.Expect("("))
        {
            return null;
        }

        do
        {
            var span = _tokens.Current.Span;
            if (_expressions.Read() is not { } value)
            {
                return null;
            }

            if (value.Of(1, _module.Circuit, span) is not { } nets)
            {
                _tokens.Fail("L2N0717", span, Words.Of("format.verilogWidths", 1, value.Width));
                return null;
            }

            pins.Add(nets[0]);
        }
        while (_tokens.Accept(","));
        return _tokens.Expect(")") ? pins : null;
    }

    private void ReadInstances()
    {
        var module = _tokens.Text.ToString();
        _tokens.Advance();
        if (_tokens.Is("#"))
        {
            _tokens.Fail("L2N0709", _tokens.Current.Span, Words.Of("format.verilogParameters"));
            return;
        }

        do
        {
            var start = _tokens.Current.Span.Start;
            if (!_tokens.IsName)
            {
                _tokens.Unexpected();
                return;
            }

            var name = _tokens.Text.ToString();
            _tokens.Advance();
            if (ReadConnections() is not { } pins)
            {
                return;
            }

            _module.Instances.Add(new VerilogInstance(module, name, pins, _tokens.SpanFrom(start)));
        }
        while (_tokens.Accept(","));
        _tokens.Expect(";");
    }

    private List<VerilogPin>? ReadConnections()
    {
        var pins = new List<VerilogPin>();
        if (!_tokens.Expect("("))
        {
            return null;
        }

        while (!_tokens.Is(")"))
        {
            if (!TryReadConnection(pins) || (!_tokens.Is(")") && !_tokens.Expect(",")))
            {
                return null;
            }
        }

        return _tokens.Expect(")") ? pins : null;
    }

    private bool TryReadConnection(List<VerilogPin> pins)
    {
        var start = _tokens.Current.Span.Start;
        if (!_tokens.Accept("."))
        {
            var isOpen = _tokens.Is(",");
            var positional = isOpen ? null : _expressions.Read();
            pins.Add(new VerilogPin(null, positional, _tokens.SpanFrom(start)));
            return isOpen || positional is not null;
        }

        if (!_tokens.IsName)
        {
            _tokens.Unexpected();
            return false;
        }

        var port = _tokens.Text.ToString();
        _tokens.Advance();
        if (!_tokens.Expect("("))
        {
            return false;
        }

        var value = _tokens.Is(")") ? null : _expressions.Read();
        pins.Add(new VerilogPin(port, value, _tokens.SpanFrom(start)));
        return !_tokens.HasFailed && _tokens.Expect(")");
    }
}
