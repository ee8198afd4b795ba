
namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>Reads <c>always @(posedge clk) q &lt;= d;</c> with <c>if</c>, <c>else</c> and blocks, and <c>initial q = 1'b0;</c>.</summary>
internal sealed class VerilogProcesses
{
    private readonly VerilogTokens _tokens;
    private readonly VerilogModule _module;
    private readonly VerilogExpressions _expressions;
    private int _depth;

    public VerilogProcesses(VerilogTokens tokens, VerilogModule module, VerilogExpressions expressions) =>
        (_tokens, _module, _expressions) = (tokens, module, expressions);

    /// <summary>Reads what stands behind <c>always</c>.</summary>
    public void ReadAlways()
    {
        var start = _tokens.Current.Span.Start;
        if (!TryReadClock(out var clock))
        {
            return;
        }

        var next = new Dictionary<int, int>();
        if (!TryReadStatement(next))
        {
            return;
        }

        var span = _tokens.SpanFrom(start);
        foreach (var (net, loaded) in next)
        {
            _module.Registers.Add(net, loaded, clock, span);
        }
    }

    /// <summary>Reads what stands behind <c>initial</c>.</summary>
    public void ReadInitial()
    {
        if (!_tokens.Accept("begin"))
        {
            TryReadInitial();
            return;
        }

        SkipLabel();
        while (!_tokens.Accept("end"))
        {
            if (!TryReadInitial())
            {
                return;
            }
        }
    }

    private bool TryReadInitial()
    {
        var start = _tokens.Current.Span.Start;
        return _expressions.Operands.ReadTarget() is { } target && (_tokens.Accept("<=") || _tokens.Expect("=")) &&
            _expressions.Read() is { } value && _expressions.TrySetInitial(target, value, start) && _tokens.Expect(";");
    }

    private bool TryReadClock(out int clock)
    {
        clock = -1;
        if (!_tokens.Expect("@") || !_tokens.Expect("("))
        {
            return false;
        }

        var isRise = _tokens.Is("posedge");
        if (!isRise && !_tokens.Is("negedge"))
        {
            _tokens.Fail("L2N0709", _tokens.Current.Span, Words.Of("format.verilogAlways"));
            return false;
        }

        var span = _tokens.Current.Span;
        _tokens.Advance();
        if (_expressions.Operands.ReadTarget() is not [var net])
        {
            _tokens.Unexpected();
            return false;
        }

        if (!_tokens.Is(")"))
        {
            _tokens.Fail("L2N0709", _tokens.Current.Span, Words.Of("format.verilogAsynchronous"));
            return false;
        }

        if (_module.Registers.LoadsAtRise is { } other && other != isRise)
        {
            _tokens.Fail("L2N0715", span, Words.Of("format.twoEdges"));
        }

        (clock, _module.Registers.LoadsAtRise) = (net, isRise);
        return _tokens.Expect(")") && !_tokens.HasFailed;
    }

    // What registers load, as far as the statements so far say.
    private bool TryReadStatement(Dictionary<int, int> next)
    {
        if (++_depth > VerilogExpressions.MostDepth)
        {
            _tokens.Fail("L2N0718", _tokens.Current.Span, Words.Of("format.verilogDeep", VerilogExpressions.MostDepth));
        }

        var isRead = !_tokens.HasFailed && (_tokens.Accept("begin") ? TryReadBlock(next) : _tokens.Accept("if") ? TryReadIf(next) : TryReadLoad(next));
        _depth--;
        return isRead;
    }

    private bool TryReadBlock(Dictionary<int, int> next)
    {
        SkipLabel();
        while (!_tokens.Accept("end"))
        {
            if (_tokens.Is("endmodule") || _tokens.IsEnd)
            {
                _tokens.Unexpected();
            }

            if (!TryReadStatement(next))
            {
                return false;
            }
        }

        return true;
    }

    private void SkipLabel()
    {
        if (_tokens.Accept(":") && _tokens.IsName)
        {
            _tokens.Advance();
        }
    }

    private bool TryReadIf(Dictionary<int, int> next)
    {
        var start = _tokens.Current.Span.Start;
        if (!_tokens.Expect("(") || _expressions.Read() is not { } condition || !_tokens.Expect(")"))
        {
            return false;
        }

        var whenTrue = new Dictionary<int, int>(next);
        var whenFalse = new Dictionary<int, int>(next);
        if (!TryReadStatement(whenTrue) || (_tokens.Accept("else") && !TryReadStatement(whenFalse)))
        {
            return false;
        }

        var span = _tokens.SpanFrom(start);
        var select = _expressions.Gates.AnyOf(condition, span);
        foreach (var net in whenTrue.Keys.Union(whenFalse.Keys).ToList())
        {
            // A register that a branch doesn't load keeps what it holds.
            var (taken, other) = (whenTrue.GetValueOrDefault(net, net), whenFalse.GetValueOrDefault(net, net));
            next[net] = taken == other ? taken : _expressions.Gates.Choice(select, taken, other, span);
        }

        return true;
    }

    private bool TryReadLoad(Dictionary<int, int> next)
    {
        var start = _tokens.Current.Span.Start;
        if (_tokens.Accept(";"))
        {
            return true;
        }

        if (_expressions.Operands.ReadTarget() is not { } target || !_tokens.Expect("<=") || _expressions.Read() is not { } value)
        {
            return false;
        }

        if (_expressions.Fitted(value, target.Length, start) is not { } nets)
        {
            return false;
        }

        for (var bit = 0; bit < target.Length; bit++)
        {
            next[target[bit]] = nets[bit];
        }

        return _tokens.Expect(";");
    }
}
